import type { Said } from '../spec/test/data/descriptions.ts'
import { ALL_WORDS } from '../spec/read/data/all-words.ts'
import { readDescription, type ReadOptions } from '../spec/read-description.ts'

/** A description, and by field what it says: any of the values is right; a field that is missing must not be read. */
export type Labeled = {
  text: string
  locale: string
  currency: string
  says: Partial<Record<Said, readonly string[]>>
}

/** What both sets of labeled descriptions are scored by, the firm ones first. */
export const SCORED = [
  'category',
  'metal',
  'karat',
  'gem',
  'cut',
  'stoneWeight',
  'stoneSize',
  'ringSize',
  'budget',
  'setting',
  'origin',
  'quality',
  'bandWidth',
  'length',
  'engraving',
  'needBy',
] as const satisfies Said[]

export type Score = { right: number; of: number; wrong: string[] }

/** What was understood, with the alloy taken apart so that a right color counts without a stated karat. */
export function understoodOf(text: string, options: ReadOptions): Map<string, string> {
  const said = new Map<string, string>(
    readDescription(text, { ...options, words: ALL_WORDS }).found.map(({ field, value }) => [field, value]),
  )
  const [kind, karat = '', color = ''] = said.get('alloy')?.split('_') ?? []
  if (kind) said.set('metal', kind === 'gold' ? `gold_${color}` : kind)
  if (kind === 'gold') said.set('karat', karat.replace('k', ''))
  return said
}

/** Right out of everything that was said or claimed; a karat nobody stated is a default, not a claim. */
export function scoreField(field: Said, cases: readonly Labeled[], today: string): Score {
  const total: Score = { right: 0, of: 0, wrong: [] }
  for (const { text, locale, currency, says } of cases) {
    const wanted = says[field]
    const given = understoodOf(text, { locale, currency, today }).get(field)
    if (!wanted && (given === undefined || field === 'karat')) continue
    total.of++
    if (wanted?.includes(given ?? '')) total.right++
    else total.wrong.push(`${given ?? 'nothing'} for ${wanted?.join(' or ') ?? 'nothing'} in "${text}"`)
  }
  return total
}

/** "27/30 90 %". */
export const share = ({ right, of }: Score): string =>
  `${right}/${of} ${of > 0 ? Math.floor((100 * right) / of) : 100} %`

/** Several scores as one. */
export const summed = (scores: readonly Score[]): Score => ({
  right: scores.reduce((sum, { right }) => sum + right, 0),
  of: scores.reduce((sum, { of }) => sum + of, 0),
  wrong: scores.flatMap(({ wrong }) => wrong),
})
