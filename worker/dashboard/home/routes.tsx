import { readDashboard } from '../../domain/home/read-dashboard.ts'
import { paths } from '../../links.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'
import { pageReader } from '../frame.tsx'
import { HomePage } from './home-page.tsx'

const words = copy.home

export const homeArea = area({ path: paths.dashboard, icon: 'dashboard', words: words.nav })

homeArea.routes.get(paths.dashboard, async (c) => {
  const view = await readDashboard(c.get('ctx'))
  return homeArea.page(c, { title: words.title }, <HomePage view={view} reader={pageReader(c)} />)
})
