import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, LibsqlError } from '@libsql/client/web'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LibsqlServer, startLibsqlServer } from './server.ts'

let folder: string
let server: LibsqlServer
let clients: Client[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milgrain-libsql-'))
  server = await startLibsqlServer({ path: join(folder, 'test.db') })
  clients = []
  await connect().executeMultiple(
    `create table rings (id integer primary key, name text not null unique, weight real, picture blob);
     create table stones (ring_id integer not null references rings (id), gem text);
     create table counter (n integer not null);
     insert into counter values (0);`,
  )
})

afterEach(async () => {
  for (const client of clients) client.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

function connect(intMode: 'number' | 'bigint' | 'string' = 'number'): Client {
  const client = createClient({ url: server.url, intMode, concurrency: 64 })
  clients.push(client)
  return client
}

async function names(): Promise<unknown[]> {
  const { rows } = await connect().execute('select name from rings order by id')
  return rows.map((row) => row.name)
}

const isCode = (code: string) => (error: unknown) => error instanceof LibsqlError && error.code === code

describe('execute', () => {
  it('binds by position and by name, with and without a prefix', async () => {
    const client = connect()
    const inserted = await client.execute({
      sql: 'insert into rings (name, weight) values (?, ?)',
      args: ['Dawn', 3.5],
    })
    expect(inserted).toMatchObject({ rowsAffected: 1, lastInsertRowid: 1n, rows: [] })
    const found = await client.execute({
      sql: 'select id, weight as w from rings where name = :name and weight > $least and id = @id',
      args: { name: 'Dawn', $least: 3, '@id': 1 },
    })
    expect(found.columns).toEqual(['id', 'w'])
    expect(found.rows[0]).toMatchObject({ id: 1, w: 3.5 })
    expect(found.rowsAffected).toBe(0)
  })

  it('returns the rows and the count of a write with RETURNING', async () => {
    const result = await connect().execute("insert into rings (name) values ('a'), ('b') returning id, name")
    expect(result.rows.map((row) => [row.id, row.name])).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
    expect(result).toMatchObject({ rowsAffected: 2, lastInsertRowid: 2n })
  })

  it('does not count rows for a change of schema or a select after a write', async () => {
    const client = connect()
    await client.execute("insert into rings (name) values ('a')")
    expect((await client.execute('create table more (a)')).rowsAffected).toBe(0)
    expect((await client.execute('select * from rings')).rowsAffected).toBe(0)
  })

  it('keeps both columns of the same name', async () => {
    const { rows, columns } = await connect().execute('select 1 as a, 2 as a')
    expect(columns).toEqual(['a', 'a'])
    expect([rows[0]?.[0], rows[0]?.[1]]).toEqual([1, 2])
  })

  it('refuses a second statement instead of dropping it', async () => {
    await expect(connect().execute('select 1; delete from counter')).rejects.toSatisfy(
      isCode('SQL_MANY_STATEMENTS'),
    )
  })
})

describe('values', () => {
  it('carries blobs, empty ones too', async () => {
    const client = connect()
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256)
    await client.execute({ sql: "insert into rings (name, picture) values ('a', ?)", args: [bytes] })
    await client.execute({
      sql: "insert into rings (name, picture) values ('b', ?)",
      args: [new Uint8Array(0)],
    })
    const { rows } = await client.execute('select picture from rings order by id')
    const [first, second] = rows.map((row) => row.picture)
    expect(first instanceof ArrayBuffer && new Uint8Array(first)).toEqual(bytes)
    expect(second instanceof ArrayBuffer && second.byteLength).toBe(0)
  })

  it('carries integers beyond 2^53 exactly', async () => {
    const sql = 'select ? as largest, ? as smallest, typeof(?1) as type'
    const args = [2n ** 63n - 1n, -(2n ** 63n)]
    const { rows } = await connect('bigint').execute({ sql, args })
    expect(rows[0]).toMatchObject({ largest: 2n ** 63n - 1n, smallest: -(2n ** 63n), type: 'integer' })
    const asText = await connect('string').execute({ sql, args })
    expect(asText.rows[0]).toMatchObject({ largest: '9223372036854775807' })
    await expect(connect('number').execute({ sql, args })).rejects.toThrow(RangeError)
  })

  it('tells floats from integers, and keeps null and unicode text', async () => {
    const { rows } = await connect('bigint').execute({
      sql: 'select 1.0 as float, 1 as integer, null as empty, ? as text',
      args: ['Zoë’s “bezel” 💍'],
    })
    expect(rows[0]).toMatchObject({ float: 1, integer: 1n, empty: null, text: 'Zoë’s “bezel” 💍' })
  })
})

describe('errors', () => {
  it('names the constraint that failed', async () => {
    const client = connect()
    await client.execute("insert into rings (name) values ('a')")
    const twice = client.execute("insert into rings (name) values ('a')")
    await expect(twice).rejects.toSatisfy(isCode('SQLITE_CONSTRAINT'))
    await expect(twice).rejects.toThrow('UNIQUE constraint failed: rings.name')
    await expect(client.execute('insert into rings (name) values (null)')).rejects.toThrow('NOT NULL')
    await expect(client.execute("insert into stones values (99, 'ruby')")).rejects.toThrow('FOREIGN KEY')
  })

  it('answers bad SQL and goes on', async () => {
    const client = connect()
    await expect(client.execute('selec 1')).rejects.toSatisfy(isCode('SQLITE_ERROR'))
    expect((await client.execute('select 1 as a')).rows[0]?.a).toBe(1)
  })

  it('refuses what is not a pipeline', async () => {
    const post = (body: string, type = 'application/json') =>
      fetch(`${server.url}/v2/pipeline`, { method: 'POST', body, headers: { 'content-type': type } })
    expect((await post('{')).status).toBe(400)
    expect((await post('{"requests":[{"type":"drop"}]}')).status).toBe(400)
    expect((await post('{"baton":"gone","requests":[]}')).status).toBe(400)
    expect((await post('{"requests":[]}', 'text/plain')).status).toBe(400)
    expect((await fetch(`${server.url}/v3-protobuf`)).status).toBe(404)
    expect((await fetch(`${server.url}/v2`)).status).toBe(200)
  })
})

describe('batch', () => {
  it('writes all or nothing', async () => {
    const client = connect()
    await client.batch(
      ["insert into rings (name) values ('a')", "insert into rings (name) values ('b')"],
      'write',
    )
    const failing = client.batch(
      ["insert into rings (name) values ('c')", "insert into rings (name) values ('a')", 'delete from rings'],
      'write',
    )
    await expect(failing).rejects.toSatisfy(isCode('SQLITE_CONSTRAINT'))
    expect(await names()).toEqual(['a', 'b'])
  })

  it('reads one snapshot and writes nothing in read mode', async () => {
    const client = connect()
    const [rings, counter] = await client.batch(['select * from rings', 'select n from counter'], 'read')
    expect([rings?.rows.length, counter?.rows[0]?.n]).toEqual([0, 0])
    const writing = client.batch(['select 1', 'delete from counter'], 'read')
    await expect(writing).rejects.toSatisfy(isCode('SQLITE_READONLY'))
    expect((await client.execute('select count(*) as c from counter')).rows[0]?.c).toBe(1)
  })

  it('repeats a statement with other arguments (stored SQL)', async () => {
    const insert = (name: string) => ({ sql: 'insert into rings (name) values (?)', args: [name] })
    await connect().batch(['a', 'b', 'c', 'd'].map(insert), 'write')
    expect(await names()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('migrates with foreign keys off and turns them on again', async () => {
    const client = connect()
    await client.migrate(["insert into stones values (7, 'ruby')", 'alter table stones add column cut text'])
    await expect(client.execute("insert into stones values (8, 'ruby', 'oval')")).rejects.toThrow(
      'FOREIGN KEY',
    )
  })
})

describe('interactive transactions', () => {
  it('commits, and is invisible before', async () => {
    const transaction = await connect().transaction('write')
    await transaction.execute("insert into rings (name) values ('a')")
    expect(await names()).toEqual([])
    await transaction.batch(["insert into rings (name) values ('b')"])
    await transaction.commit()
    expect(await names()).toEqual(['a', 'b'])
  })

  it('rolls back', async () => {
    const transaction = await connect().transaction('write')
    await transaction.execute("insert into rings (name) values ('a')")
    await transaction.rollback()
    expect(await names()).toEqual([])
  })

  it('goes on after a failed statement', async () => {
    const transaction = await connect().transaction('write')
    await transaction.execute("insert into rings (name) values ('a')")
    await expect(transaction.execute("insert into rings (name) values ('a') returning id")).rejects.toSatisfy(
      isCode('SQLITE_CONSTRAINT'),
    )
    await transaction.executeMultiple("insert into rings (name) values ('b'); select 1;")
    await transaction.commit()
    expect(await names()).toEqual(['a', 'b'])
  })

  it('gives a reader its snapshot while others write', async () => {
    const reader = await connect().transaction('read')
    expect((await reader.execute('select count(*) as c from rings')).rows[0]?.c).toBe(0)
    await connect().execute("insert into rings (name) values ('a')")
    expect((await reader.execute('select count(*) as c from rings')).rows[0]?.c).toBe(0)
    reader.close()
    expect(await names()).toEqual(['a'])
  })

  it('releases an abandoned transaction and refuses its late commit', async () => {
    await server.close()
    server = await startLibsqlServer({ path: join(folder, 'test.db'), idleMs: 50 })
    const abandoned = await connect().transaction('write')
    await abandoned.execute("insert into rings (name) values ('lost')")
    await connect().execute("insert into rings (name) values ('kept')")
    expect(await names()).toEqual(['kept'])
    await expect(abandoned.commit()).rejects.toSatisfy(isCode('STREAM_EXPIRED'))
    expect(await names()).toEqual(['kept'])
  })
})

describe('concurrent writers', () => {
  const times = (count: number) => Array.from({ length: count }, (_, index) => index)

  it('loses no update between 32 interactive transactions on 32 clients', async () => {
    await Promise.all(
      times(32).map(async () => {
        const transaction = await connect().transaction('write')
        const { rows } = await transaction.execute('select n from counter')
        await transaction.execute({ sql: 'update counter set n = ?', args: [Number(rows[0]?.n) + 1] })
        await transaction.commit()
      }),
    )
    expect((await connect().execute('select n from counter')).rows[0]?.n).toBe(32)
  })

  it('mixes transactions, batches, single writes and reads without an error', async () => {
    const client = connect()
    const one = async (index: number) => {
      const sql = 'insert into rings (name) values (?)'
      if (index % 4 === 0) await client.execute({ sql, args: [`single ${index}`] })
      if (index % 4 === 1) await client.batch(['select 1', { sql, args: [`batch ${index}`] }], 'write')
      if (index % 4 === 2) await client.batch([{ sql, args: [`deferred ${index}`] }])
      if (index % 4 === 3) {
        const transaction = await client.transaction('write')
        await transaction.execute({ sql, args: [`transaction ${index}`] })
        await transaction.commit()
      }
      await client.execute('select count(*) from rings')
    }
    await Promise.all(times(64).map(one))
    expect(new Set(await names()).size).toBe(64)
  })

  it('forgets a waiting writer whose client went away', async () => {
    const holder = await connect().transaction('write')
    await holder.execute("insert into rings (name) values ('a')")
    const leaving = new AbortController()
    const body = JSON.stringify({
      requests: [{ type: 'execute', stmt: { sql: "insert into rings (name) values ('ghost')" } }],
    })
    const waiting = fetch(`${server.url}/v2/pipeline`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: leaving.signal,
    })
    await connect().execute('select 1')
    leaving.abort()
    await expect(waiting).rejects.toThrow()
    await holder.execute("insert into rings (name) values ('b')")
    await holder.commit()
    await connect().execute("insert into rings (name) values ('c')")
    expect(await names()).toEqual(['a', 'b', 'c'])
  })
})
