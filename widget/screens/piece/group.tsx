import type { ComponentChildren, JSX } from 'preact'
import type { Advice } from '#shared/makeability/advice.ts'
import { asLabel } from '../../copy/name-of.ts'
import { layOver, type Desk } from './desk.ts'

function AdviceNote({ desk, advice }: { desk: Desk; advice: Advice }): JSX.Element {
  const { fix } = advice
  return (
    <div class={`advice ${advice.severity}`}>
      <p>{advice.message}</p>
      {fix && (
        <button
          type="button"
          class="quiet"
          disabled={!desk.advised.current}
          onClick={() => layOver(desk, fix.spec)}
        >
          {fix.label}
        </button>
      )}
    </div>
  )
}

export type GroupProps = {
  desk: Desk
  title: string
  /** The choice as it stands, in a few words. */
  value: string
  /** Parts of the spec this group is about; advice on them is shown here. */
  about: (field: string) => boolean
  open?: boolean
  children: ComponentChildren
}

/** One question about the piece, with what a bench jeweler would say about the answer. */
export function Group({ desk, title, value, about, open, children }: GroupProps): JSX.Element {
  const advice = desk.advised.list.filter(({ field }) => about(field))
  return (
    <details class="group" open={open || undefined}>
      <summary>
        <h2>{title}</h2>
        <span>{asLabel(value)}</span>
        {advice.some(({ severity }) => severity !== 'note') && <i class="flag" />}
      </summary>
      <div class="group-body">
        {children}
        {advice.map((item) => (
          <AdviceNote key={item.rule + item.field} desk={desk} advice={item} />
        ))}
      </div>
    </details>
  )
}
