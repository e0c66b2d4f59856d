import { Hono } from 'hono'
import { readPool } from '../../domain/pool/read-pool.ts'
import { readPoolLive } from '../../domain/pool/read-pool-live.ts'
import { paths } from '../../links.ts'
import { copy } from '../copy.ts'
import { asked, pageReader } from '../frame.tsx'
import { cardLeftWords } from '../request/lead-words.ts'
import type { SellerEnv } from '../seller-env.ts'
import { leadsArea } from './area.ts'
import { PoolPage } from './pool-page.tsx'
import { readPoolQuery } from './pool-query.ts'

export const poolRoutes = new Hono<SellerEnv>()

poolRoutes.get(paths.pool, async (c) => {
  const { filter, form } = readPoolQuery(c.req.query())
  const view = await readPool(c.get('ctx'), filter)
  const news = asked(c, 'declined') ? 'declined' : asked(c, 'spam') ? 'spam' : null
  const now = { view, form, reader: pageReader(c), news } as const
  return leadsArea.page(c, { title: copy.pool.title }, <PoolPage {...now} />)
})

poolRoutes.get(paths.poolLive, async (c) => {
  const ids = (c.req.query('ids') ?? '').split(',').filter((id) => id !== '')
  const reader = pageReader(c)
  const leads = (await readPoolLive(c.get('ctx'), ids)).map(({ leadId, reviewing, ...time }) => ({
    leadId,
    reviewing: copy.words.reviewing(reviewing),
    left: cardLeftWords(reader, time),
  }))
  return c.json({ leads }, 200, { 'cache-control': 'no-store' })
})
