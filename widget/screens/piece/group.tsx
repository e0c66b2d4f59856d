import type { ComponentChildren, JSX } from 'preact'
import type { Advice } from '#shared/makeability/advice.ts'
import { asLabel } from '../../copy/name-of.ts'
import type { OnTap } from '../../models/piece-models.ts'
import { LoadTrouble } from '../../ui/trouble.tsx'
import { patchSpec, type PieceContext } from './piece-context.ts'

function AdviceNote({ context, advice }: { context: PieceContext; advice: Advice }): JSX.Element {
  const { fix } = advice
  return (
    <div class={`advice ${advice.severity}`}>
      <p>{advice.message}</p>
      {fix && (
        <button
          type="button"
          class="quiet"
          disabled={!context.advised.current}
          onClick={() => patchSpec(context, fix.spec)}
        >
          {fix.label}
        </button>
      )}
    </div>
  )
}

type GroupProps = {
  context: PieceContext
  title: string
  /** The choice as it stands, in a few words. */
  value: string
  /** Whether advice on a field of the spec is shown here. */
  covers: (field: string) => boolean
  open?: boolean
  children?: ComponentChildren
  /** Instead of children: controls that are fetched when the group is opened. */
  controls?: (module: OnTap) => JSX.Element
}

function FetchedControls({
  context,
  controls,
}: Required<Pick<GroupProps, 'context' | 'controls'>>): JSX.Element {
  const { session, models } = context
  const { value, failed } = models.onTap
  if (value.value) return controls(value.value)
  if (failed.value) return <LoadTrouble session={session} module={models.onTap} />
  return <p class="unseen">{session.copy.loading}</p>
}

/** One question about the piece, with what a bench jeweler would say about the answer. */
export function Group(props: GroupProps): JSX.Element {
  const { context, title, value, covers, open, children, controls } = props
  const { onTap } = context.models
  const advice = context.advised.list.filter(({ field }) => covers(field))
  const load = () => controls && void onTap.load()
  return (
    <details
      class="group"
      open={open || undefined}
      onToggle={({ currentTarget }) => currentTarget.open && load()}
    >
      <summary onFocus={load}>
        <h2>{title}</h2>
        <span>{asLabel(value)}</span>
        {advice.some(({ severity }) => severity !== 'note') && <i class="flag" />}
      </summary>
      <div class="group-body">
        {controls ? <FetchedControls context={context} controls={controls} /> : children}
        {advice.map((item) => (
          <AdviceNote key={item.rule + item.field} context={context} advice={item} />
        ))}
      </div>
    </details>
  )
}
