import type { FixCode, FixParams, RuleId, RuleParams } from '../advice.ts'

/** Measures, numbers and shares as the reader writes them. */
export type Measures = {
  mm: (um: number) => string
  grams: (milligrams: number) => string
  carats: (points: number) => string
  percent: (percent: number) => string
}

/** A language's sentence for every rule and every fix: a rule without one does not compile. */
export type AdviceWords = {
  rules: { [Rule in RuleId]: (params: RuleParams[Rule], as: Measures) => string }
  fixes: { [Code in FixCode]: (params: FixParams[Code], as: Measures) => string }
}
