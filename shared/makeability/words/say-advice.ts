import { languageOf, spokenLocale, type Language } from '../../language.ts'
import { carats, grams, millimeters, percentage } from '../../measures.ts'
import type { Advice, Finding, Fix, FixCode, RuleId } from '../advice.ts'
import type { AdviceWords, Measures } from './advice-words.ts'
import { adviceInEnglish } from './en.ts'
import { adviceInFrench } from './fr.ts'
import { adviceInGerman } from './de.ts'
import { adviceInSpanish } from './es.ts'

const WORDS: Record<Language, AdviceWords> = {
  en: adviceInEnglish,
  de: adviceInGerman,
  es: adviceInSpanish,
  fr: adviceInFrench,
}

/** Measures as they are written in a locale: widths to a hundredth of a millimeter, weights to a tenth of a gram. */
export const measuresIn = (locale: string): Measures => ({
  mm: (um) => millimeters(um, locale, 2),
  grams: (milligrams) => grams(milligrams, locale),
  carats: (points) => carats(points, locale),
  percent: (percent) => percentage(percent, locale),
})

const messageOf = <Rule extends RuleId>(
  { rule, params }: Finding<Rule>,
  { rules }: AdviceWords,
  as: Measures,
): string => rules[rule](params, as)

const labelOf = <Code extends FixCode>(
  { code, params }: Fix<Code>,
  { fixes }: AdviceWords,
  as: Measures,
): string => fixes[code](params, as)

/** What a lead keeps: findings; of a lead sent before there were any, the English advice. */
export type KeptAdvice = Finding | Advice

/** Findings in the reader's language, with the code and parameters they were said from. */
export function sayAdvice(kept: readonly KeptAdvice[], locale: string): Advice[] {
  const words = WORDS[languageOf(locale)]
  const as = measuresIn(spokenLocale(locale))
  return kept.map((finding) => {
    if ('message' in finding) return finding
    const { fix, ...rest } = finding
    const message = messageOf(finding, words, as)
    return { ...rest, message, ...(fix && { fix: { ...fix, label: labelOf(fix, words, as) } }) }
  })
}
