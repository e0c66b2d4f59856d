import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { Ctx } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { fileOpensFor } from '../files/signed-file.ts'
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

/** Only what is meant to be looked at: never another prefix of the bucket. */
const OPEN_KEY = /^(?:concepts|logos)\/[0-9a-z]{32}\.(?:png|webp|jpg)$/

/** What people sent: opened only by an address signed for somebody who may see it. */
const PHOTO_KEY = /^references\/[0-9a-z]{32}\.(?:png|webp|jpg)$/

const FOR_ALL = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Access-Control-Allow-Origin': '*',
}

/** How a file may be kept by whoever gets it; `null` where it is not for this viewer. */
async function keepingOf(ctx: Ctx, key: string, query: { until: string; seal: string }) {
  if (OPEN_KEY.test(key)) return FOR_ALL
  const openMs = PHOTO_KEY.test(key) ? await fileOpensFor(ctx, key, query) : 0
  if (openMs === 0) return null
  return {
    'Cache-Control': `private, max-age=${Math.floor(openMs / 1_000)}`,
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  }
}

export const servedFiles = new Hono<AppEnv>()

servedFiles.get('/files/*', async (c) => {
  const key = c.req.path.slice('/files/'.length)
  const ctx: Ctx = c.get('ctx')
  const { until = '', seal = '' } = c.req.query()
  const keeping = await keepingOf(ctx, key, { until, seal })
  const file = keeping ? await ctx.files.get(key) : null
  if (!keeping || !file) throw new Refusal('not_found')
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.type,
    ...keeping,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
})
