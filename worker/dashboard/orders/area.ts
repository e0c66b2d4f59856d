import { paths } from '../../links.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'

export const ordersArea = area({
  path: paths.orders,
  icon: 'orders',
  words: copy.orders.nav,
  only: 'sellers',
})
