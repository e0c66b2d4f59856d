import { isRing } from './is-ring.ts'
import { centerStone, type DesignSpec, type StoneGroup } from './design-spec.ts'
import { ENGLISH_NAMES, styleName, type SpecNames } from './names.ts'
import { capitalize, counted, face, listed, longLength, millimeters, withArticle } from './phrases.ts'
import { placeName } from './what-fits.ts'
import {
  CATHEDRAL,
  bandFacets,
  engravingFacet,
  metalFacet,
  pieceFacet,
  qualityFacet,
  sizeFacet,
  stoneKind,
  stoneWeight,
} from './spec-facets.ts'

export type SpecRow = { label: string; value: string }

/** Several stones share a channel, but each has a bezel of its own. */
function holding({ setting, count }: StoneGroup, names: SpecNames): string {
  const words = names.setting[setting]
  return count > 1 && setting !== 'channel' ? words.replace(/^an? (.*)$/, '$1s') : words
}

/** "an oval blue sapphire of about 1.5 ct (8.1 × 5.8 mm) in four prongs" */
function featuredStone(stone: StoneGroup, names: SpecNames): string {
  const weight = stoneWeight(stone)
  const each = stone.count > 1 ? ' each' : ''
  const about = weight ? ` of about ${weight}${each} (${face(stone)})` : ` of ${face(stone)}${each}`
  const held = stone.setting === 'none' ? '' : ` in ${holding(stone, names)}`
  return counted(stone.count, stoneKind(stone, names)) + about + held
}

/** "a halo of 18 round natural diamonds" */
function smallerStones(stone: StoneGroup, names: SpecNames): string {
  const stones = counted(stone.count, stoneKind(stone, names))
  if (stone.role === 'halo' || stone.role === 'hidden_halo')
    return `${withArticle(names.role[stone.role])} of ${stones}`
  return stone.setting === 'none' ? stones : `${stones} in ${holding(stone, names)}`
}

const stonePhrase = (stone: StoneGroup, names: SpecNames): string =>
  stone.role === 'center' || (stone.role === 'side' && stone.count <= 2)
    ? featuredStone(stone, names)
    : smallerStones(stone, names)

function bandPhrase({ band, stones }: DesignSpec, names: SpecNames): string {
  if (!band) return ''
  const width = `${millimeters(band.widthUm, 2)} mm`
  const profile = names.profile[band.profile]
  const shoulders = band.shoulders === 'cathedral' ? ` with ${CATHEDRAL}` : ''
  return stones.some((stone) => stone.role === 'center')
    ? `, on ${withArticle(`${width} ${profile} band`)}${shoulders}`
    : `, ${width} wide with ${withArticle(`${profile} profile`)}`
}

function sizePhrase({ category, size }: DesignSpec): string {
  if (size?.kind === 'length') return `, ${longLength(size.lengthUm)} long`
  if (size?.kind !== 'ring' || !isRing(category)) return ''
  return size.system === 'mm'
    ? `, ${millimeters(size.innerDiameterUm)} mm inside`
    : `, ${size.system} size ${size.label}`
}

function finishPhrase({ finish }: DesignSpec, names: SpecNames): string {
  if (finish === 'polished') return ''
  return finish === 'milgrain' ? `, with ${names.finish.milgrain}` : `, ${names.finish[finish]} finish`
}

const engravingPhrase = (spec: DesignSpec, names: SpecNames): string =>
  spec.engraving ? `, engraved “${spec.engraving.text}” ${placeName(spec, spec.engraving.place, names)}` : ''

function describeGemstone(spec: DesignSpec, names: SpecNames): string {
  const stones = listed(spec.stones.map((stone) => featuredStone({ ...stone, setting: 'none' }, names)))
  if (!stones) return `${capitalize(withArticle(pieceFacet(spec, names)))}.`
  return spec.style === 'recut' ? `${capitalize(stones)}, to be recut.` : `${capitalize(stones)}, loose.`
}

/** The piece in one sentence, true to the spec: the text alternative of its pictures. */
export function describePiece(spec: DesignSpec, names: SpecNames = ENGLISH_NAMES): string {
  if (spec.category === 'gemstone') return describeGemstone(spec, names)
  const piece = pieceFacet(spec, names)
  const what = spec.category === 'earrings' ? `a pair of ${piece}` : withArticle(piece)
  const metal = spec.metal ? ` in ${metalFacet(spec.metal, names)}` : ''
  const stones =
    spec.stones.length > 0 ? ` with ${listed(spec.stones.map((stone) => stonePhrase(stone, names)))}` : ''
  const rest = [bandPhrase, finishPhrase, engravingPhrase].map((phrase) => phrase(spec, names)).join('')
  return `${capitalize(what)}${metal}${stones}${rest}${sizePhrase(spec)}.`
}

/** A short title: "Oval blue sapphire solitaire in 18k rose gold". */
export function pieceTitle(spec: DesignSpec, names: SpecNames = ENGLISH_NAMES): string {
  const stone = centerStone(spec) ?? spec.stones[0]
  const kind = stone ? stoneKind(stone, names) : ''
  if (spec.category === 'gemstone')
    return capitalize([styleName(spec.style, names), kind || names.category.gemstone].join(' '))
  const bare = spec.category === 'engagement_ring' && spec.style === 'solitaire'
  const piece = bare ? names.style.solitaire : pieceFacet(spec, names)
  const metal = spec.metal ? ` in ${metalFacet(spec.metal, names)}` : ''
  return capitalize([kind, piece].filter(Boolean).join(' ')) + metal
}

function stoneRow(stone: StoneGroup, { category }: DesignSpec, names: SpecNames): SpecRow {
  const many = stone.count > 1
  const value = [
    many ? counted(stone.count, stoneKind(stone, names)) : stoneKind(stone, names),
    stoneWeight(stone) && `about ${stoneWeight(stone)}${many ? ' each' : ''}`,
    face(stone),
    qualityFacet(stone.quality, names),
    stone.setting === 'none' ? '' : `in ${names.setting[stone.setting]}`,
  ]
  // Only a ring has a middle; a pair of studs has two stones, and a loose one is all there is.
  const label = stone.role === 'center' && !isRing(category) ? names.row.stone : names.role[stone.role]
  return { label, value: value.filter(Boolean).join(', ') }
}

/** The specification as labeled lines, for the order, the mail and the bench. */
export function specRows(spec: DesignSpec, names: SpecNames = ENGLISH_NAMES): SpecRow[] {
  const { row } = names
  const rows: SpecRow[] = [{ label: row.piece, value: pieceFacet(spec, names) }]
  if (spec.metal) rows.push({ label: row.metal, value: metalFacet(spec.metal, names) })
  rows.push(...spec.stones.map((stone) => stoneRow(stone, spec, names)))
  if (spec.band)
    rows.push({ label: row.band, value: bandFacets(spec.band, names).filter(Boolean).join(', ') })
  if (isRing(spec.category) || spec.size)
    rows.push({
      label: spec.size?.kind === 'length' ? row.length : row.ringSize,
      value: sizeFacet(spec.size, names),
    })
  if (spec.metal) rows.push({ label: row.finish, value: names.finish[spec.finish] })
  if (spec.engraving) rows.push({ label: row.engraving, value: engravingFacet(spec, names) })
  return rows.map(({ label, value }) => ({ label: capitalize(label), value: capitalize(value) }))
}
