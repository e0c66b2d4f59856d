import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { CustomerView } from '../../domain/customers/find-customer.ts'
import type { CustomersView } from '../../domain/customers/list-customers.ts'
import { copy } from '../copy.ts'
import { asked, framed, mayEdit, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { CustomerPage } from './customer-page.tsx'
import { CustomersPage } from './customers-page.tsx'

export const customersPage = (c: SellerContext, view: CustomersView) =>
  framed(
    c,
    { section: 'customers', title: copy.customers.title },
    <CustomersPage view={view} reader={pageReader(c)} isOwner={mayEdit(c)} erased={asked(c, 'erased')} />,
  )

export const customerPage = (
  c: SellerContext,
  view: CustomerView,
  refused: string | null,
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'customers', title: view.name, status },
    <CustomerPage view={view} reader={pageReader(c)} isOwner={mayEdit(c)} refused={refused} />,
  )
