import { auth } from './copy/auth.ts'
import { customers } from './copy/customers.ts'
import { home } from './copy/home.ts'
import { insights } from './copy/insights.ts'
import { lead } from './copy/lead.ts'
import { order } from './copy/order.ts'
import { operator } from './copy/operator.ts'
import { orders } from './copy/orders.ts'
import { pictures } from './copy/pictures.ts'
import { pool } from './copy/pool.ts'
import { priceBook } from './copy/price-book.ts'
import { quality } from './copy/quality.ts'
import { sheet } from './copy/sheet.ts'
import { shell } from './copy/shell.ts'
import { history } from './copy/settings/history.ts'
import { notifications } from './copy/settings/notifications.ts'
import { profile } from './copy/settings/profile.ts'
import { replies } from './copy/settings/replies.ts'
import { settings, settingsTabs } from './copy/settings/store.ts'
import { team } from './copy/settings/team.ts'
import { widget } from './copy/store.ts'
import { words } from './copy/words.ts'

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
