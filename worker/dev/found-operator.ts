import { DEFAULT_BOOK_CURRENCIES } from '#shared/pricing/default-price-book.ts'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { type Founded, foundOperator } from '../domain/operator/found-operator.ts'
import { Refusal } from '../errors.ts'
import { paths } from '../links.ts'
import { scryptPasswords } from '../platform/auth/passwords.ts'
import { openDatabase } from '../platform/db/database.ts'
import { SetupError } from './processes/setup-error.ts'

const USAGE = 'npm run operator -- you@example.com "Your name" [--currency USD]'

const SAID: Record<Founded, string> = {
  founded: 'The network is founded, and you operate it.',
  joined: 'You operate the network now.',
  known: 'You operate the network already.',
}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { currency: { type: 'string', default: 'USD' } },
    allowPositionals: true,
  })
  const email = z.email().max(254).safeParse(positionals[0])
  const name = positionals[1]?.trim()
  if (!email.success || !name) throw new SetupError(USAGE)
  if (!DEFAULT_BOOK_CURRENCIES.includes(values.currency))
    throw new SetupError(`There is no price book in ${values.currency} to begin with.\n${USAGE}`)
  return { email: email.data, name, currency: values.currency }
}

/** The password is nobody's: the person sets their own through the mailed link. */
async function found(): Promise<void> {
  const { LIBSQL_URL: url, LIBSQL_AUTH_TOKEN: token } = process.env
  if (!url) throw new SetupError('Set LIBSQL_URL (and LIBSQL_AUTH_TOKEN) to the database.')
  const person = readArguments()
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const ctx = { db: openDatabase(url, token).db, passwords: scryptPasswords, now: Date.now(), random }
  const done = await foundOperator(ctx, { ...person, password: randomBytes(48).toString('base64url') })
  console.log(`${SAID[done]} Choose a password at ${paths.forgot}, then sign in and open ${paths.operator}.`)
}

try {
  await found()
} catch (error) {
  if (error instanceof Refusal)
    console.error('This address belongs to a store. Take another one: a seller belongs to one store.')
  else if (error instanceof SetupError) console.error(error.message)
  else throw error
  process.exitCode = 1
}
