import { centerStone, type DesignSpec } from '#shared/spec/design-spec.ts'
import { describePiece } from '#shared/spec/describe-spec.ts'
import { ENGLISH_NAMES } from '#shared/spec/names.ts'
import { counted, listed, millimeters } from '#shared/spec/phrases.ts'
import { stoneKind } from '#shared/spec/spec-facets.ts'
import { METAL_LOOKS } from './data/metals.ts'
import { plainLine } from './sanitize-words.ts'

const SENTENCE_LENGTH = 2_000
const ENGRAVING_LENGTH = 30

/** A finger's size can't be seen, and its label is the only text of a spec besides the engraving. */
function visible(spec: DesignSpec): DesignSpec {
  const { engraving: _, size, ...rest } = spec
  return size?.kind === 'length' ? { ...rest, size } : rest
}

/** The piece in one sentence, without what the shopper typed into it. */
export const pieceSentence = (spec: DesignSpec): string =>
  plainLine(describePiece(visible(spec), ENGLISH_NAMES), SENTENCE_LENGTH)

export function metalLine({ metal }: DesignSpec): string {
  if (!metal) return ''
  const lookOf = (id: string) => METAL_LOOKS.find(([pattern]) => pattern.test(id))?.[1] ?? ''
  const looks = [lookOf(metal.alloy), metal.accent ? lookOf(metal.accent) : '']
  return `Metal: ${listed([...new Set(looks.filter(Boolean))])}.`
}

/** Sizes as they compare in the picture; models can't measure. */
export function proportionLine(spec: DesignSpec): string {
  const stone = centerStone(spec)
  if (!spec.band || !stone) return ''
  const share = spec.band.widthUm / stone.widthUm
  const width = `${millimeters(spec.band.widthUm, 2)} mm`
  return `Proportions: the band is about ${width} wide, roughly ${share.toFixed(2)} times the width of the center stone.`
}

export function countLine({ stones }: DesignSpec): string {
  if (stones.length === 0) return 'Stones: none at all, plain metal only.'
  const groups = stones.map(
    (stone) => `${ENGLISH_NAMES.role[stone.role]}: ${counted(stone.count, stoneKind(stone, ENGLISH_NAMES))}`,
  )
  return `Correct count of stones: ${groups.join('; ')}.`
}

/** The only literal text a picture may show. */
export function engravingLine({ engraving }: DesignSpec): string {
  const text = engraving ? plainLine(engraving.text, ENGRAVING_LENGTH) : ''
  if (!engraving || !text) return ''
  const { font, place } = ENGLISH_NAMES
  return `Engraving, the only text in the picture: "${text}" in ${font[engraving.font]}, ${place[engraving.place]}.`
}
