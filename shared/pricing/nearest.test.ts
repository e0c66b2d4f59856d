import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  [0n, 3n, 0],
  [1n, 3n, 0],
  [2n, 3n, 1],
  [1n, 2n, 1],
  [3n, 2n, 2],
  [5n, 1n, 5],
])('%i / %i is nearest to %i, a half upward', (over, under, whole) => {
  expect(nearest(over, under)).toBe(whole)
})

test('is exact where floating point is not', () => {
  const huge = 2n ** 80n
  // One part in 2⁸⁰ decides which way a half goes.
  expect(nearest(5n * huge - 1n, 2n * huge)).toBe(2)
  expect(nearest(5n * huge, 2n * huge)).toBe(3)
})
