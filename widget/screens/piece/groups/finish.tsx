import type { JSX } from 'preact'
import type { Engraving } from '#shared/spec/design-spec.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import { ENGRAVING_FONTS, FINISHES } from '#shared/spec/vocabulary.ts'
import { engravingPlaces, placeName } from '#shared/spec/what-fits.ts'
import { asLabel } from '../../../copy/name-of.ts'
import { Choices } from '../../../ui/choices.tsx'
import { setByHand, type Desk } from '../desk.ts'
import { Group } from '../group.tsx'

export function FinishGroup({ desk }: { desk: Desk }): JSX.Element | null {
  const { copy } = desk.reading
  if (!desk.spec.metal) return null
  return (
    <Group
      desk={desk}
      title={copy.groups.finish}
      value={copy.names.finish[desk.spec.finish]}
      about={(field) => field.startsWith('finish')}
    >
      <Choices
        name="finish"
        legend={copy.groups.finish}
        value={desk.spec.finish}
        choices={FINISHES.map((value) => ({ value, label: asLabel(copy.names.finish[value]) }))}
        onChoose={(finish) => setByHand(desk, 'finish', finish)}
      />
    </Group>
  )
}

const LONGEST = LIMITS.engravingCharacters.max

export function EngravingGroup({ desk }: { desk: Desk }): JSX.Element | null {
  const { copy } = desk.reading
  const { spec } = desk
  if (!spec.metal) return null
  const places = engravingPlaces(spec)
  const engraving: Engraving = spec.engraving ?? { text: '', font: 'script', place: places[0] }
  const set = (next: Engraving) => {
    const { engraving: _old, ...rest } = spec
    desk.reading.design.shape(next.text.trim() ? { ...rest, engraving: next } : rest, 'engraving')
  }
  return (
    <Group
      desk={desk}
      title={copy.groups.engraving}
      value={spec.engraving ? copy.quoted(engraving.text) : copy.engraving.none}
      about={(field) => field.startsWith('engraving')}
    >
      <div class="field">
        <label for="engraving">{copy.engraving.text}</label>
        <input
          id="engraving"
          maxLength={LONGEST}
          value={engraving.text}
          onInput={({ currentTarget }) => set({ ...engraving, text: currentTarget.value })}
        />
        <p class="hint">{copy.engraving.hint(LONGEST - engraving.text.length)}</p>
      </div>
      {spec.engraving && (
        <Choices
          name="engraving-font"
          legend={copy.engraving.font}
          value={engraving.font}
          choices={ENGRAVING_FONTS.map((value) => ({ value, label: asLabel(copy.names.font[value]) }))}
          onChoose={(font) => set({ ...engraving, font })}
        />
      )}
      {spec.engraving && places.length > 1 && (
        <Choices
          name="engraving-place"
          legend={copy.engraving.place}
          value={engraving.place}
          choices={places.map((value) => ({ value, label: asLabel(placeName(spec, value, copy.names)) }))}
          onChoose={(place) => set({ ...engraving, place })}
        />
      )}
    </Group>
  )
}
