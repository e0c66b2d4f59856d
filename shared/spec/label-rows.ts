import { carats, face, longLength, millimeters } from '../measures.ts'
import type { SpecRow } from './describe-spec.ts'
import type { Band, DesignSpec, PieceSize, StoneGroup } from './design-spec.ts'
import { isRing } from './is-ring.ts'
import { stoneName, styleName, type SpecNames } from './names.ts'
import { capitalize } from './phrases.ts'
import { qualityFacet, stoneWeight } from './spec-facets.ts'
import { placeName } from './what-fits.ts'

/** What stands between names and measures on a specification. */
export type SheetTerms = {
  and: string
  about: (weight: string) => string
  each: string
  wide: (width: string) => string
  thick: (thickness: string) => string
  tapering: (width: string) => string
  cathedral: string
  inside: (diameter: string) => string
  quoted: (text: string) => string
}

/** A language's names and terms, and how it writes numbers. */
export type SheetLanguage = { names: SpecNames; terms: SheetTerms; locale: string }

function stoneFacets(stone: StoneGroup, { names, terms, locale }: SheetLanguage): string[] {
  const { count, cut, lengthUm, widthUm, weightPoints, quality, setting } = stone
  const weight = stoneWeight(stone) && terms.about(carats(weightPoints, locale))
  return [
    (count > 1 ? `${count} × ` : '') + stoneName(stone, names),
    names.cut[cut],
    weight && count > 1 ? `${weight} ${terms.each}` : weight,
    lengthUm === widthUm ? millimeters(widthUm, locale) : face(lengthUm, widthUm, locale),
    qualityFacet(quality, names),
    setting === 'none' ? '' : names.setting[setting],
  ]
}

const bandFacets = (
  { profile, widthUm, thicknessUm, taperUm, shoulders }: Band,
  { names, terms, locale }: SheetLanguage,
): string[] => [
  names.profile[profile],
  terms.wide(millimeters(widthUm, locale, 2)),
  terms.thick(millimeters(thicknessUm, locale, 2)),
  taperUm ? terms.tapering(millimeters(widthUm - taperUm, locale, 2)) : '',
  shoulders === 'cathedral' ? terms.cathedral : '',
]

function sizeFacets(size: PieceSize | undefined, { names, terms, locale }: SheetLanguage): string[] {
  if (!size) return [names.sizeSource.unknown]
  if (size.kind === 'length') return [longLength(size.lengthUm, locale)]
  const inside = terms.inside(millimeters(size.innerDiameterUm, locale, 2))
  const label = size.system === 'mm' ? inside : `${size.system} ${size.label} (${inside})`
  return [label, names.sizeSource[size.source]]
}

function metalFacet({ metal }: DesignSpec, { names, terms }: SheetLanguage): string[] {
  if (!metal) return []
  const { alloy, accent = alloy } = metal
  return [names.alloy[alloy] + (accent === alloy ? '' : ` ${terms.and} ${names.alloy[accent]}`)]
}

function engravingFacets(spec: DesignSpec, { names, terms }: SheetLanguage): string[] {
  const { engraving } = spec
  if (!engraving) return []
  return [terms.quoted(engraving.text), names.font[engraving.font], placeName(spec, engraving.place, names)]
}

/**
 * The specification as labeled lines, for languages whose names stand beside each other instead of agreeing in a
 * phrase; English has `specRows`.
 */
export function labelRows(spec: DesignSpec, language: SheetLanguage): SpecRow[] {
  const { names } = language
  const { row, role } = names
  const ring = isRing(spec.category)
  const lines: [label: string, facets: string[]][] = [
    [row.piece, [names.category[spec.category], styleName(spec.style, names)]],
    [row.metal, metalFacet(spec, language)],
    ...spec.stones.map((stone): [string, string[]] => [
      stone.role === 'center' && !ring ? row.stone : role[stone.role],
      stoneFacets(stone, language),
    ]),
    [row.band, spec.band ? bandFacets(spec.band, language) : []],
    [
      spec.size?.kind === 'length' ? row.length : row.ringSize,
      ring || spec.size ? sizeFacets(spec.size, language) : [],
    ],
    [row.finish, spec.metal ? [names.finish[spec.finish]] : []],
    [row.engraving, engravingFacets(spec, language)],
  ]
  return lines
    .map(([label, facets]) => ({ label: capitalize(label), value: facets.filter(Boolean).join(', ') }))
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => ({ label, value: capitalize(value) }))
}
