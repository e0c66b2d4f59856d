import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client/web'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'milgrain-crash-'))
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

async function start() {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, 'main.ts'),
    '--path',
    join(folder, 'crash.db'),
  ])
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  const url = /http:\S+/.exec(String(line))?.[0] ?? ''
  return { child, client: createClient({ url }) }
}

it('keeps every acknowledged write when killed under load', async () => {
  const first = await start()
  await first.client.execute('create table t (id integer primary key, a text, b text)')
  const acknowledged: number[] = []
  const writer = async (offset: number) => {
    for (let id = offset; ; id += 4) {
      await first.client.batch(
        [
          { sql: 'insert into t (id, a) values (?, ?)', args: [id, 'a'] },
          { sql: 'update t set b = ? where id = ?', args: ['b', id] },
        ],
        'write',
      )
      acknowledged.push(id)
      if (acknowledged.length === 50) first.child.kill('SIGKILL')
    }
  }
  const results = await Promise.allSettled([1, 2, 3, 4].map(writer))
  expect(results.every((result) => result.status === 'rejected')).toBe(true)

  const { client } = await start()
  const { rows } = await client.execute('select id, a, b from t')
  const found = new Map(rows.map((row) => [row.id, `${String(row.a)}${String(row.b)}`]))
  expect(acknowledged.length).toBeGreaterThanOrEqual(50)
  expect(acknowledged.filter((id) => found.get(id) !== 'ab')).toEqual([])
  expect([...found.values()].filter((value) => value !== 'ab')).toEqual([])
  const [check] = (await client.execute('pragma integrity_check')).rows
  expect(check?.integrity_check).toBe('ok')
})

it('refuses to start without a file', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')])
  children.push(child)
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
})
