import { Hono } from 'hono'
import { readInsights } from '../domain/insights/read-insights.ts'
import { readDashboard } from '../domain/home/read-dashboard.ts'
import { paths } from '../links.ts'
import { requireSeller } from '../platform/auth/require-seller.ts'
import { customerRoutes } from './customers/routes.ts'
import { leadRoutes } from './leads/routes.ts'
import { operatorRoutes } from './operator/routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { picturesRoutes } from './pictures/routes.ts'
import { priceBookRoutes } from './price-book/routes.ts'
import { insightsPage } from './insights/render.tsx'
import { homePage } from './render.tsx'
import type { SellerEnv } from './seller-env.ts'
import { settingsRoutes } from './settings/routes.ts'
import { storeRoutes } from './widget/routes.ts'

export const dashboard = new Hono<SellerEnv>()

dashboard.use(paths.dashboard, requireSeller)
dashboard.use(`${paths.dashboard}/*`, requireSeller)

dashboard.get(paths.dashboard, async (c) => homePage(c, await readDashboard(c.get('ctx'))))

dashboard.get(paths.insights, async (c) => insightsPage(c, await readInsights(c.get('ctx'))))

dashboard.route('/', customerRoutes)
dashboard.route('/', leadRoutes)
dashboard.route('/', operatorRoutes)
dashboard.route('/', orderRoutes)
dashboard.route('/', picturesRoutes)
dashboard.route('/', priceBookRoutes)
dashboard.route('/', settingsRoutes)
dashboard.route('/', storeRoutes)
