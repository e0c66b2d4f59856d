import { minorDigits } from '../../money.ts'
import { CUES } from './data/cues.ts'
import type { Context } from './context.ts'
import { parseNumber } from './numbers.ts'

export type Budget = { minMinor?: number; maxMinor?: number }
type Found = { value: string; budget: Budget; from: number; to: number }

const DOLLARS = 'USD AUD CAD NZD SGD HKD'
/** Money words and signs → the currencies they may mean. */
const CURRENCIES: Readonly<Record<string, string>> = {
  $: DOLLARS,
  dollar: DOLLARS,
  buck: DOLLARS,
  us$: 'USD',
  usd: 'USD',
  au$: 'AUD',
  a$: 'AUD',
  aud: 'AUD',
  c$: 'CAD',
  cad: 'CAD',
  nz$: 'NZD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  quid: 'GBP',
  chf: 'CHF',
  '₹': 'INR',
  '¥': 'JPY',
}
const SIGN = '(?:(?:us|au|nz|[ac])?\\$|[€£₹¥]|\\b(?:usd|eur|gbp|aud|cad|chf)\\b)'
const WORD = '(?:us dollars?|dollars?|bucks?|euros?|pounds?|quid)\\b'
const AMOUNT =
  "(?:(?<![\\d.,])(?:\\d{1,3}(?:[.,']\\d{3}){1,2}|\\d{1,7}(?:[.,]\\d{1,2})?)(?!\\d)|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?= (?:grand|thousand)))"
const SCALE = '(?:k\\b|grand(?: and a half)?|thousand|tausend|mille|mil\\b|lakhs?)'
const MONEY = new RegExp(
  `(${SIGN})? ?(${AMOUNT}) ?(${SCALE})?(?: ?(?:-|–|to|and|bis) ?(?:${SIGN})? ?(${AMOUNT}) ?(${SCALE})?)? ?(${SIGN}(?! ?\\d)|${WORD})?`,
  'g',
)
const UNIT_AFTER =
  /^ ?(?:mm|cm|m\b|cts?\b|ctw|carat|kt?\b|karat|%|x ?\d|inch|in\b|"|stones?|prong|claw|days?|weeks?|months?|g\b|pts?\b|points?|[/:-]\d|th\b|(?:st|nd|rd)\b|[½¼¾]|diamonds?)/
const KARATS: ReadonlySet<number> = new Set([9, 10, 14, 18, 22, 24])

const before = (cues: string): RegExp => new RegExp(`(?:^|\\W)(?:${cues})(?![a-z])[^.;:\\d]{0,12}$`)
const UNDER = before(CUES.under)
const OVER = before(CUES.over)
const ABOUT = before(CUES.money)

const scaleOf = (scale: string | undefined): number => {
  if (!scale) return 1
  if (scale.startsWith('lakh')) return 100_000
  return 1_000
}

type Amounts = { low: number; high: number | undefined; scaled: boolean }

function amountsOf(match: RegExpExecArray): Amounts {
  const [, , first = '', firstScale, second, secondScale] = match
  const own = scaleOf(firstScale)
  const shared = second && !firstScale ? scaleOf(secondScale) : own
  const half = firstScale?.endsWith('half') ? 500 : 0
  return {
    low: parseNumber(first) * shared + half,
    high: second ? parseNumber(second) * (secondScale ? scaleOf(secondScale) : own) : undefined,
    scaled: Boolean(firstScale ?? secondScale),
  }
}

const means = (money: string | undefined, currency: string): boolean =>
  !money || (CURRENCIES[money.replace(/^us (?=d)/, '').replace(/s$/, '')] ?? '').includes(currency)

/** Whether an amount is money: it says so, or its neighbours do and nothing measures anything else. */
function isMoney(text: string, match: RegExpExecArray, { low, scaled }: Amounts): boolean {
  const [whole, sign, , firstScale, , , after] = match
  if (sign ?? after) return true
  if (UNIT_AFTER.test(text.slice(match.index + whole.trimEnd().length))) return false
  const lead = text.slice(Math.max(0, match.index - 36), match.index)
  const asked = UNDER.test(lead) || OVER.test(lead) || /(?:budget|spend)[^.;\d]{0,16}$/.test(lead)
  if (scaled) return asked || firstScale !== 'k' || !KARATS.has(low / 1_000)
  return low >= 100 && (asked || ABOUT.test(lead))
}

/** The first amount of money in the store's currency; a single amount is the most they would spend. */
export function readBudget({ text, currency }: Context): Found | undefined {
  for (const match of text.matchAll(MONEY)) {
    const amounts = amountsOf(match)
    if (!isMoney(text, match, amounts) || !(amounts.low > 0)) continue
    if (!means(match[1], currency) || !means(match[6], currency)) continue
    const lead = text.slice(Math.max(0, match.index - 36), match.index)
    const minor = (amount: number) => Math.round(amount * 10 ** minorDigits(currency))
    const low = minor(amounts.low)
    const high = amounts.high === undefined ? undefined : minor(amounts.high)
    const span = { from: match.index, to: match.index + match[0].length }
    const ranged = high !== undefined && high > low
    const least = ranged || (OVER.test(lead) && !UNDER.test(lead)) ? low : undefined
    const most = ranged ? high : least === undefined ? low : undefined
    const budget = {
      ...(least !== undefined && { minMinor: least }),
      ...(most !== undefined && { maxMinor: most }),
    }
    return { value: `${least ?? ''}-${most ?? ''}`, budget, ...span }
  }
  return undefined
}
