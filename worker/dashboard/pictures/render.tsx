import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AiView } from '../../domain/spending/ai-view.ts'
import { copy } from '../copy.ts'
import { framed, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { type PicturesNews, PicturesPage } from './pictures-page.tsx'

export const picturesPage = (
  c: SellerContext,
  view: AiView,
  news: PicturesNews,
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'settings', title: copy.pictures.title, status },
    <PicturesPage view={view} reader={pageReader(c)} news={news} />,
  )
