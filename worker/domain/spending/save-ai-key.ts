import { and, eq, exists, isNotNull } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { keyHint, seal } from '../../platform/concepts/seal.ts'
import { guardedInsert } from '../../platform/db/guarded.ts'
import { Unbound } from '../../platform/db/statements.ts'
import { writeBulk } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { askWhether, requireStill, stillOwner } from '../sellers/still-owner.ts'
import { type AiAccount, aiAccounts } from '../../tables/spending.ts'
import { writeAiAccount } from './write-ai-account.ts'
import { eqOrNull, rowsOf } from '../../platform/db/conditions.ts'

/** As typed; an empty key keeps the one that is there, an empty address is OpenAI's. */
export type KeyInput = { apiKey: string; baseUrl: string; model: string; edits: boolean }

/** Goes into a header: no spaces, no line breaks. */
const API_KEY = /^[\x21-\x7e]{1,300}$/
const MODEL = /^[\x21-\x7e]{1,100}$/
const MOST_ADDRESS = 300

/**
 * Keeps the store's own key, sealed, with the server it is for. A key never moves to another server by itself: it
 * would be told to whoever runs that.
 */
export async function saveAiKey(ctx: Ctx<Seller>, input: KeyInput): Promise<void> {
  requireOwner(ctx)
  const { storeId } = ctx.actor
  const server = serverOf(input)
  const apiKey = input.apiKey.trim()
  if (apiKey === '') return keepKey(ctx, server)
  if (!API_KEY.test(apiKey)) throw fieldRefusal('apiKey', 'invalid_value')
  const key = { keySealed: await seal(ctx.secrets.links, storeId, apiKey), keyHint: keyHint(apiKey) }
  const set = { ...key, ...server, restsUntil: null, restsFor: null }
  await writeAiAccount(ctx, auditEntry(ctx, 'save_ai_key'), set)
}

type Server = Pick<AiAccount, 'baseUrl' | 'draftModel' | 'finalModel' | 'edits'>

/** Another model or path of the same server; that it is the same holds at the moment of writing too. */
async function keepKey(ctx: Ctx<Seller>, server: Server): Promise<void> {
  const isMine = eq(aiAccounts.storeId, ctx.actor.storeId)
  const [account] = await ctx.db.select().from(aiAccounts).where(isMine)
  if (!account?.keySealed) throw fieldRefusal('apiKey', 'required')
  if (hostOf(account.baseUrl) !== hostOf(server.baseUrl)) throw fieldRefusal('apiKey', 'other_server')
  const isSame = and(isMine, isNotNull(aiAccounts.keySealed), eqOrNull(aiAccounts.baseUrl, account.baseUrl))
  const entry = auditEntry(ctx, 'save_ai_server')
  const may = stillOwner(ctx)
  const holds = and(exists(rowsOf(aiAccounts, isSame)), may)
  const { asked, entered } = await writeBulk(ctx, {
    asked: new Unbound(askWhether(ctx, may)),
    entered: guardedInsert(ctx.db, auditEntries, entry, holds),
    account: ctx.db
      .update(aiAccounts)
      .set({ ...server, restsUntil: null, restsFor: null })
      .where(and(isMine, audited(entry))),
  })
  requireStill(asked)
  if (entered.rowsAffected === 0) throw new Refusal('conflict')
}

const hostOf = (baseUrl: string | null): string | null => (baseUrl === null ? null : new URL(baseUrl).origin)

function serverOf({ baseUrl, model, edits }: KeyInput): Server {
  const address = baseUrl.trim() === '' ? null : addressOf(baseUrl.trim())
  const name = model.trim()
  if (name === '' && address !== null) throw fieldRefusal('model', 'required')
  if (name !== '' && !MODEL.test(name)) throw fieldRefusal('model', 'invalid_value')
  return { baseUrl: address, draftModel: name || null, finalModel: null, edits: address === null || edits }
}

/** The address of a server: of the web, and nothing but an address. */
function addressOf(typed: string): string {
  const url = typed.length > MOST_ADDRESS ? null : URL.parse(typed)
  const isAddress =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash
  if (!isAddress) throw fieldRefusal('baseUrl', 'not_an_address')
  return (url.origin + url.pathname).replace(/\/+$/, '')
}
