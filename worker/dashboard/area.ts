import { Hono } from 'hono'
import type { VNode } from 'preact'
import { framed, type Page } from './frame.tsx'
import type { SellerContext, SellerEnv } from './seller-env.ts'
import type { Place } from './shell.tsx'

export type Area = Place & {
  routes: Hono<SellerEnv>
  /** A page of the area, inside the navigation. */
  page: (c: SellerContext, page: Page, content: VNode) => Response | Promise<Response>
}

/** An area of the dashboard: its path, icon and words in the navigation, and the routes that its noun's folder adds. */
export const area = (place: Place): Area => ({
  ...place,
  routes: new Hono<SellerEnv>(),
  page: (c, page, content) => framed(c, place, page, content),
})
