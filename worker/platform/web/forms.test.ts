import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { localPath, parseForm, refusedFields } from './forms.ts'

/** Paths made of what parsers of addresses disagree about. */
const slashes = fc
  .array(fc.constantFrom('/', '\\', '\t', '\n', '.', '@', '%2f', 'evil.example'))
  .map((parts) => `/${parts.join('')}`)

describe('localPath', () => {
  it('goes on to a path of this site', () => {
    expect(localPath('/dashboard/pool?x=1#y', '/dashboard')).toBe('/dashboard/pool?x=1#y')
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    undefined,
  ])('ignores %s', (next) => {
    expect(localPath(next, '/dashboard')).toBe('/dashboard')
  })

  it('stays on this origin whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.webPath(), slashes), (next) => {
        expect(new URL(localPath(next, '/dashboard'), 'https://milgrain.example').origin).toBe(
          'https://milgrain.example',
        )
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})

describe('parseForm', () => {
  const schema = z.object({
    name: z.string('required').min(2, 'too_short'),
    size: z.enum(['a', 'b'], 'required'),
  })

  it('gives the first code of every refused field', () => {
    expect(parseForm(schema, { name: 'x' })).toEqual({
      data: null,
      errors: { name: 'too_short', size: 'required' },
    })
  })

  it('gives the data when nothing is refused', () => {
    expect(parseForm(schema, { name: 'Ada', size: 'a' }).data).toEqual({ name: 'Ada', size: 'a' })
  })
})

describe('refusedFields', () => {
  it('names the fields of a refusal', () => {
    expect(refusedFields(fieldRefusal('note', 'words_needed'))).toEqual({
      errors: { note: 'words_needed' },
      status: 422,
    })
  })

  it('puts a refusal without fields on the form', () => {
    expect(refusedFields(new Refusal('too_many_requests'))).toEqual({
      errors: { form: 'too_many_requests' },
      status: 429,
    })
  })

  it.each([new Refusal('not_found'), new Refusal('internal'), new TypeError('boom')])(
    'throws %s on',
    (error) => {
      expect(() => refusedFields(error)).toThrow(error)
    },
  )
})
