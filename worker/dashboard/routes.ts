import { Hono } from 'hono'
import { paths } from '../links.ts'
import { requireSeller } from '../platform/auth/require-seller.ts'
import type { Area } from './area.ts'
import { customersArea } from './customers/routes.tsx'
import { homeArea } from './home/routes.tsx'
import { insightsArea } from './insights/routes.tsx'
import { leadsArea } from './leads/routes.tsx'
import { operatorArea } from './operator/routes.tsx'
import { ordersArea } from './orders/routes.tsx'
import { priceBookArea } from './price-book/routes.tsx'
import type { SellerEnv } from './seller-env.ts'
import { settingsArea } from './settings/routes.tsx'
import { widgetArea } from './widget/routes.tsx'

/** Everything behind sign-in, in the order of the navigation. */
const AREAS: readonly Area[] = [
  operatorArea,
  homeArea,
  leadsArea,
  ordersArea,
  customersArea,
  insightsArea,
  priceBookArea,
  widgetArea,
  settingsArea,
]

export const dashboard = new Hono<SellerEnv>()

for (const path of [paths.dashboard, `${paths.dashboard}/*`, paths.operator, `${paths.operator}/*`])
  dashboard.use(path, requireSeller, async (c, next) => {
    c.set('places', AREAS)
    await next()
  })

for (const { routes } of AREAS) dashboard.route('/', routes)
