import { auth } from './copy/auth.ts'
import { home } from './copy/home.ts'
import { lead } from './copy/lead.ts'
import { operator } from './copy/operator.ts'
import { orders } from './copy/orders.ts'
import { pictures, picturesLink } from './copy/pictures.ts'
import { pool } from './copy/pool.ts'
import { priceBook } from './copy/price-book.ts'
import { sheet } from './copy/sheet.ts'
import { shell } from './copy/shell.ts'
import { settings, widget } from './copy/store.ts'
import { words } from './copy/words.ts'

/** Everything sellers read. */
export const copy = {
  auth,
  home,
  lead,
  operator,
  orders,
  pictures,
  picturesLink,
  pool,
  priceBook,
  settings,
  sheet,
  shell,
  widget,
  words,
} as const
