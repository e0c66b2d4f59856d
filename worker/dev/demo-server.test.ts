import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filePath, startDemoServer } from './demo-server.ts'
import { freePort } from './processes/ports.ts'

const root = mkdtempSync(join(tmpdir(), 'milgrain-shop-'))
const folder = join(root, 'shop')
let server: Awaited<ReturnType<typeof startDemoServer>>
let origin: string

beforeAll(async () => {
  mkdirSync(folder)
  writeFileSync(join(root, 'secret.html'), 'secret')
  writeFileSync(
    join(folder, 'index.html'),
    '<script src="{{MILGRAIN}}/widget.js" data-store="{{STORE_KEY}}">',
  )
  writeFileSync(join(folder, 'notes.ts'), 'not for the web')
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  server = await startDemoServer({ folder, port, publicUrl: 'https://service.example', storeKey: 'pk_1' })
})

afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

it("fills the service's address and the store's key into pages", async () => {
  const answer = await fetch(origin)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await answer.text()).toBe('<script src="https://service.example/widget.js" data-store="pk_1">')
})

it('answers 404 for what is not there or not for the web, 405 for a write', async () => {
  expect((await fetch(`${origin}/none.html`)).status).toBe(404)
  expect((await fetch(`${origin}/notes.ts`)).status).toBe(404)
  expect((await fetch(`${origin}/..%2fsecret.html`)).status).toBe(404)
  expect((await fetch(origin, { method: 'POST' })).status).toBe(405)
})

describe('filePath', () => {
  it.each(['/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/a/..%2f..%2fsecret.html'])(
    'stays inside for %s',
    (url) => {
      const path = filePath(folder, url)
      expect(path === undefined || path.startsWith(folder)).toBe(true)
    },
  )

  it.each(['/%00.html', '/%', '/../shop-elsewhere/index.txt'])('is nothing for %s', (url) => {
    expect(filePath(folder, url)).toBeUndefined()
  })
})
