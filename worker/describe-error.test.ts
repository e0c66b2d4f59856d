import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { describeError } from './describe-error.ts'
import { Refusal } from './errors.ts'

const SECRET = 'a ring for Grace\n    at Grace (home:1:1)'

describe('describeError', () => {
  it('names a failed query and its cause, and repeats none of its parameters', () => {
    const cause = Object.assign(new TypeError(SECRET), { code: 'SQLITE_BUSY' })
    const described = describeError(new DrizzleQueryError('update designs set words = ?', [SECRET], cause))
    expect(described.errors).toEqual(['DrizzleQueryError', 'TypeError SQLITE_BUSY'])
    expect(described.at[0]).toContain('describe-error.test.ts')
    expect(JSON.stringify(described)).not.toContain('Grace')
  })

  it('says nothing of a message that was changed after the stack was taken', () => {
    const error = new Error(SECRET)
    error.message = 'changed'
    expect(JSON.stringify(describeError(error))).not.toContain('Grace')
  })

  it('takes a code only where it is a word', () => {
    expect(describeError(new Refusal('unavailable')).errors).toEqual(['Refusal unavailable'])
    expect(describeError(Object.assign(new Error(), { code: SECRET })).errors).toEqual(['Error'])
  })

  it('describes whatever was thrown, and ends where causes go in a circle', () => {
    expect(describeError(SECRET)).toEqual({ errors: ['string'], at: [] })
    const round = new Error('round')
    round.cause = round
    expect(describeError(round).errors).toHaveLength(5)
  })
})
