import { describe, expect, it } from 'vitest'
import { FIGURES, NUMBER, parseNumber } from './numbers.ts'

describe('numbers as people write them', () => {
  it.each([
    ['6', 6],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['.75', 0.75],
    ['1 1/2', 1.5],
    ['5 3/8', 5.375],
    ['6½', 6.5],
    ['¾', 0.75],
    ['1/2', 0.5],
    ['10 and a half', 10.5],
    ['1,200', 1_200],
    ['2.500', 2_500],
    ['six', 6],
    ['sixx', 6],
    ['one and a half', 1.5],
    ['half a', 0.5],
    ['a quarter of a', 0.25],
    ['three quarters', 0.75],
    ['twelve', 12],
  ])('%s is %d', (text, value) => {
    expect(new RegExp(`^${NUMBER}$`).test(text)).toBe(true)
    expect(parseNumber(text)).toBeCloseTo(value, 10)
  })

  it.each(['', 'x', '1.2.3.4', '--'])('"%s" is none', (text) => {
    expect(parseNumber(text) > 0).toBe(false)
  })

  it('never begins inside a longer number', () => {
    expect('123456789'.match(new RegExp(FIGURES, 'g'))).toEqual(null)
    expect('12345 and 6'.match(new RegExp(FIGURES, 'g'))).toEqual(['12345', '6'])
  })
})
