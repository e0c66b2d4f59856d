import { minorDigits } from '../../money.ts'
import { onceForCues } from './cues.ts'
import { readAll, type Context } from './context.ts'
import type { Match } from './lexicon.ts'
import { NUMBER, parseNumber } from './numbers.ts'

export type Budget = { minMinor?: number; maxMinor?: number }

const SIGN = '(?:(?:us|au|nz|mx|r|[ac])?\\$|[€£₹¥]|\\b(?:usd|eur|gbp|aud|cad|chf|brl|mxn)\\b)'
const SCALE = '(k\\b|grand and a half|grand|thousand|tausend|mille|mila?\\b|lakhs?)?'
const THOUSAND = '(?:mil(?:le)?|tausend)\\b'
/** As money is written: "3 000" and "2'000" too. */
const AMOUNT = `(?<![\\d.,])\\d{1,3}(?:[\\s']\\d{3})+(?!\\d)|${NUMBER}`
const MONEY = onceForCues(
  ({ currency, sums }) =>
    new RegExp(
      `(${SIGN})? ?(${AMOUNT}|${THOUSAND}) ?${SCALE}(?: ?(?:-|–|${sums}) ?${SIGN}? ?(${AMOUNT}) ?${SCALE})? ?(?:de )?(${SIGN}(?! ?\\d)|(?:${currency})\\b)?`,
      'g',
    ),
)
const UNIT_AFTER = /^ ?(?:[cm]?m\b|ct|carat|k|%|x ?\d|in|"|stone|day|g\b|p(?:oin)?ts?\b|[/:-]\d|diamond)/

const LEADS = onceForCues(({ under, over, money }) => {
  const before = (cues: string) => new RegExp(`(?:^|\\W)(?:${cues})(?![a-z])[^.;:\\d]{0,12}$`)
  return { under: before(under), over: before(over), about: before(money) }
})

const CURRENCY_OF: Readonly<Record<string, string>> = {
  '€': 'eur',
  '£': 'gbp',
  '₹': 'inr',
  '¥': 'jpy',
  pou: 'gbp',
  qui: 'gbp',
  lib: 'gbp',
  bal: 'eur',
  pav: 'eur',
  rea: 'brl',
  r$: 'brl',
  mx$: 'mxn',
  fra: 'chf',
}

/** Whether words or signs of money may mean a currency: "$" any dollar, "a$" or "aud" the Australian. */
function means(money: string, currency: string): boolean {
  if (/^(?:\$|buc|do)/.test(money)) return /D$|MXN/.test(currency)
  if (money.startsWith('pes')) return /MXN|ARS|CLP|COP|UYU|PHP/.test(currency)
  const [start = ''] = (CURRENCY_OF[money.slice(0, 3)] ?? money).slice(0, 3).split(/[$ ]/)
  return currency.toLowerCase().startsWith(start)
}

/** The value of an amount as `MONEY` finds it. */
const amountOf = (amount: string): number =>
  /^(?:mi|ta)/.test(amount) ? 1_000 : parseNumber(amount.replace(/(?<=\d)[\s'](?=\d{3})/g, ''))

const scaleOf = (scale: string): number => (scale.startsWith('l') ? 100_000 : scale ? 1_000 : 1)

/** The first amount of money in the store's currency; a single amount is the most they would spend. */
export function readBudget({ text, currency, cues }: Context): Match | undefined {
  const leads = LEADS(cues)
  return readAll(
    text,
    MONEY(cues),
    ([sign = '', amount = '', scale = '', amount2 = '', scale2 = '', after = ''], from, to) => {
      const low = amountOf(amount) * scaleOf(scale || (amount2 && scale2)) + (/half/.test(scale) ? 500 : 0)
      const high = amountOf(amount2) * scaleOf(scale2 || scale)
      const lead = text.slice(Math.max(0, from - 36), from)
      const over = leads.over.test(lead) && !leads.under.test(lead)
      const asked = over || leads.under.test(lead) || /(?:budget|spend)[^.;\d]{0,16}$/.test(lead)
      const karat = scale === 'k' && /^(?:9|1[048]|2[24])$/.test(amount)
      const said = scale || scale2 ? asked || !karat : low >= 100 && (asked || leads.about.test(lead))
      const isMoney = sign || after || (said && !UNIT_AFTER.test(text.slice(to).trimStart()))
      if (!isMoney || !(low > 0) || !means(sign, currency) || !means(after, currency)) return false
      const minor = (value: number) => Math.round(value * 10 ** minorDigits(currency))
      if (high > low) return ['budget', `${minor(low)}-${minor(high)}`]
      return ['budget', over ? `${minor(low)}-` : `-${minor(low)}`]
    },
  )[0]
}

/** The two sides of a budget's value. */
export function budgetOf(value: string): Budget {
  const [least, most] = value.split('-')
  return { ...(least && { minMinor: Number(least) }), ...(most && { maxMinor: Number(most) }) }
}
