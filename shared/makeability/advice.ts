import type { DesignSpec } from '../spec/design-spec.ts'

export type Severity = 'note' | 'warn' | 'stop'

export type Measure = 'widthUm' | 'thicknessUm'

type Nothing = Record<never, never>

/** Every rule, and what its sentence has to be told. */
export type RuleParams = {
  shank_min: { measure: Measure; actualUm: number; advisedUm: number }
  mens_shank: { advisedUm: number }
  wide_size_up: Nothing
  big_stone_narrow: Nothing
  comfort_narrow: Nothing
  cast_wall: Nothing
  pave_width: { leastUm: number }
  channel_wall: { leastUm: number }
  pave_depth: { leastUm: number }
  eternity_count: Nothing
  halo_count: Nothing
  sit_height: Nothing
  silver_prongs: Nothing
  prong_count: Nothing
  v_prong: Nothing
  soft_ring: { isSoft: boolean }
  micropave_warn: Nothing
  melee_tolerance: Nothing
  center_fit: Nothing
  customer_stone: Nothing
  emerald: { isExposed: boolean }
  pearl: Nothing
  opal: { isHydrophane: boolean }
  treatment_disclosure: { treatment: Treatment }
  white_rhodium: Nothing
  mixed_metal: Nothing
  rose_brittle: Nothing
  eternity_resize: Nothing
  heat_stones: Nothing
  pave_resize: Nothing
  plain_resize: Nothing
  earring_weight: { eachMilligrams: number }
  chain_strength: { hangingMilligrams: number; chainUm: number }
  bracelet_clasp: Nothing
  stud_size: { pairPoints: number }
  engrave_min: Nothing
  engraving_length: { letters: number }
  deadline: { days: number; rushPercent: number }
}
export type RuleId = keyof RuleParams

/** What is usually done to natural stones of a kind. */
export const TREATMENTS = ['heated', 'irradiated', 'dyed', 'stabilized', 'treated'] as const
export type Treatment = (typeof TREATMENTS)[number]

/** Every fix, and what its button has to be told. */
export type FixParams = {
  set_width: { widthUm: number }
  set_thickness: { thicknessUm: number }
  set_least_width: { widthUm: number }
  d_shape: Nothing
  fewer_stones: Nothing
  bezel: Nothing
  six_prongs: Nothing
  half_eternity: Nothing
  nickel_free: Nothing
}
export type FixCode = keyof FixParams

/** Whole keys of the spec to lay over it, and what that does, as a code. */
export type Fix<Code extends FixCode = FixCode> = {
  code: Code
  params: FixParams[Code]
  spec: Partial<DesignSpec>
}

/**
 * What a bench jeweler has to say about a piece, without a word of it: `words/` has the sentences. `field` is a dotted
 * path into the spec ("band.widthUm").
 */
export type Finding<Rule extends RuleId = RuleId> = {
  rule: Rule
  severity: Severity
  field: string
  params: RuleParams[Rule]
  fix?: Fix
}

/** A parameter as it travels. */
export type Param = string | number | boolean

/** A finding in the reader's words, as the widget gets it. Advice kept before findings were has only the words. */
export type Advice = {
  rule: string
  severity: Severity
  field: string
  message: string
  params?: Record<string, Param>
  fix?: { spec: Partial<DesignSpec>; label: string; code?: string; params?: Record<string, Param> }
}

/** The finding of a rule about a field; without a fix where there is none to offer. */
export const advise = <Rule extends RuleId>(
  rule: Rule,
  severity: Severity,
  field: string,
  params: RuleParams[Rule],
  fix?: Fix | false | undefined,
): Finding<Rule> => ({ rule, severity, field, params, ...(fix && { fix }) })

const RANK: Record<Severity, number> = { stop: 0, warn: 1, note: 2 }

/** The gravest first; within one severity in the order given. */
export const gravestFirst = <One extends { severity: Severity }>(advice: readonly One[]): One[] =>
  advice.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
