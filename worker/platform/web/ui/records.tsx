import type { ComponentChildren } from 'preact'

export type SheetRow = { label: string; value: ComponentChildren }

/** Names and values, one pair a line: a spec sheet, contact details. */
export const Sheet = ({ rows }: { rows: readonly SheetRow[] }) => (
  <dl class="sheet">
    {rows.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

export type TimelineItem = {
  title: string
  /** When, in words, and exactly for machines. */
  when?: { words: string; iso: string } | undefined
  note?: string | undefined
  stage: 'done' | 'now' | 'ahead'
}

export const Timeline = ({ items, label }: { items: readonly TimelineItem[]; label: string }) => (
  <ol class="timeline" aria-label={label}>
    {items.map(({ title, when, note, stage }, index) => (
      <li key={index} class={stage} aria-current={stage === 'now' ? 'step' : undefined}>
        <span>{title}</span>
        {when ? <time dateTime={when.iso}>{when.words}</time> : null}
        {note ? <span class="hint">{note}</span> : null}
      </li>
    ))}
  </ol>
)

export type MessageItem = {
  id: string
  mine: boolean
  by: string
  when: { words: string; iso: string }
  body: string
}

/** Mine right, theirs left, oldest first. */
export const Messages = ({ items }: { items: readonly MessageItem[] }) => (
  <ol class="messages">
    {items.map(({ id, mine, by, when, body }) => (
      <li key={id} class={mine ? 'message message-mine' : 'message'}>
        <p class="message-body">{body}</p>
        <p class="message-by">
          {by} · <time dateTime={when.iso}>{when.words}</time>
        </p>
      </li>
    ))}
  </ol>
)

export type AmountRow = { label: string; note?: string | undefined; amount: string }
type AmountsProps = { head: { label: string; amount: string }; rows: readonly AmountRow[]; total: AmountRow }

/** Lines that add up. */
export const Amounts = ({ head, rows, total }: AmountsProps) => (
  <table class="table">
    <thead>
      <tr>
        <th scope="col">{head.label}</th>
        <th scope="col" class="amount">
          {head.amount}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ label, note, amount }) => (
        <tr key={label}>
          <th scope="row">
            {label}
            {note ? <span class="hint"> {note}</span> : null}
          </th>
          <td class="amount">{amount}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{total.label}</th>
        <td class="amount">{total.amount}</td>
      </tr>
    </tfoot>
  </table>
)
