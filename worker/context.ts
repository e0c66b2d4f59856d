import type { RandomBytes } from '#shared/ids.ts'
import type { Links } from './links.ts'
import type { Passwords } from './platform/auth/passwords.ts'
import type { ConceptEngines } from './platform/concepts/engine.ts'
import type { ConceptRooms } from './platform/concepts/rooms.ts'
import type { Db, OpenDatabase } from './platform/db/database.ts'
import type { FileStore } from './platform/files/file-store.ts'
import type { MailSender } from './platform/mail/mail-sender.ts'
import type { SpotSource } from './platform/spot/spot-source.ts'
import type { Assets } from './platform/web/assets.ts'

/** Everything outside the process, so that a test can build the whole app with fakes. */
export type Deps = {
  development: boolean
  version: string
  links: Links
  secrets: { auth: string; links: string }
  openDatabase: OpenDatabase
  passwords: Passwords
  files: FileStore
  mail: MailSender
  engines: ConceptEngines
  rooms: ConceptRooms
  spot: SpotSource
  /** Looks at a picture somebody sent, where there is somebody to ask. */
  assets: Assets
  now: () => number
  random: RandomBytes
  /** Asks for outbox rows to be sent soon; losing it only delays them until cron drains. */
  nudgeMail: (outboxIds: string[]) => Promise<void>
  /** Whether one more write from this key is within the limit. */
  allowWrite: (key: string) => Promise<boolean>
  log: (line: Record<string, unknown>) => void
  /** Takes work that may outlive the answer; by default the request's own `waitUntil`. */
  background?: (work: Promise<unknown>) => void
}

export type Shopper = {
  kind: 'shopper'
  /** The page's origin; `null` when the browser sent none. */
  origin: string | null
  storeKey: string
  /** What their page or browser asks for. */
  locale: string
  writes: boolean
  /** The design's bearer token, where one was sent. */
  token: string | null
}
export type Seller = {
  kind: 'seller'
  sellerId: string
  storeId: string
  role: 'owner' | 'staff'
  name: string
}
export type Customer = { kind: 'customer'; token: string }
export type System = { kind: 'system' }
export type Actor = Shopper | Seller | Customer | System

/** What a verb works with: one per request. */
export type Ctx<A extends Actor = Actor> = Omit<Deps, 'openDatabase' | 'now' | 'background'> & {
  actor: A
  db: Db
  /** The instant of the request; it does not move while the request is served. */
  now: number
  /** The time it is, for what goes on for long. */
  clock: () => number
  requestId: string
  /** Work that may outlive the answer. */
  background: (work: Promise<unknown>) => void
}

/** The little of it that a set-based change works with, whoever or whatever causes it. */
export type BulkCtx = Pick<Ctx, 'actor' | 'db' | 'development' | 'now' | 'random'>

/** The same context, acting as somebody else. */
export const actingAs = <A extends Actor>(ctx: Ctx, actor: A): Ctx<A> => ({ ...ctx, actor })
