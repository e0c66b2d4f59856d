import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { specSchema } from '../contract/spec.ts'
import { adviceSchema } from '../contract/estimate.ts'
import { completeSpec } from '../spec/complete-spec.ts'
import type { DesignSpec } from '../spec/design-spec.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { randomSpec } from '../test/random-spec.ts'
import type { Advice } from './advice.ts'
import { adviceInEnglish as checkPiece } from './test/advice-in-english.ts'
import {
  engraved,
  ETERNITY,
  guessed,
  HALO,
  of,
  withBand,
  withCenter,
  withRow,
  withStones,
} from './test/pieces.ts'

/** Anything the contract takes, and pieces as people make them: a random spec is a starting one with things changed. */
const anySpec = () => fc.oneof(arbitrarySpec(), fc.nat(1_000_000).map(randomSpec))

const RANK = ['stop', 'warn', 'note']
const at = ({ rule, field }: Advice): string => `${rule} ${field}`
const stopsOf = (spec: DesignSpec): string[] =>
  checkPiece(spec)
    .filter(({ severity }) => severity === 'stop')
    .map(at)
/** The stops of the second that the first does not have. */
const newStops = (before: DesignSpec, after: DesignSpec): string[] => {
  const known = new Set(stopsOf(before))
  return stopsOf(after).filter((stop) => !known.has(stop))
}

/** Whether a dotted path leads to something that is in the object. */
function leadsSomewhere(value: unknown, path: string[]): boolean {
  const [key, ...rest] = path
  if (key === undefined) return value !== undefined
  return (
    typeof value === 'object' &&
    value !== null &&
    leadsSomewhere(new Map(Object.entries(value)).get(key), rest)
  )
}

describe('advice', () => {
  it('is calm, whole sentences about a field that is there, the gravest first', () => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        const advice = checkPiece(spec)
        const whole = completeSpec(spec).spec
        for (const given of advice) {
          const { message, field, fix } = given
          expect(adviceSchema.safeParse(given).success).toBe(true)
          expect(message).toMatch(/^[A-Z][^!—\n]*\.$/)
          expect(message).not.toMatch(/undefined|NaN|Infinity|null|-\d|\s{2}|colour|neighbour|jeweller/)
          expect(message.length).toBeLessThan(160)
          expect(leadsSomewhere(whole, field.split('.')), field).toBe(true)
          if (fix) expect(fix.label).toMatch(/^(?:Use|Make it|Stones) [^.]*(?:\d\.\d+ mm \w+)?$/)
        }
        const ranks = advice.map(({ severity }) => RANK.indexOf(severity))
        expect(ranks).toEqual(ranks.toSorted())
        expect(new Set(advice.map(at)).size).toBe(advice.length)
      }),
      { seed: 31, numRuns: 3_000 },
    )
  })

  it('does not change what it looks at, and says the same again', () => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        const before = structuredClone(spec)
        expect(checkPiece(spec)).toEqual(checkPiece(spec))
        expect(spec).toEqual(before)
      }),
      { seed: 35, numRuns: 500 },
    )
  })
})

describe('one-tap fixes', () => {
  it('clear their advice, raise no stop, and give a spec the contract accepts', () => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        for (const given of checkPiece(spec)) {
          if (!given.fix) continue
          const fixed = { ...spec, ...given.fix.spec }
          expect(specSchema.safeParse(fixed).error).toBeUndefined()
          expect(checkPiece(fixed).map(at)).not.toContain(at(given))
          expect(newStops(spec, fixed)).toEqual([])
        }
      }),
      { seed: 32, numRuns: 3_000 },
    )
  })

  it.each([
    ['first', 0],
    ['last', -1],
  ])('taken the %s offered one after another, come to an end with none left', (_, which) => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        let fixed = spec
        const seen = new Set<string>()
        for (;;) {
          const fix = checkPiece(fixed)
            .flatMap((given) => given.fix ?? [])
            .at(which)
          if (!fix) break
          fixed = { ...fixed, ...fix.spec }
          const now = JSON.stringify(fixed)
          expect(seen).not.toContain(now)
          seen.add(now)
        }
        expect(seen.size).toBeLessThan(20)
        expect(specSchema.safeParse(fixed).error).toBeUndefined()
        expect(newStops(spec, fixed)).toEqual([])
      }),
      { seed: 33, numRuns: 2_000 },
    )
  })

  const fixOf = (spec: DesignSpec, rule: string) => checkPiece(spec).find((given) => given.rule === rule)?.fix

  it.each([
    ['shank_min', withBand({ thicknessUm: 1_200 }), 'Make it 1.8 mm thick', { band: { thicknessUm: 1_800 } }],
    ['shank_min', of('platinum_950_co', withBand({ thicknessUm: 1_200 })), 'Make it 1.6 mm thick', {}],
    [
      'shank_min',
      withBand({ widthUm: 2_400, taperUm: 1_200 }),
      'Make it at least 1.6 mm wide',
      { band: { widthUm: 2_400, taperUm: 800 } },
    ],
    ['pave_width', withRow({ setting: 'pave', widthUm: 2_150, count: 9 }), 'Make it 2.7 mm wide', {}],
    ['eternity_count', withRow({ count: 40 }), 'Use as many as fit', { stones: [{ count: 29 }] }],
    [
      'halo_count',
      withStones('halo', { count: 30 }, withCenter({ lengthUm: 6_500, widthUm: 6_500 }, HALO)),
      'Use as many as fit',
      { stones: [{ count: 1 }, { count: 18 }] },
    ],
    ['silver_prongs', of('silver_925'), 'Use a bezel', { stones: [{ setting: 'bezel' }] }],
    [
      'prong_count',
      withCenter({ lengthUm: 9_000, widthUm: 9_000 }),
      'Use six prongs',
      { stones: [{ setting: 'prong6' }] },
    ],
    [
      'eternity_resize',
      guessed(ETERNITY),
      'Stones halfway around',
      { style: 'half_eternity', stones: [{ count: 15 }] },
    ],
    [
      'engrave_min',
      engraved(6, 'inside', withBand({ widthUm: 1_700 })),
      'Make it at least 2 mm wide',
      { band: { widthUm: 2_000 } },
    ],
    [
      'white_rhodium',
      of('gold_18k_white'),
      'Use nickel-free white gold',
      { metal: { alloy: 'gold_18k_white_pd' } },
    ],
  ])('of %s is what it says: %#', (rule, spec, label, change) => {
    expect(fixOf(spec, rule)).toMatchObject({ label, spec: change })
  })

  it('leaves a straight band without a taper, as it is on the wire', () => {
    const fix = fixOf(withBand({ widthUm: 1_400 }), 'shank_min')
    expect(fix?.spec.band).not.toHaveProperty('taperUm')
  })

  it('is not offered where none would do', () => {
    expect(fixOf(of('gold_9k_white'), 'white_rhodium')).toBeUndefined()
    expect(
      fixOf(withRow({ setting: 'pave', widthUm: 30_000, lengthUm: 30_000 }), 'pave_width'),
    ).toBeUndefined()
  })
})
