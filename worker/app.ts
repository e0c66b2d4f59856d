import { createId } from '#shared/ids.ts'
import { type Context, Hono } from 'hono'
import type { Ctx, Deps } from './context.ts'
import { authPages } from './dashboard/sign-in/routes.ts'
import { dashboard } from './dashboard/routes.ts'
import { devFiles } from './dev/pages/file-routes.ts'
import { devPages } from './dev/pages/routes.ts'
import { signInLinks } from './platform/auth/sign-in-links.ts'
import type { AppEnv } from './platform/web/app-env.ts'
import { refuseCrossSite } from './platform/web/cross-site.ts'
import { errorPage } from './platform/web/error-page.tsx'
import { limitBody } from './platform/web/limit-body.ts'
import { health, servedFiles } from './platform/web/service-routes.ts'
import { portal } from './portal/routes.ts'
import { storefront } from './storefront/routes.ts'
import { Refusal } from './errors.ts'
import { widgetApi } from './widget-api/routes.ts'

/** The whole service as a function of what it depends on. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    const { ctx, roundTrips } = openContext(deps, c)
    c.set('ctx', ctx)
    const began = deps.now()
    await next()
    c.header('X-Request-Id', ctx.requestId)
    if (deps.development) c.header('X-Database-Round-Trips', String(roundTrips()))
    logRequest(deps, c, ctx.requestId, { ms: deps.now() - began, roundTrips: roundTrips() })
  })
  app.route('/', health)
  app.route('/', servedFiles)
  app.route('/api/widget', widgetApi)
  app.use(refuseCrossSite)
  // The bundle for production has neither of the two: its NODE_ENV is a constant, where it is written out.
  if (deps.development && process.env.NODE_ENV !== 'production') app.route('/', devFiles())
  app.use(limitBody)
  app.route('/', signInLinks)
  app.route('/', authPages)
  app.route('/', dashboard)
  app.route('/', portal)
  app.route('/', storefront)
  if (deps.development && process.env.NODE_ENV !== 'production') app.route('/', devPages())
  app.notFound((c) => errorPage(c, new Refusal('not_found')))
  app.onError((error, c) => errorPage(c, error))
  return app
}

function openContext(deps: Deps, c: Context<AppEnv>): { ctx: Ctx; roundTrips: () => number } {
  const { openDatabase, now, ...kept } = deps
  const { db, roundTrips } = openDatabase()
  const instant = now()
  const background = deps.background ?? ((work: Promise<unknown>) => c.executionCtx.waitUntil(work))
  const ctx: Ctx = {
    ...kept,
    actor: { kind: 'system' },
    db,
    now: instant,
    clock: now,
    requestId: createId('request', instant, deps.random),
    background,
  }
  return { ctx, roundTrips }
}

function logRequest(deps: Deps, c: Context<AppEnv>, requestId: string, figures: Record<string, number>) {
  const { method, routePath } = c.req
  deps.log({ level: 'info', requestId, method, route: routePath, status: c.res.status, ...figures })
}
