import { readInsights } from '../../domain/insights/read-insights.ts'
import { paths } from '../../links.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'
import { pageReader } from '../frame.tsx'
import { InsightsPage } from './insights-page.tsx'

const words = copy.insights

export const insightsArea = area({
  path: paths.insights,
  icon: 'chart',
  words: words.nav,
  more: true,
  only: 'sellers',
})

insightsArea.routes.get(paths.insights, async (c) => {
  const view = await readInsights(c.get('ctx'))
  return insightsArea.page(c, { title: words.title }, <InsightsPage view={view} reader={pageReader(c)} />)
})
