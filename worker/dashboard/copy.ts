import { auth } from './copy/auth.ts'
import { home } from './copy/home.ts'
import { lead } from './copy/lead.ts'
import { orders } from './copy/orders.ts'
import { pictures } from './copy/pictures.ts'
import { pool } from './copy/pool.ts'
import { priceBook } from './copy/price-book.ts'
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
  history,
  home,
  lead,
  notifications,
  orders,
  pictures,
  pool,
  priceBook,
  profile,
  replies,
  settings,
  settingsTabs,
  sheet,
  shell,
  team,
  widget,
  words,
} as const
