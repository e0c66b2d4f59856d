import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { asLabel } from '../../copy/name-of.ts'
import type { Chip } from '../../models/corrections.ts'
import { chipLabel } from '../describe/chip-words.ts'
import { type Design } from '../../models/design.ts'
import { RefineModel, type Refine } from '../../models/refine.ts'
import type { Session } from '../../session.ts'
import css from '../../styles/refinement.css?inline'
import { partOf, type PieceContext } from './piece-context.ts'

/** A change as a line of its own: "Metal: 18k rose gold". */
function changeLabel({ reading: { copy }, session }: PieceContext, chip: Chip): string {
  const label = chipLabel(chip, copy, session)
  const titles: { [Part in keyof DesignSpec]?: string } = { ...copy.groups, stones: copy.groups.stone }
  const part = partOf(chip.field)
  const title = chip.field === 'length' ? copy.groups.length : part && titles[part]
  return title ? `${title}: ${label}` : asLabel(label)
}

type Props = { context: PieceContext; refine: Refine }

const labelsOf = ({ context, refine }: Props): string[] =>
  refine.changes.value.map((chip) => changeLabel(context, chip))

/** What was done, and the way back. */
function Done({ context: { reading }, refine: { undoable, undo } }: Props): JSX.Element {
  const { refine: copy } = reading.copy
  const step = undoable.value
  return (
    <div class="done" role="status">
      {step && (
        <>
          <p class="hint">{step.passedOn ? copy.toJeweler(step.passedOn) : copy.done}</p>
          <button type="button" class="link" onClick={undo}>
            {copy.undo}
          </button>
        </>
      )}
    </div>
  )
}

/** Draws what can't be said otherwise; the words stay in the field until there is a picture of them. */
async function drawWords({ context, refine }: Props): Promise<void> {
  const { concepts } = context.models

  const words = refine.words.peek()
  concepts.drawBy('ai')
  await concepts.order({ engine: 'ai', instruction: refine.rest.peek() })
  if (!concepts.failure.peek() && refine.words.peek() === words) refine.write('')
}

/** Proposes what was understood. */
function Changes(props: Props): JSX.Element {
  const { context, refine } = props
  const { session, reading } = context
  const { refine: copy } = reading.copy
  const rest = refine.rest.value
  const labels = labelsOf(props)
  const said = labels.join(', ')
  useEffect(() => (said ? session.later(() => session.nav.announce(said), 1_000) : undefined), [said])
  return (
    <>
      {said && (
        <ul class="chips">
          {labels.map((label) => (
            <li key={label} class="chip">
              {label}
            </li>
          ))}
        </ul>
      )}
      {rest && <p class="hint">{session.store.ai.value ? copy.toAi(rest) : copy.toJeweler(rest)}</p>}
      {refine.words.value.trim() && !rest && !said && <p class="hint">{copy.same}</p>}
      <Done {...props} />
    </>
  )
}

/** Words that say nothing we can set: an AI picture or the jeweler gets them. */
const onlyRest = ({ rest, changes }: Refine): boolean => rest.value !== '' && changes.value.length === 0

function submitLabel({ context: { session, reading }, refine }: Props): string {
  const { apply, draw, tell } = reading.copy.refine
  if (!onlyRest(refine)) return apply
  return session.store.ai.value ? draw : tell
}

function submit(props: Props): void {
  const { context, refine } = props
  if (onlyRest(refine) && context.session.store.ai.peek()) return void drawWords(props)
  const changes = refine.changes.peek().length > 0
  refine.apply()
  if (changes) void context.models.concepts.make()
}

/** What reads the words of "What would you change?". */
export function createRefinement(session: Session, design: Design, words: Signal<string>) {
  const { keeper, store, locale, today } = session
  const { currency, ai } = store
  const refine = new RefineModel({ words, design, keeper, currency, locale, today, ai })
  session.addStyles(css)
  session.onDestroy(() => refine[Symbol.dispose]())
  return { refine, Changes, submitLabel, submit }
}
