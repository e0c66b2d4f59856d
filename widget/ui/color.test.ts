import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, fromHex, readable } from './color.ts'

const PAPERS = [
  { paper: fromHex('#faf8f5'), ink: fromHex('#1d1a17') },
  { paper: fromHex('#161412'), ink: fromHex('#f1ece5') },
]

describe('a store’s accent', () => {
  it('stays as it is where it reads well', () => {
    const [light] = PAPERS
    if (light) expect(readable(fromHex('#20352f'), light.paper, light.ink)).toEqual([32, 53, 47])
  })

  it('reads at 4.5:1 on our paper, whatever it was', () => {
    assert(
      property(integer({ min: 0, max: 0xffffff }), (color) => {
        const accent = fromHex(`#${color.toString(16).padStart(6, '0')}`)
        for (const { paper, ink } of PAPERS)
          expect(contrast(readable(accent, paper, ink), paper)).toBeGreaterThanOrEqual(4.5)
      }),
      { seed: 7 },
    )
  })
})
