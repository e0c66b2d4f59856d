import { paths } from '../../links.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'

export const leadsArea = area({ path: paths.pool, icon: 'pool', words: copy.pool.nav, only: 'sellers' })
