import { expect, it } from 'vitest'
import { maskContacts } from './mask-contacts.ts'

it.each([
  ['write to grace.h+ring@mail.example.com please', 'write to [email hidden] please'],
  ['call +1 (555) 010-9999 tonight', 'call [number hidden] tonight'],
  ['call 0171 123 45 67.', 'call [number hidden].'],
  ['call 555–123–4567 or 555_123_4567', 'call [number hidden] or [number hidden]'],
  ['call 555-1234567', 'call [number hidden]'],
  ['grace＠mail．example is mine', '[email hidden] is mine'],
  ['call ５５５ １２３ ４５６７', 'call [number hidden]'],
])('hides how to reach somebody: %s', (given, masked) => {
  expect(maskContacts(given)).toBe(masked)
})

it.each([
  'a 1.5 ct oval, size 6, 18k',
  'by 2027-03-01, please',
  '9 x 7 mm and 2.5 mm wide',
  'about 2,000 to 3,500 dollars',
  'budget 2000-3000',
  'by 15/03/2027',
  'up to 1,250,000 yen',
])('leaves the piece as it was written: %s', (text) => {
  expect(maskContacts(text)).toBe(text)
})

it('looks at no letter of a long text more than a few times: a square of this one would outlast the test', () => {
  expect(maskContacts('\u3316'.repeat(100_000) + ' grace@example.com')).toContain('[email hidden]')
})
