import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Chip } from '../../models/corrections.ts'
import { DesignModel, type Design } from '../../models/design.ts'
import type { Reading, Session } from '../../session.ts'
import { chipLabel, chipOptions } from './chip-words.ts'

/** The design of this session; the words typed so far are read at once. */
export function createDesign(session: Session): Design {
  const { draft, keeper, store, locale, today } = session
  const design = new DesignModel({
    draft,
    keeper,
    locale,
    today,
    currency: store.currency,
    categories: store.categories,
  })
  session.onDestroy(() => design[Symbol.dispose]())
  return design
}

function UnderstoodChip({
  session,
  reading,
  chip,
}: {
  session: Session
  reading: Reading
  chip: Chip
}): JSX.Element {
  const { copy, draft } = session
  const label = chipLabel(chip, reading.copy, session)
  const options = chipOptions(chip, reading.copy, session)
  return (
    <li class="chip">
      {label}
      {options.length > 0 && (
        <select
          aria-label={copy.describe.change(label)}
          value={chip.value}
          onChange={({ currentTarget }) => draft.correct(chip.key, currentTarget.value)}
        >
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        aria-label={copy.describe.remove(label)}
        onClick={() => draft.correct(chip.key, null)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 7l10 10M17 7L7 17" />
        </svg>
      </button>
    </li>
  )
}

/** What was understood from the words, as chips that light up while they are typed. */
export function Understood({ session, reading }: { session: Session; reading: Reading }): JSX.Element {
  const { copy, nav } = session
  const chips = reading.design.chips.value
  const said = chips.map((chip) => chipLabel(chip, reading.copy, session)).join(', ')
  useEffect(() => {
    if (!said) return
    return session.later(() => nav.announce(`${copy.describe.understood}: ${said}`), 1_000)
  }, [said])
  return (
    <section class="understood">
      <h2 class="label">{copy.describe.understood}</h2>
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map((chip) => (
            <UnderstoodChip key={chip.key} session={session} reading={reading} chip={chip} />
          ))}
        </ul>
      )}
      <p class="hint">{chips.length > 0 ? copy.describe.understoodHint : copy.describe.nothingYet}</p>
    </section>
  )
}
