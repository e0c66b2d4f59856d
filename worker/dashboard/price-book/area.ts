import { paths } from '../../links.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'

export const priceBookArea = area({ path: paths.priceBook, icon: 'prices', words: copy.priceBook.nav })
