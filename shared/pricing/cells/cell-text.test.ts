import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decimalText, parseDecimal } from './cell-text.ts'
import type { Cell, Unit } from './cell.ts'
import { parseCell } from './parse-cell.ts'

describe('numbers as people type them', () => {
  test.each([
    ['1,200', 2, 120_000],
    ['1 200.50', 2, 120_050],
    ['1\u00a0200', 2, 120_000],
    ["1'200", 0, 1_200],
    ['1,234,567', 0, 1_234_567],
    [' .5 ', 2, 50],
    ['5.', 2, 500],
    ['1.50', 1, 15],
    ['-4', 2, -400],
    ['-0', 2, 0],
    ['12,5', 2, 'not_a_number'],
    ['1,2345', 2, 'not_a_number'],
    ['1,200 300', 2, 'not_a_number'],
    ['1.5', 0, 'too_many_decimals'],
    ['', 2, 'required'],
    ['.', 2, 'not_a_number'],
    ['0x10', 0, 'not_a_number'],
    ['12abc', 2, 'not_a_number'],
    ['NaN', 2, 'not_a_number'],
    ['Infinity', 2, 'not_a_number'],
    ['1e3', 2, 'not_a_number'],
    ['٣', 2, 'not_a_number'],
    ['9007199254740993', 0, 'out_of_range'],
    ['1'.repeat(400), 2, 'out_of_range'],
  ])('%j', (typed, decimals, expected) => {
    expect(parseDecimal(typed, decimals)).toBe(expected)
  })

  test.each([
    ['1,5', 2, 150],
    ['1.250,50', 2, 125_050],
    ['1.250.000', 2, 125_000_000],
    ['1 250,5', 2, 125_050],
    ['1.5', 2, 150],
    ['0.125', 3, 125],
    // Either a thousand or one and a quarter: nobody can know.
    ['1.250', 3, 'ambiguous'],
    ['12.34,5', 2, 'not_a_number'],
    ['1,2,3', 2, 'not_a_number'],
    ['1,250.5', 2, 'not_a_number'],
  ])('%j where decimals have a comma', (typed, decimals, expected) => {
    expect(parseDecimal(typed, decimals, true)).toBe(expected)
  })

  test('every stored number comes back from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.nat(6), (value, decimals) => {
        expect(parseDecimal(decimalText(value, decimals), decimals)).toBe(value)
      }),
      { seed: 43, numRuns: 500 },
    )
  })

  test('with a decimal comma it comes back too, or is said to be unclear', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(6), (value, decimals) => {
        const comma = decimalText(value, decimals).replace('.', ',')
        expect(parseDecimal(comma, decimals, true)).toBe(value)
        const point = parseDecimal(decimalText(value, decimals), decimals, true)
        expect([value, 'ambiguous']).toContain(point)
      }),
      { seed: 44, numRuns: 500 },
    )
  })
})

const cellOf = (unit: Unit): Cell => ({
  path: 'cell',
  part: 'terms',
  table: '',
  row: '',
  column: '',
  unit,
  min: 0,
  max: 1e9,
  ...(unit === 'choice' && { choices: ['spot', 'typed'] }),
})

describe('marks beside a number', () => {
  test.each<[string, Unit, object]>([
    ['12 %', 'percent', { value: 120 }],
    ['12%', 'percent', { value: 120 }],
    ['×1.5', 'factor', { value: 1_500 }],
    ['x 2', 'factor', { value: 2_000 }],
    ['1.5x', 'factor', { value: 1_500 }],
    // Twelve percent of what, five times what?
    ['12 %', 'money', { code: 'not_a_number' }],
    ['12 %', 'factor', { code: 'not_a_number' }],
    ['×5', 'money', { code: 'not_a_number' }],
    ['%', 'percent', { code: 'required' }],
    [' Typed ', 'choice', { value: 'typed' }],
    ['both', 'choice', { code: 'not_a_choice' }],
  ])('%j as %s', (typed, unit, expected) => {
    expect(parseCell(cellOf(unit), typed, 2, 1, false)).toEqual(expected)
  })
})

describe('dates as spreadsheets rewrite them', () => {
  test.each([
    ['2026-03-10', { value: '2026-03-10' }],
    ['2026/3/10', { value: '2026-03-10' }],
    // What stood there, whichever way round: nobody typed it.
    ['3/10/2026', { value: '2026-03-10' }],
    ['10/03/26', { value: '2026-03-10' }],
    ['11/24/2026', { value: '2026-11-24' }],
    ['24/11/2026', { value: '2026-11-24' }],
    ['04.05.2026', { value: '2026-05-04' }],
    ['04/05/2026', { code: 'ambiguous' }],
    ['5/5/2026', { value: '2026-05-05' }],
    ['30.02.2026', { code: 'not_a_date' }],
    ['2026-02-30', { code: 'not_a_date' }],
    ['3/10-2026', { code: 'not_a_date' }],
    ['46091', { code: 'not_a_date' }],
    ['tomorrow', { code: 'not_a_date' }],
    ['', { code: 'required' }],
  ])('%j after 2026-03-10', (typed, expected) => {
    expect(parseCell(cellOf('date'), typed, 2, '2026-03-10', false)).toEqual(expected)
  })
})
