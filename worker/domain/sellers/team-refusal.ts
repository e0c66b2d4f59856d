import { Refusal } from '../../errors.ts'

/** Why somebody stays as they are: a 409 with the reason as the code of `team`. */
export const teamRefusal = (code: 'yourself' | 'last_owner' | 'changed'): Refusal =>
  new Refusal('conflict', { fields: [{ path: 'team', code, message: code }] })
