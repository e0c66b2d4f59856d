import type { JSX } from 'preact'
import type { Engraving } from '#shared/spec/design-spec.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import { ENGRAVING_FONTS } from '#shared/spec/vocabulary.ts'
import { engravingPlaces, placeName } from '#shared/spec/what-fits.ts'
import type { OnTapCopy } from '../../../copy/copy.ts'
import { asLabel } from '../../../copy/name-of.ts'
import { Choices } from '../../../ui/choices.tsx'
import type { PieceContext } from '../piece-context.ts'

const LONGEST = LIMITS.engravingCharacters.max

type Props = { context: PieceContext; words: OnTapCopy['engraving'] }

export function EngravingControls({ context, words }: Props): JSX.Element {
  const { copy } = context.reading
  const { spec } = context
  const places = engravingPlaces(spec)
  const engraving: Engraving = spec.engraving ?? { text: '', font: 'script', place: places[0] }
  const set = (next: Engraving) => {
    const { engraving: _old, ...rest } = spec
    context.reading.design.setSpec(next.text.trim() ? { ...rest, engraving: next } : rest, 'engraving')
  }
  return (
    <>
      <div class="field">
        <label for="engraving">{words.text}</label>
        <input
          id="engraving"
          maxLength={LONGEST}
          value={engraving.text}
          onInput={({ currentTarget }) => set({ ...engraving, text: currentTarget.value })}
        />
        <p class="hint">{words.hint(LONGEST - engraving.text.length)}</p>
      </div>
      {spec.engraving && (
        <Choices
          name="engraving-font"
          legend={words.font}
          value={engraving.font}
          choices={ENGRAVING_FONTS.map((value) => ({ value, label: asLabel(copy.names.font[value]) }))}
          onChoose={(font) => set({ ...engraving, font })}
        />
      )}
      {spec.engraving && places.length > 1 && (
        <Choices
          name="engraving-place"
          legend={words.place}
          value={engraving.place}
          choices={places.map((value) => ({ value, label: asLabel(placeName(spec, value, copy.names)) }))}
          onChoose={(place) => set({ ...engraving, place })}
        />
      )}
    </>
  )
}
