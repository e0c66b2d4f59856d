import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { specRows } from './describe-spec.ts'
import type { DesignSpec } from './design-spec.ts'
import { rowsIn } from './rows-in.ts'
import { startingSpec } from './starting-spec.ts'
import { titleIn } from './title-in.ts'
import { GEMS, ORIGINS, type GemId } from './vocabulary.ts'

const OTHERS = ['de', 'es', 'fr'] as const
const SIMULANTS: ReadonlySet<GemId> = new Set(['moissanite', 'cubic_zirconia'])
const ENGLISH = /\b(?:wide|thick|tapering|inside|about|each|prongs?|yellow|sapphire|ring size|guess)\b/

describe.each(OTHERS)('a specification in %s', (language) => {
  it('has a line for each that English has, whole and in no word of English', () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const { engraving: _theirWords, ...piece } = spec
        const rows = rowsIn(language, piece)
        expect(rows).toHaveLength(specRows(piece).length)
        for (const { label, value } of [...rows, { label: 'title', value: titleIn(language, piece) }]) {
          expect(value, label).not.toMatch(/undefined|NaN|null|, ,|\s{2}/)
          expect(value, label).not.toMatch(ENGLISH)
        }
      }),
      { seed: 61, numRuns: 300 },
    )
  })

  it.each(GEMS.filter((gem) => !SIMULANTS.has(gem)))(
    'says of every stone grown in a laboratory that it is: %s',
    (gem) => {
      for (const origin of ORIGINS.filter((each) => each !== 'customer')) {
        const start = startingSpec('engagement_ring')
        const spec: DesignSpec = {
          ...start,
          stones: start.stones.map((stone) => ({ ...stone, gem, origin })),
        }
        const grown = origin === 'lab' || gem.endsWith('_lab')
        const said = [titleIn(language, spec), ...rowsIn(language, spec).map(({ value }) => value)]
        expect(said.filter((text) => /labor/i.test(text))).toHaveLength(grown ? 2 : 0)
      }
    },
  )
})

it.each(LANGUAGES)('%s writes numbers its own way', (language) => {
  const rows = rowsIn(language, startingSpec('engagement_ring')).map(({ value }) => value)
  expect(rows.some((value) => value.includes(language === 'en' ? '1.8 mm' : '1,8 mm'))).toBe(true)
})
