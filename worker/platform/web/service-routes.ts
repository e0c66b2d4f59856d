import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { Refusal } from '../../errors.ts'
import type { AppEnv } from './app-env.ts'

export const health = new Hono<AppEnv>()

health.get('/health', async (c) => {
  const { db, version } = c.get('ctx')
  c.header('Cache-Control', 'no-store')
  try {
    await db.run(sql`select 1`)
    return c.json({ ok: true, version })
  } catch {
    return c.json({ ok: false, version }, 503)
  }
})

/** Only what is meant to be looked at by link: never another prefix of the bucket. */
const CONCEPT_KEY = /^concepts\/[0-9a-z]{32}\.(?:png|webp|jpg)$/

export const servedFiles = new Hono<AppEnv>()

servedFiles.get('/files/*', async (c) => {
  const key = c.req.path.slice('/files/'.length)
  const file = CONCEPT_KEY.test(key) ? await c.get('ctx').files.get(key) : null
  if (!file) throw new Refusal('not_found')
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  })
})
