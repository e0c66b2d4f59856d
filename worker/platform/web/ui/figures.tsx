export type Figure = { label: string; value: string; note: string }

/** Numbers worth a look, each with what it is of. */
export const Figures = ({ figures }: { figures: Figure[] }) => (
  <dl class="figures">
    {figures.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        <dd class="hint">{note}</dd>
      </div>
    ))}
  </dl>
)
