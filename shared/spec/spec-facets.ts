import type { Band, DesignSpec, Metal, PieceSize, StoneGroup, StoneQuality } from './design-spec.ts'
import { stoneName, styleName, type SpecNames } from './names.ts'
import { placeName } from './what-fits.ts'
import { carats, longLength, millimeters } from './phrases.ts'

/** What each part of a spec says, one facet a string, in the order people read it; lengths to `digits` decimals. */

export const pieceFacet = ({ category, style }: DesignSpec, names: SpecNames): string =>
  `${styleName(style, names)} ${names.category[category]}`

export const metalFacet = ({ alloy, accent }: Metal, names: SpecNames): string =>
  accent && accent !== alloy ? `${names.alloy[alloy]} and ${names.alloy[accent]}` : names.alloy[alloy]

/** "oval blue sapphire", "round lab-grown diamond", "customer's own oval ruby" */
export const stoneKind = (stone: StoneGroup, names: SpecNames): string => {
  const cut = names.cut[stone.cut]
  return stone.origin === 'customer'
    ? `${names.customerPrefix}${cut} ${names.gem[stone.gem]}`
    : `${cut} ${stoneName(stone, names)}`
}

/** "G VS2", "fine"; empty where nothing was said. */
export const qualityFacet = ({ tier, color, clarity }: StoneQuality, names: SpecNames): string =>
  [tier && names.tier[tier], color, clarity].filter(Boolean).join(' ')

const SMALLEST_WEIGHED_POINTS = 5

/** Weight is how people speak of stones; melee is known by its size. */
export const stoneWeight = ({ weightPoints }: StoneGroup): string =>
  weightPoints < SMALLEST_WEIGHED_POINTS ? '' : carats(weightPoints)

export const CATHEDRAL = 'cathedral shoulders'

export const bandFacets = (band: Band, names: SpecNames, digits = 2): string[] => [
  names.profile[band.profile],
  `${millimeters(band.widthUm, digits)} mm wide`,
  `${millimeters(band.thicknessUm, digits)} mm thick`,
  band.taperUm ? `tapering to ${millimeters(band.widthUm - band.taperUm, digits)} mm` : '',
  band.shoulders === 'cathedral' ? CATHEDRAL : '',
]

/** "US 6 (16.51 mm inside), measured", "45.7 cm (18 in)". */
export function sizeFacet(size: PieceSize | undefined, names: SpecNames, digits = 2): string {
  if (!size) return names.sizeSource.unknown
  if (size.kind === 'length') return longLength(size.lengthUm, digits)
  const inside = `${millimeters(size.innerDiameterUm, digits)} mm inside`
  const label = size.system === 'mm' ? inside : `${size.system} ${size.label} (${inside})`
  return `${label}, ${names.sizeSource[size.source]}`
}

export const engravingFacet = (spec: DesignSpec, names: SpecNames): string =>
  spec.engraving
    ? `“${spec.engraving.text}” in ${names.font[spec.engraving.font]}, ${placeName(spec, spec.engraving.place, names)}`
    : ''
