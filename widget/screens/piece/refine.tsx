import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { asLabel } from '../../copy/name-of.ts'
import type { Chip } from '../../models/corrections.ts'
import { chipLabel } from '../describe/chip-words.ts'
import { partOf, type Desk } from './desk.ts'

/** A change as a line of its own: "Metal: 18k rose gold". */
function changeLabel({ reading: { copy }, session }: Desk, chip: Chip): string {
  const label = chipLabel(chip, copy, session)
  const titles: { [Part in keyof DesignSpec]?: string } = { ...copy.groups, stones: copy.groups.stone }
  const part = partOf(chip.field)
  const title = chip.field === 'length' ? copy.groups.length : part && titles[part]
  return title ? `${title}: ${label}` : asLabel(label)
}

/** What was done, and the way back. */
function Done({ desk: { reading, bench } }: { desk: Desk }): JSX.Element {
  const { undoable, undo } = bench.refine
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
async function drawWords({ bench: { concepts, refine } }: Desk): Promise<void> {
  const words = refine.words.peek()
  concepts.drawBy('ai')
  await concepts.order({ engine: 'ai', instruction: refine.rest.peek() })
  if (!concepts.failure.peek() && refine.words.peek() === words) refine.write('')
}

/** Changing the piece in plain words: what is understood is proposed, and applied when the shopper says so. */
export function RefineForm({ desk }: { desk: Desk }): JSX.Element {
  const { session, reading, bench } = desk
  const { refine, concepts } = bench
  const { refine: copy } = reading.copy
  const words = refine.words.value
  const rest = refine.rest.value
  const changes = refine.changes.value
  const ai = session.store.ai.value
  const labels = changes.map((chip) => changeLabel(desk, chip))
  const said = labels.join(', ')
  const only = rest && !said
  useEffect(() => (said ? session.later(() => session.nav.announce(said), 1_000) : undefined), [said])
  const submit = (event: Event) => {
    event.preventDefault()
    if (only && ai) return void drawWords(desk)
    refine.apply()
    if (said) void concepts.make()
  }
  return (
    <form class="refine" onSubmit={submit}>
      <label for="refine">{copy.label}</label>
      <div class="line">
        <input
          id="refine"
          autoComplete="off"
          placeholder={copy.placeholder}
          value={words}
          onInput={({ currentTarget }) => refine.write(currentTarget.value)}
        />
        <button type="submit" class="quiet">
          {only ? (ai ? copy.draw : copy.tell) : copy.apply}
        </button>
      </div>
      {said && (
        <ul class="chips">
          {labels.map((label) => (
            <li key={label} class="chip">
              {label}
            </li>
          ))}
        </ul>
      )}
      {rest && <p class="hint">{ai ? copy.toAi(rest) : copy.toJeweler(rest)}</p>}
      {words.trim() && !rest && !said && <p class="hint">{copy.same}</p>}
      <Done desk={desk} />
    </form>
  )
}
