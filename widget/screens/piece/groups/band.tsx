import type { JSX } from 'preact'
import type { Band } from '#shared/spec/design-spec.ts'
import { BAND_PROFILES } from '#shared/spec/vocabulary.ts'
import { takesShoulders } from '#shared/spec/what-fits.ts'
import { millimeters } from '#shared/measures.ts'
import { asLabel } from '../../../copy/name-of.ts'
import { Choices } from '../../../ui/choices.tsx'
import { Slider } from '../../../ui/slider.tsx'
import { layOver, type Desk } from '../desk.ts'
import { Group } from '../group.tsx'

/** Cross-sections on a 24 × 24 grid, the finger below. */
const SECTIONS: Record<Band['profile'], string> = {
  flat: 'M3 8h18v8H3z',
  d: 'M3 16c0-6 3-9 9-9s9 3 9 9z',
  court: 'M3 13c0-4 3-6 9-6s9 2 9 6c0 3-3 4-9 4s-9-1-9-4z',
  half_round: 'M3 17a9 9 0 0 1 18 0z',
  knife_edge: 'M3 17v-3l9-8 9 8v3z',
  bevel: 'M3 16v-4l4-4h10l4 4v4z',
}

/** A straight band has no taper at all on the wire, plain shoulders are not named. */
function tidy({ taperUm = 0, shoulders, ...band }: Band): Band {
  const most = Math.max(0, band.widthUm - 1_200)
  const taper = Math.min(taperUm, most)
  return {
    ...band,
    ...(taper > 0 && { taperUm: taper }),
    ...(shoulders === 'cathedral' && { shoulders }),
  }
}

const SHOULDERS = ['plain', 'cathedral'] as const

export function BandGroup({ desk }: { desk: Desk }): JSX.Element | null {
  const { band } = desk.spec
  if (!band) return null
  const { copy } = desk.reading
  const { locale } = desk.session
  const { taperUm = 0, shoulders = 'plain' } = band
  const change = (part: Partial<Band>) => layOver(desk, { band: tidy({ ...band, ...part }) })
  return (
    <Group
      desk={desk}
      title={copy.groups.band}
      value={`${copy.names.profile[band.profile]}, ${millimeters(band.widthUm, locale)}`}
      about={(field) => field.startsWith('band')}
    >
      <Slider
        id="band-width"
        label={copy.band.width}
        readout={millimeters(band.widthUm, locale)}
        {...{ value: band.widthUm, min: 1_200, max: Math.max(8_000, band.widthUm), step: 100 }}
        onInput={(widthUm) => change({ widthUm })}
      />
      <Slider
        id="band-thickness"
        label={copy.band.thickness}
        readout={millimeters(band.thicknessUm, locale)}
        {...{ value: band.thicknessUm, min: 1_000, max: Math.max(3_000, band.thicknessUm), step: 100 }}
        onInput={(thicknessUm) => change({ thicknessUm })}
      />
      <Choices
        name="profile"
        legend={copy.band.profile}
        look="tiles"
        value={band.profile}
        choices={BAND_PROFILES.map((value) => ({
          value,
          label: asLabel(copy.names.profile[value]),
          mark: (
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={SECTIONS[value]} />
            </svg>
          ),
        }))}
        onChoose={(profile) => change({ profile })}
      />
      <Slider
        id="band-taper"
        label={copy.band.taper}
        readout={taperUm ? `− ${millimeters(taperUm, locale)}` : copy.band.none}
        {...{ value: taperUm, min: 0, max: Math.max(taperUm, band.widthUm - 1_200), step: 100 }}
        onInput={(next) => change({ taperUm: next })}
      />
      {(shoulders === 'cathedral' || takesShoulders(desk.spec)) && (
        <Choices
          name="shoulders"
          legend={copy.band.shoulders}
          value={shoulders}
          choices={SHOULDERS.map((value) => ({ value, label: asLabel(copy.band[value]) }))}
          onChoose={(next) => change({ shoulders: next })}
        />
      )}
    </Group>
  )
}
