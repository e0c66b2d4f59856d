import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPriceBook } from '../pricing/default-price-book.ts'
import { estimatePiece } from '../pricing/estimate-piece.ts'
import { compileRetailBook } from '../pricing/retail-book.ts'
import { describePiece, pieceTitle, specRows } from '../spec/describe-spec.ts'
import { completeSpec } from '../spec/complete-spec.ts'
import { deriveDimensions, prongsFor } from '../spec/dimensions.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { GEMS, ORIGINS, type GemId } from '../spec/vocabulary.ts'
import { arbitrarySpec, arbitraryStone } from '../test/arbitrary-spec.ts'
import { withCenter } from './test/pieces.ts'

const book = compileRetailBook(defaultPriceBook('USD'), 'v1')

/** Their own names say that they are made by people. */
const SIMULANTS: ReadonlySet<GemId> = new Set(['moissanite', 'cubic_zirconia'])

describe('lab_disclosure: laboratory-grown stands next to the stone’s name (16 CFR 23)', () => {
  const cases = GEMS.filter((gem) => !SIMULANTS.has(gem)).flatMap((gem) =>
    ORIGINS.map((origin) => [gem, origin] as const),
  )

  it.each(cases)('wherever a stone is named: %s, %s', (gem, origin) => {
    const grown = origin === 'lab' || gem.endsWith('_lab')
    const spec = withCenter({ gem, origin }, startingSpec('engagement_ring'))
    const line = estimatePiece(spec, book).lines.find(({ code }) => code === 'center_stone')
    const rows = specRows(spec).find(({ label }) => label === 'Center stone')
    // The customer brings their own: it is not sold, and has no line.
    if (origin !== 'customer') expect(line).toBeDefined()
    const texts = [describePiece(spec), pieceTitle(spec), rows?.value ?? '', line?.label ?? '']
    for (const text of texts.filter(Boolean)) expect(/lab-grown/i.test(text), text).toBe(grown)
  })
})

describe('measures nobody can ask for are always within the rules', () => {
  it('prong_dia: bases of 0.9–1.6 mm', () => {
    fc.assert(
      fc.property(arbitraryStone, (stone) => {
        const { prongDiameterUm } = prongsFor(stone)
        expect(prongDiameterUm).toBeGreaterThanOrEqual(900)
        expect(prongDiameterUm).toBeLessThanOrEqual(1_600)
      }),
      { seed: 41, numRuns: 500 },
    )
  })

  it('sit_height: the culet keeps 0.5 mm from the finger', () => {
    fc.assert(
      fc.property(arbitrarySpec('ring'), (spec) => {
        const { head } = deriveDimensions(completeSpec(spec).spec)
        expect(head?.culetUm ?? 500).toBeGreaterThanOrEqual(500)
      }),
      { seed: 42, numRuns: 500 },
    )
  })
})
