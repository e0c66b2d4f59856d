import { applyUnderstood } from './apply-understood.ts'
import { assumedBand } from './complete-spec.ts'
import { centerStone, type DesignSpec } from './design-spec.ts'
import { isRing } from './is-ring.ts'
import { fold } from './read/fold.ts'
import { readDescription, type ReadOptions } from './read-description.ts'
import type { Understood } from './understood.ts'
import { ALLOYS } from './vocabulary.ts'

export type Refinement = {
  /** What would change, as it would be said of the piece; `from`/`to` are offsets into the words. */
  found: Understood[]
  /** The parts of the words in which nothing was understood, or not enough. */
  rest: string
}

const THINNER = /\b(?:thinner|slimmer|narrower|dunner|schmaler|plus fin|mas fin)/
const WIDER = /\b(?:wider|thicker|breiter|dicker|plus large|mas anch)/
const BIGGER = /\b(?:bigger|larger|groser|plus gros|mas grande)/
const SMALLER = /\b(?:smaller|kleiner|plus petit|mas pequen)/
const STONE = /stone|\bgem|center|centre|stein|piedra|pierre/
/** Of these a bigger or thinner one can't be said in our words. */
const OTHER_PART = /side|halo|accent|prong|chain|claw|pave|seiten|kette|krappe/

/** By how much "a bit more" changes a band's width and a stone's weight. */
const STEP = 1.25

/** How "more" or "less" is asked for: a factor, 1 where it is not. */
const factorOf = (clause: string, less: RegExp, more: RegExp): number =>
  less.test(clause) ? 1 / STEP : more.test(clause) ? STEP : 1

const nearest = (value: number, step: number): string => String(Math.round(value / step) * step)

/** "Thinner", "bigger": a measure of the piece as it is, one step on; `null` where nothing is compared or can be. */
function compared(
  clause: string,
  spec: DesignSpec,
  namesGem: boolean,
): Pick<Understood, 'field' | 'value'> | null {
  if (OTHER_PART.test(clause)) return null
  const aboutStone = namesGem || STONE.test(clause)
  const width = factorOf(clause, THINNER, WIDER)
  if (width !== 1 && isRing(spec.category) && !aboutStone) {
    const { widthUm } = spec.band ?? assumedBand(spec.category)
    return { field: 'bandWidth', value: nearest(widthUm * width, 100) }
  }
  const weight = factorOf(clause, SMALLER, BIGGER)
  const center = centerStone(spec)
  if (weight === 1 || !center || !aboutStone) return null
  return { field: 'stoneWeight', value: nearest(center.weightPoints * weight, 5) }
}

/** A colour of gold alone keeps the piece's own fineness. */
function inItsKarat(item: Understood, said: string, { metal }: DesignSpec): Understood {
  const karat = /^gold_\d+k/.exec(metal?.alloy ?? '')?.[0]
  if (item.field !== 'alloy' || !karat || /\d|karat|carat/.test(said)) return item
  const alloy = item.value.replace(/^gold_\d+k/, karat)
  return { ...item, value: ALLOYS.find((id) => id === alloy) ?? item.value }
}

/** What kind of piece is meant, where that is no more than a name for the part that should be thinner or bigger. */
const isKind = ({ field }: Understood): boolean => field === 'category' || field === 'style'

/** A ring's band and the ring itself are only its parts here. */
const isOwnName = ({ field, value }: Understood, { category }: DesignSpec): boolean =>
  field === 'category' && isRing(category) && /ring|band/.test(value)

const differs = (spec: DesignSpec, item: Understood): boolean =>
  JSON.stringify(applyUnderstood(spec, [item])) !== JSON.stringify(spec)

const FILLER =
  /^(?:the|and|und|for|with|into|like|bands?|rings?|stones?|please|make|change|swap|turn|instead|bitte|statt|lieber)$/

/** Words that nothing was made of, the small change of asking aside. */
const leftOver = (clause: string, taken: readonly Understood[], at: number): string[] =>
  (
    taken
      .reduce(
        (text, { from, to }) => text.slice(0, from - at) + ' '.repeat(to - from) + text.slice(to - at),
        clause,
      )
      .match(/[^\W\d_]{3,}/g) ?? []
  ).filter((word) => !FILLER.test(word))

/** A clause of three more telling words says more than was understood. */
const MANY = 3

type Clause = { text: string; from: number; said: Understood[] }

const CLAUSE = /[^\s,;.!?](?:(?!,|;|[.!?](?:\s|$)| (?:and|und|y|et) )[^])*/g

/** The words, clause by clause, with what was read in each; words in an engraving are no clause of their own. */
const clausesOf = (folded: string, said: readonly Understood[]): Clause[] =>
  Array.from(folded.matchAll(CLAUSE), ({ 0: text, index: from }) => ({
    text,
    from,
    said: said.filter((item) => item.from >= from && item.from < from + text.length),
  })).filter(({ from }) => !said.some((item) => item.from < from && item.to > from))

function readClause(
  { text, from, said }: Clause,
  spec: DesignSpec,
): { changes: Understood[]; whole: boolean } {
  const step = compared(
    text,
    spec,
    said.some(({ field }) => field === 'gem'),
  )
  const vague = !step && [THINNER, WIDER, BIGGER, SMALLER].some((words) => words.test(text))
  const items = said
    .filter((item) => !isOwnName(item, spec) && !(vague && isKind(item)))
    .map((item) => inItsKarat(item, text.slice(item.from - from, item.to - from), spec))
  if (step) items.push({ ...step, from, to: from + text.length })
  const changes = items.filter((item) => differs(spec, item))
  const unsaid = leftOver(text, said, from).length
  const enough = unsaid < (changes.length > 0 ? MANY : 1)
  return { changes, whole: !vague && (step !== null || enough) }
}

/**
 * What to change about a piece, from words like "thinner band, in rose gold": what they would change of `spec`, and what
 * only a person can act on. Rules alone, at once; never throws. Lay `found` over `spec` with `applyUnderstood`.
 */
export function readRefinement(
  text: string,
  spec: DesignSpec,
  options: Omit<ReadOptions, 'category'>,
): Refinement {
  const read = readDescription(text, { ...options, category: spec.category }).found
  const said = read.filter(({ field }) => field !== 'budget' && field !== 'needBy')
  const found: Understood[] = []
  const rest: string[] = []
  for (const clause of clausesOf(fold(text), said)) {
    const { changes, whole } = readClause(clause, spec)
    found.push(...changes)
    const words = text.slice(clause.from, clause.from + clause.text.length)
    if (!whole) rest.push(words.replace(/^(?:and|und|y|et) /i, '').trim())
  }
  return { found, rest: rest.join(', ') }
}
