import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../language.ts'
import {
  TREATMENTS,
  type Finding,
  type FixCode,
  type FixParams,
  type RuleId,
  type RuleParams,
} from '../advice.ts'
import { sayAdvice } from './say-advice.ts'

const UM = [1, 1_250, 30_000]
const NOTHING = [{}]
const least = UM.map((leastUm) => ({ leastUm }))

/** What each sentence may be told, to the ends of its range; a rule that is not here does not compile. */
const RULE_CASES: { [Rule in RuleId]: RuleParams[Rule][] } = {
  shank_min: (['widthUm', 'thicknessUm'] as const).flatMap((measure) =>
    UM.map((actualUm) => ({ measure, actualUm, advisedUm: 1_800 })),
  ),
  mens_shank: [{ advisedUm: 2_000 }],
  wide_size_up: NOTHING,
  big_stone_narrow: NOTHING,
  comfort_narrow: NOTHING,
  cast_wall: NOTHING,
  pave_width: least,
  channel_wall: least,
  pave_depth: least,
  eternity_count: NOTHING,
  halo_count: NOTHING,
  sit_height: NOTHING,
  silver_prongs: NOTHING,
  prong_count: NOTHING,
  v_prong: NOTHING,
  soft_ring: [{ isSoft: true }, { isSoft: false }],
  micropave_warn: NOTHING,
  melee_tolerance: NOTHING,
  center_fit: NOTHING,
  customer_stone: NOTHING,
  emerald: [{ isExposed: true }, { isExposed: false }],
  pearl: NOTHING,
  opal: [{ isHydrophane: true }, { isHydrophane: false }],
  treatment_disclosure: TREATMENTS.map((treatment) => ({ treatment })),
  white_rhodium: NOTHING,
  mixed_metal: NOTHING,
  rose_brittle: NOTHING,
  eternity_resize: NOTHING,
  heat_stones: NOTHING,
  pave_resize: NOTHING,
  plain_resize: NOTHING,
  earring_weight: [{ eachMilligrams: 5_001 }, { eachMilligrams: 1_234_567 }],
  chain_strength: [{ hangingMilligrams: 3_001, chainUm: 999 }],
  bracelet_clasp: NOTHING,
  stud_size: [{ pairPoints: 2 }, { pairPoints: 123_456 }],
  engrave_min: NOTHING,
  engraving_length: [{ letters: 0 }, { letters: 1 }, { letters: 42 }],
  deadline: [
    { days: 1, rushPercent: 20 },
    { days: 365, rushPercent: 20 },
  ],
}
const FIX_CASES: { [Code in FixCode]: FixParams[Code] } = {
  set_width: { widthUm: 2_250 },
  set_thickness: { thicknessUm: 1_800 },
  set_least_width: { widthUm: 1_600 },
  d_shape: {},
  fewer_stones: {},
  bezel: {},
  six_prongs: {},
  half_eternity: {},
  nickel_free: {},
}

// oxlint-disable-next-line typescript/consistent-type-assertions -- keys of complete records
const [RULES, FIXES] = [Object.keys(RULE_CASES) as RuleId[], Object.keys(FIX_CASES) as FixCode[]]

const finding = (rule: RuleId, params: RuleParams[RuleId]): Finding => ({
  rule,
  severity: 'note',
  field: 'size',
  params,
})
const messagesOf = (rule: RuleId, locale: string): string[] =>
  sayAdvice(
    RULE_CASES[rule].map((params) => finding(rule, params)),
    locale,
  ).map(({ message }) => message)
const labelOf = (code: FixCode, locale: string): string => {
  const fix = { code, params: FIX_CASES[code], spec: {} }
  return sayAdvice([{ ...finding('pearl', {}), fix }], locale)[0]?.fix?.label ?? ''
}

const HOLES = /undefined|NaN|Infinity|null|[{}[\]]|object|\s{2}|!/

describe.each(LANGUAGES)('advice in %s', (language) => {
  it.each(RULES)('%s is a whole sentence with all it was told', (rule) => {
    const messages = messagesOf(rule, language)
    for (const message of messages) {
      expect(message).toMatch(/^[\p{Lu}\d].*\.$/u)
      expect(message).not.toMatch(HOLES)
      expect(message.length).toBeLessThan(200)
    }
    // Another parameter is another sentence: none is left out.
    expect(new Set(messages).size).toBe(messages.length)
  })

  it.each(FIXES)('the button of %s is short', (code) => {
    const label = labelOf(code, language)
    expect(label).toMatch(/^[\p{Lu}\d].*[^.]$/u)
    expect(label).not.toMatch(HOLES)
    expect(label.length).toBeLessThan(45)
  })
})

describe.each(LANGUAGES.filter((language) => language !== 'en'))('no English in %s', (language) => {
  it.each(RULES)('%s', (rule) => {
    const english = messagesOf(rule, 'en')
    messagesOf(rule, language).forEach((message, index) => {
      expect(message).not.toBe(english[index])
      expect(message).not.toMatch(/\b(?:the|this|with|stone|band|and|of|is)\b/i)
    })
  })

  it.each(FIXES)('the button of %s', (code) => {
    expect(labelOf(code, language)).not.toBe(labelOf(code, 'en'))
  })

  it('writes numbers as its readers do', () => {
    expect(messagesOf('shank_min', language)[1]).toContain('1,25 mm')
  })
})

describe('whoever reads', () => {
  it('gets English where we do not speak their language, in American figures', () => {
    expect(messagesOf('shank_min', 'it-IT')).toEqual(messagesOf('shank_min', 'en-US'))
    expect(messagesOf('pearl', 'est')).toEqual(messagesOf('pearl', 'en'))
  })

  it('gets advice of before there were findings as it was written', () => {
    const written = { rule: 'pearl', severity: 'warn', field: 'stones.0.gem', message: 'Soft.' } as const
    expect(sayAdvice([written], 'de')).toEqual([written])
  })
})
