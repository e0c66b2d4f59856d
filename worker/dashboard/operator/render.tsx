import type { OperatorView } from '../../domain/operator/read-operator.ts'
import { copy } from '../copy.ts'
import { asked, framed, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { OperatorPage } from './operator-page.tsx'

export const operatorPage = (c: SellerContext, view: OperatorView, before: string | null) =>
  framed(
    c,
    { section: 'operator', title: copy.operator.title },
    <OperatorPage view={view} reader={pageReader(c)} before={before} retried={asked(c, 'retried')} />,
  )
