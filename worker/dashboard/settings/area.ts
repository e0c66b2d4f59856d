import { paths } from '../../links.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'

export const settingsArea = area({ path: paths.settings, icon: 'settings', words: copy.settings.nav })
