import type { RandomBytes } from '#shared/ids.ts'
import { createClient } from '@libsql/client'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createApp } from '../app.ts'
import type { Ctx, Deps, Seller, System } from '../context.ts'
import { createLinks } from '../links.ts'
import type { AiService, StudioEngine } from '../platform/concepts/engine.ts'
import { localRooms } from '../platform/concepts/rooms.ts'
import { conceptRunner } from '../system-context.ts'
import { countedDatabase } from '../platform/db/database.ts'
import { memoryFileStore } from '../platform/files/file-store.ts'
import type { Mail } from '../platform/mail/mail-sender.ts'
import { MIGRATIONS } from './migrated-database.ts'
import { cheapPasswords } from './cheap-passwords.ts'
import { manualSpot } from '../platform/spot/spot-source.ts'

export const ORIGIN = 'http://milgrain.test'
export const NOW = Date.UTC(2026, 10, 22, 15, 0, 0)

/** A small generator of the same bytes for the same seed (mulberry32). */
export function seededRandom(seed: number): RandomBytes {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % 256
  }
  return (length) => Uint8Array.from({ length }, next)
}

const PIXEL = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** An engine that draws at once, so that a story about leads does not wait for rays. */
export const quickEngine = (): StudioEngine => ({
  proportions: async () => ({ bytes: PIXEL, type: 'image/png' }),
  id: 'studio',
  model: 'quick',
  async *make() {
    yield { type: 'progress', stage: 'sketching', fraction: 0.5 }
    yield { type: 'partial', image: { bytes: PIXEL, type: 'image/png' } }
    const image = { bytes: PIXEL, type: 'image/png' as const }
    yield { type: 'final', image, views: { top: image, side: image } }
  },
})

/** A deployment without AI pictures. */
export const noAi: AiService = {
  shared: null,
  engine: () => {
    throw new Error('nothing here draws with AI')
  },
  moderate: async () => ({ flagged: false, categories: [] }),
  read: async () => ({ found: [], by: 'rules' }),
  check: async () => ({ ok: false, findings: [] }),
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>

/**
 * The whole app on a real libSQL file, or on the database server at `url`, with a clock that only moves when told and
 * seeded randomness.
 */
export async function createTestApp(overrides: Partial<Deps> = {}, url?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'milgrain-test-'))
  const file = join(folder, 'test.db')
  if (url === undefined) copyFileSync(inject('migratedDatabase'), file)
  const client = createClient({ url: url ?? `file:${file}` })
  if (url === undefined) await client.execute('pragma synchronous = off')
  else await migrate(countedDatabase(client).db, { migrationsFolder: MIGRATIONS })
  let now = NOW
  const mails: Mail[] = []
  const logs: Record<string, unknown>[] = []
  const nudged: string[] = []
  const started: Promise<unknown>[] = []
  const opened: (() => number)[] = []
  const deps: Deps = {
    development: true,
    version: 'test',
    links: createLinks(ORIGIN),
    secrets: { auth: 'a'.repeat(40), links: 'l'.repeat(40) },
    openDatabase: () => {
      const database = countedDatabase(client)
      opened.push(database.roundTrips)
      return database
    },
    passwords: cheapPasswords,
    files: memoryFileStore(),
    mail: { send: async (mail) => void mails.push(mail) },
    engines: { studio: quickEngine(), ai: noAi },
    rooms: { watch: (id, after) => rooms.watch(id, after) },
    spot: manualSpot,
    assets: { css: '/assets/pages-test.css', islands: '/assets/islands-test.js' },
    now: () => now,
    random: seededRandom(7),
    nudgeMail: async (ids) => void nudged.push(...ids),
    allowWrite: async () => true,
    log: (line) => void logs.push(line),
    background: (work) => void started.push(work),
    ...overrides,
  }
  const rooms = localRooms(conceptRunner(deps))
  const app = createApp(deps)
  const contextAs = <A extends Seller | System>(actor: A): Ctx<A> => {
    const { openDatabase, now: clock, background = () => {}, ...kept } = deps
    const db = openDatabase().db
    return { ...kept, actor, db, now: clock(), clock, requestId: 'req_test', background }
  }
  return {
    deps,
    client,
    db: countedDatabase(client).db,
    mails,
    logs,
    nudged,
    contextAs,
    request: (path: string, init?: RequestInit) => app.request(ORIGIN + path, init),
    /** Of all requests together. */
    roundTrips: () => opened.reduce((sum, trips) => sum + trips(), 0),
    /** Moves the clock. */
    wait: (ms: number) => {
      now += ms
    },
    /** Lets background work finish. */
    settle: async () => {
      await rooms.settle()
      while (started.length > 0) await Promise.all(started.splice(0))
    },
    close: () => {
      client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
