import { Hono } from 'hono'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import type { AppEnv } from '../../platform/web/app-env.ts'

/** Pictures of pieces and photos, as the demo data name them. */
const KEY = /^(?:concepts|references)\/[0-9a-z]{32}\.(png|webp|jpg)$/
const TYPES: Record<string, string> = { png: 'image/png', webp: 'image/webp', jpg: 'image/jpeg' }
const MOST_BYTES = 4 * 1024 * 1024

/** Where the demo data hand over their pictures; neither mounted nor bundled in production. */
export function devFiles(): Hono<AppEnv> {
  const pages = new Hono<AppEnv>()
  pages.put(paths.devFile('*'), async (c) => {
    const key = c.req.path.slice(paths.devFile('').length)
    const type = TYPES[KEY.exec(key)?.[1] ?? '']
    if (!type) throw new Refusal('not_found')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length > MOST_BYTES) throw new Refusal('too_large')
    await c.get('ctx').files.put(key, { bytes, type })
    return c.body(null, 204)
  })
  return pages
}
