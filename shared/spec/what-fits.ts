import { isRing } from './is-ring.ts'
import { centerStone, type Band, type DesignSpec, type Engraving, type Metal } from './design-spec.ts'
import type { SpecNames } from './names.ts'
import type { Setting } from './vocabulary.ts'

type Kind = Pick<DesignSpec, 'category' | 'style'>

/** Where a piece can be engraved, the usual place first. The outside of a signet is its face, of a bar or disc its front. */
export function engravingPlaces({
  category,
  style,
}: Kind): readonly [Engraving['place'], ...Engraving['place'][]] {
  if (style === 'signet') return ['outside', 'inside']
  if (isRing(category)) return ['inside', 'outside']
  return style === 'bar' || style === 'disc' ? ['outside', 'back'] : ['back']
}

const HOLDS: readonly Setting[] = ['prong4', 'prong6', 'bezel', 'half_bezel']
const ON_A_BAND: readonly Setting[] = [...HOLDS, 'tension']

/** The outside of a signet is its face, of a bar or a disc its front. */
export function placeName({ style }: Kind, place: Engraving['place'], names: SpecNames): string {
  if (place !== 'outside' || !/signet|bar|disc/.test(style)) return names.place[place]
  return style === 'signet' ? names.place.face : names.place.front
}

/** How the center stone can be held; none where it lies flat in its metal or has none around it. */
export function settingsFor(spec: DesignSpec): readonly Setting[] {
  const { category, style } = spec
  const center = centerStone(spec)
  if (!center || style === 'signet' || center.setting === 'none') return []
  // Only a band springs; what is set around a stone leaves it no room.
  const holds = isRing(category) && style === 'solitaire' ? ON_A_BAND : HOLDS
  return holds.includes(center.setting) ? holds : [center.setting, ...holds]
}

/** Whether a band can rise to the head. */
export const takesShoulders = (spec: DesignSpec): boolean =>
  /^(engagement_)?ring$/.test(spec.category) && spec.style !== 'signet' && centerStone(spec) !== undefined

/** Whether anything is held by metal of its own, which can have a second color. */
export const takesAccent = ({ metal, stones }: DesignSpec): boolean =>
  metal !== null && stones.some(({ setting }) => /prong|bezel/.test(setting))

/** The metal as it is in a piece that may have nothing to hold. */
export function fittingMetal(metal: Metal, spec: DesignSpec): Metal {
  return takesAccent(spec) ? metal : { alloy: metal.alloy }
}

/** The band as it is in a piece that may have no head to rise to. */
export function fittingBand({ shoulders, ...band }: Band, spec: DesignSpec): Band {
  return shoulders && takesShoulders(spec) ? { ...band, shoulders } : band
}

/** The words where they were meant to be, or where words usually are in such a piece. */
export function fittingEngraving(
  { place, ...words }: Omit<Engraving, 'place'> & Partial<Engraving>,
  kind: Kind,
): Engraving {
  const places = engravingPlaces(kind)
  return { ...words, place: places.find((known) => known === place) ?? places[0] }
}
