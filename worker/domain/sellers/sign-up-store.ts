import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { Refusal } from '../../errors.ts'
import type { Visitor } from '../../platform/auth/call-auth.ts'
import { signIn } from '../../platform/auth/sign-in.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { newSeller } from './new-seller.ts'
import { accounts, sellers } from '../../tables/sellers.ts'
import { newStore } from '../stores/new-store.ts'
import { stores } from '../../tables/stores.ts'

export type SignUp = {
  storeName: string
  name: string
  email: string
  password: string
  currency: string
  /** Where the jeweler's browser says it is; both can be changed in the settings. */
  locale?: string
  timeZone?: string
}

/**
 * A jeweler opens a store: store, price book, seller and password in one batch, and they are signed in. A taken
 * address is a `conflict`, a hasty visitor `too_many_requests`.
 * @returns the cookies to set; `null` where the store is open and only signing in did not work.
 */
export async function signUpStore(
  ctx: Ctx,
  input: SignUp,
  visitor: Visitor,
): Promise<{ headers: Headers | null }> {
  if (!(await ctx.allowWrite(`signup:${visitor.address ?? 'local'}`))) throw new Refusal('too_many_requests')
  const email = await openStore(ctx, input)
  try {
    return await signIn(ctx, { email, password: input.password }, visitor)
  } catch (error) {
    ctx.log({ level: 'error', requestId: ctx.requestId, ...describeError(error) })
    return { headers: null }
  }
}

async function openStore(ctx: Ctx, input: SignUp): Promise<string> {
  const { now, random, db, passwords } = ctx
  const { storeName, name, email, password, currency, locale = 'en-US', timeZone = 'UTC' } = input
  const { store, priceBook } = newStore({ name: storeName, email, currency, locale, timeZone, now, random })
  const { seller, account } = await newSeller({
    storeId: store.id,
    role: 'owner',
    name,
    email,
    password,
    passwords,
    now,
    random,
  })
  try {
    await db.batch([
      db.insert(sellers).values(seller),
      db.insert(accounts).values(account),
      db.insert(stores).values(store),
      db.insert(priceBooks).values(priceBook),
    ])
  } catch (error) {
    if (isTaken(error)) throw new Refusal('conflict')
    throw error
  }
  return seller.email
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && (/sellers\.email/.test(error.message) || isTaken(error.cause))
