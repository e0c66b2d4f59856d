import { createClient } from '@libsql/client'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Ctx, Deps } from '../../../context.ts'
import { actingAs } from '../../../context.ts'
import { createLinks } from '../../../links.ts'
import { scryptPasswords } from '../../../platform/auth/passwords.ts'
import { aiService } from '../../../platform/concepts/ai-service.ts'
import { systemTimer } from '../../../platform/concepts/ai/timer.ts'
import type { StudioEngine } from '../../../platform/concepts/engine.ts'
import { localRooms } from '../../../platform/concepts/rooms.ts'
import { countedDatabase, type Db } from '../../../platform/db/database.ts'
import { type FileStore, memoryFileStore } from '../../../platform/files/file-store.ts'
import { manualSpot } from '../../../platform/spot/spot-source.ts'
import { conceptRunner, systemContext } from '../../../system-context.ts'
import { MIGRATIONS } from '../../migrate.ts'

const PUBLIC_URL = 'http://localhost'

/** A service of its own in a temporary database, with a clock that is set by hand: where the past is lived through. */
export type World = {
  db: Db
  deps: Deps
  files: FileStore
  /** Runs as somebody at an instant, with the service's own verbs, until all that was started beside it is done. */
  as: <A extends Actor, T>(actor: A, instant: number, work: (ctx: Ctx<A>) => Promise<T>) => Promise<T>
  setClock: (instant: number) => void
  close: () => void
}

type Complain = (line: Record<string, unknown>) => void

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const secret = (): string => Buffer.from(random(32)).toString('base64url')

function depsFor(db: () => Db, clock: () => number, studio: StudioEngine, complain: Complain): Deps {
  const deps: Deps = {
    development: true,
    version: 'demo',
    links: createLinks(PUBLIC_URL),
    secrets: { auth: secret(), links: secret() },
    openDatabase: () => ({ db: db(), roundTrips: () => 0 }),
    passwords: scryptPasswords,
    files: memoryFileStore(),
    mail: { send: async () => {} },
    engines: { studio, ai: aiService(null, { fetch, timer: systemTimer, log: complain }) },
    rooms: localRooms((id, tell) => conceptRunner(deps)(id, tell)),
    spot: manualSpot,
    assets: { css: '', islands: '' },
    now: clock,
    random,
    nudgeMail: async () => {},
    allowWrite: async () => true,
    log: (line) => {
      if (line['level'] === 'error') complain(line)
    },
  }
  return deps
}

/** Opens one; whatever goes wrong in it is kept and thrown by the work it belongs to. */
export async function openWorld(studio: StudioEngine): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'milgrain-history-'))
  const client = createClient({ url: `file:${join(folder, 'history.db')}` })
  await client.execute('pragma journal_mode = wal')
  await client.execute('pragma synchronous = off')
  const { db } = countedDatabase(client)
  await migrate(db, { migrationsFolder: MIGRATIONS })
  let now = 0
  const troubles: Record<string, unknown>[] = []
  const deps = depsFor(
    () => db,
    () => now,
    studio,
    (line) => troubles.push(line),
  )
  return {
    db,
    deps,
    files: deps.files,
    async as(actor, instant, work) {
      now = instant
      const { ctx, backgroundDone } = systemContext(deps)
      const result = await work(actingAs(ctx, actor))
      await backgroundDone()
      if (troubles.length > 0) throw new Error(`The demo's history failed: ${JSON.stringify(troubles)}`)
      return result
    },
    setClock: (instant) => {
      now = instant
    },
    close() {
      client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
