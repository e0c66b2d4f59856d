import type { InsightsView } from '../../domain/insights/insights-view.ts'
import { copy } from '../copy.ts'
import { framed, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { InsightsPage } from './insights-page.tsx'

export const insightsPage = (c: SellerContext, view: InsightsView) =>
  framed(
    c,
    { section: 'insights', title: copy.insights.title },
    <InsightsPage view={view} reader={pageReader(c)} />,
  )
