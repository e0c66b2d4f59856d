import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from './processes/ports.ts'

const taken = createServer()
let port: number

beforeAll(async () => {
  port = await freePort()
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve))
})

afterAll(() => taken.close())

function start(env: Record<string, string>) {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status: run.status, said: run.stderr.trim() }
}

it('says which port is taken and what to set', async () => {
  const free = String(await freePort())
  expect(start({ PORT: String(port), DEMO_PORT: free })).toEqual({
    status: 1,
    said: `Port ${port} is already in use. Set PORT to another one, e.g. PORT=${port + 10}.`,
  })
  expect(start({ PORT: free, DEMO_PORT: String(port) })).toEqual({
    status: 1,
    said: `Port ${port} is already in use. Set DEMO_PORT to another one, e.g. DEMO_PORT=${port + 10}.`,
  })
})

it('refuses what is not a port, and one port for both origins', () => {
  expect(start({ PORT: 'eighty' })).toEqual({ status: 1, said: 'PORT="eighty" is not a port number.' })
  const same = start({ PORT: '9001', DEMO_PORT: '9001' })
  expect(same).toEqual({ status: 1, said: 'PORT and DEMO_PORT must differ: the shop is another origin.' })
})
