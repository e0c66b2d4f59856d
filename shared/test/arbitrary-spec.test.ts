import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { specSchema } from '../contract/spec.ts'
import { arbitrarySpec } from './arbitrary-spec.ts'

test('every generated spec is accepted by the contract unchanged', () => {
  fc.assert(
    fc.property(arbitrarySpec(), (spec) => {
      expect(specSchema.parse(spec)).toEqual(spec)
    }),
    { seed: 1, numRuns: 500 },
  )
})
