import { createClient } from '@libsql/client'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lapseAssignments } from '../worker/domain/leads/lapse-assignments.ts'
import { migrateDatabase } from '../worker/dev/migrate.ts'
import { openDatabase } from '../worker/platform/db/database.ts'

/**
 * The bar of the timers: a million assignments whose time is up lapse over HTTP within 30 seconds, in chunks of at
 * most 2,000, killed once in the middle and begun again.
 */
const DUE = Number(process.env.ROWS ?? 1_000_000)
const NOW = Date.UTC(2026, 10, 22, 15)
const GOAL_S = 30
const CHUNK = 2_000
const STORES = 40

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const [, , url] = process.argv
await (url ? sweep(url) : measure())

/** One run of the timer, in a process of its own, so that it can be killed. */
async function sweep(url: string): Promise<void> {
  const { db, roundTrips } = openDatabase(url)
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  console.log('ready')
  const lapsed = await lapseAssignments({
    development: false,
    actor: { kind: 'system' },
    db,
    now: NOW,
    random,
  })
  console.log(`${lapsed} rows in ${roundTrips()} round trips`)
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'milgrain-lapse-'))
  const server = spawn(process.execPath, [
    'worker/dev/libsql-server/main.ts',
    '--path',
    join(folder, 'bench.db'),
  ])
  try {
    const url = /http:\S+/.exec(await firstLine(server))?.[0] ?? ''
    const built = Date.now()
    await build(url)
    console.log(`\n  ${DUE} due assignments built in ${seconds(Date.now() - built)}`)
    const worked = processorSeconds(server.pid)
    const first = await runSweep(url, 4_000)
    const second = await runSweep(url, null)
    const database = processorSeconds(server.pid) - worked
    await report(url, { ms: first.ms + second.ms, database, said: second.said })
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a process has used of the processor, where the system tells: on a busy machine the clock says little. */
function processorSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('nothing to read')
  const [line] = await once(child.stdout, 'data')
  return String(line)
}

/** Runs the sweep until it is done, or until it is killed. Starting the process is not part of the time. */
async function runSweep(url: string, killAfterMs: number | null): Promise<{ ms: number; said: string }> {
  const child = spawn(process.execPath, [import.meta.filename, url], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = await firstLine(child)
  child.stdout.on('data', (line) => (said += String(line)))
  const began = Date.now()
  const killer = killAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const [code] = await once(child, 'exit')
  if (killer) clearTimeout(killer)
  if (code !== (killer ? null : 0)) throw new Error(`the sweep ended with ${code}`)
  return { ms: Date.now() - began, said }
}

/** Half reviews of pool leads; of the rest, offers, half the leads close and half go to the pool. The customers of all offers are told. */
async function build(url: string): Promise<void> {
  const client = createClient({ url })
  await migrateDatabase(url)
  const rows = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${DUE})`
  const due = NOW - 60_000
  // In the order they came, of stores with four different times to answer.
  const respondBy = `${due} - (${DUE} - i) * 20 - (i % ${STORES} / 10) * 3600000`
  const home = `'sto_' || (i % ${STORES})`
  await client.execute(`${rows} insert into stores (id, slug, name, publishable_key, currency, locale, time_zone, email,
      allowed_origins, theme, network_release, price_book_id, created_at)
    select 'sto_' || i, 's' || i, 'Store ' || i, 'pk_' || i, 'USD', 'en-US', 'UTC', 's' || i || '@example.com', '[]', '{}', 1, 'pb', 0
    from (select i - 1 i from n where i <= ${STORES})`)
  // Without their snapshots: the sweep never opens those, and a million of them take longer to build than to sweep.
  await client.execute(`${rows} insert into leads (id, reference, home_store_id, design_id, status, in_pool, category, currency, locale,
        description, spec, estimate, advice, price_book_id, network_consent, surprise, pool_until, closing_warn_at, created_at, updated_at)
      select 'lead_' || printf('%08d', i), 'R' || i, iif(i % 2 = 1, null, ${home}), 'des_' || i, 'open', i % 2 = 1, 'ring', 'USD', 'en-US',
        'An oval sapphire ring', '{}', '{}', '[]', 'pb', i % 4 = 2, 0, ${NOW + 2_000_000_000}, ${NOW + 1_900_000_000}, ${due} + i, ${due} from n`)
  await client.execute(`${rows} insert into assignments (id, lead_id, store_id, status, respond_by, warn_at, offered_at, created_at, updated_at)
    select 'asg_' || printf('%08d', i), 'lead_' || printf('%08d', i), ${home}, iif(i % 2 = 1, 'reviewing', 'offered'), ${respondBy},
      ${due}, iif(i % 2 = 1, null, ${due}), ${due}, ${due} from n`)
  client.close()
}

type Run = { ms: number; database: number; said: string }

async function report(url: string, { ms, database, said }: Run): Promise<void> {
  const client = createClient({ url })
  const one = async (sql: string): Promise<number> => Number((await client.execute(sql)).rows[0]?.n)
  const facts = [
    {
      what: 'lapse events',
      is: await one(`select count(*) n from events where action = 'lapse'`),
      wants: DUE,
    },
    {
      what: 'assignments lapsed once',
      is: await one(
        `select count(*) n from (select 1 from events where action = 'lapse' group by assignment_id)`,
      ),
      wants: DUE,
    },
    {
      what: 'still waiting',
      is: await one(`select count(*) n from assignments where status <> 'auto_declined'`),
      wants: 0,
    },
    { what: 'mails, one a key', is: await one('select count(distinct key) n from outbox'), wants: DUE / 2 },
    {
      what: 'leads in the pool',
      is: await one(`select count(*) n from leads where status = 'open' and in_pool = 1`),
      wants: (DUE * 3) / 4,
    },
    {
      what: 'leads closed',
      is: await one(`select count(*) n from leads where closed_reason = 'nobody'`),
      wants: DUE / 4,
    },
    {
      what: 'counted by the stores',
      is: await one(`select sum(value) n from store_counts where name = 'auto_declined'`),
      wants: DUE,
    },
  ]
  const chunks = await one(`select count(distinct substr(id, 1, 22)) n from events where action = 'lapse'`)
  client.close()
  for (const { what, is, wants } of facts)
    console.log(`  ${what.padEnd(38)} ${String(is).padStart(12)} ${String(wants).padStart(10)}`)
  const rate = Math.round((DUE / ms) * 1000)
  console.log(
    `  ${'lapsed, killed once'.padEnd(38)} ${seconds(ms).padStart(12)} ${`≤ ${GOAL_S} s`.padStart(10)}   ${rate} rows/s, the database at work for ${database.toFixed(1)} s`,
  )
  console.log(
    `  ${'chunks of at most 2,000'.padEnd(38)} ${String(chunks).padStart(12)} ${String(Math.ceil(DUE / CHUNK)).padStart(10)}   the second run: ${said.trim().split('\n').at(-1)}`,
  )
  if (facts.some(({ is, wants }) => is !== wants) || ms > GOAL_S * 1000) process.exitCode = 1
}
