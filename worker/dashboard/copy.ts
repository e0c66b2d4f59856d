import { auth } from './sign-in/copy.ts'
import { customers } from './customers/copy.ts'
import { home } from './home/copy.ts'
import { insights } from './insights/copy.ts'
import { lead } from './leads/lead-copy.ts'
import { order } from './orders/order-copy.ts'
import { operator } from './operator/copy.ts'
import { orders } from './orders/orders-copy.ts'
import { pictures } from './pictures/copy.ts'
import { pool } from './leads/pool-copy.ts'
import { priceBook } from './price-book/copy.ts'
import { quality } from './leads/quality-copy.ts'
import { sheet } from './orders/sheet-copy.ts'
import { shell } from './shell-copy.ts'
import { history } from './settings/history-copy.ts'
import { notifications } from './settings/notifications-copy.ts'
import { profile } from './settings/profile-copy.ts'
import { replies } from './settings/replies-copy.ts'
import { settings, settingsTabs } from './settings/copy.ts'
import { team } from './settings/team-copy.ts'
import { widget } from './widget/copy.ts'
import { words } from './request/copy.ts'

/** Everything sellers read. */
export const copy = {
  auth,
  customers,
  history,
  home,
  insights,
  lead,
  order,
  notifications,
  operator,
  orders,
  pictures,
  pool,
  priceBook,
  profile,
  replies,
  quality,
  settings,
  settingsTabs,
  sheet,
  shell,
  team,
  widget,
  words,
} as const
