import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { eraseCustomer } from '../../domain/erasure/erase-customer.ts'
import { exportCustomers } from '../../domain/customers/export-customers.ts'
import { findCustomer } from '../../domain/customers/find-customer.ts'
import { listCustomers } from '../../domain/customers/list-customers.ts'
import { found, Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import { buttonOnly } from '../../platform/web/form-fields.ts'
import { handleForm } from '../../platform/web/handle-form.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'
import { asked, mayEdit, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { afterOf } from './after-text.ts'
import { CustomerPage } from './customer-page.tsx'
import { customersCsv, streamOf } from './customers-csv.ts'
import { CustomersPage } from './customers-page.tsx'

const words = copy.customers

export const customersArea = area({
  path: paths.customers,
  icon: 'people',
  words: words.nav,
  more: true,
  only: 'sellers',
})
const { routes } = customersArea

const PERSON = `${paths.customers}/:email`
const MOST_CHARACTERS = 120

const wordsOf = (typed: string | undefined): string | null => typed?.trim().slice(0, MOST_CHARACTERS) || null

routes.get(paths.customers, async (c) => {
  const { q, after } = c.req.query()
  const view = await listCustomers(c.get('ctx'), { words: wordsOf(q), after: afterOf(after) })
  const now = { view, reader: pageReader(c), isOwner: mayEdit(c), erased: asked(c, 'erased') }
  return customersArea.page(c, { title: words.title }, <CustomersPage {...now} />)
})

routes.get(paths.customersCsv, async (c) => {
  const chunks = await exportCustomers(c.get('ctx'))
  return c.body(streamOf(customersCsv(chunks)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="customers.csv"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
})

const emailOf = (c: SellerContext): string => found(c.req.param('email'))

async function customerPage(c: SellerContext, refused: string | null, status: ContentfulStatusCode = 200) {
  const view = await findCustomer(c.get('ctx'), emailOf(c))
  const now = { view, reader: pageReader(c), isOwner: mayEdit(c), refused }
  return customersArea.page(c, { title: view.name, status }, <CustomerPage {...now} />)
}

routes.get(PERSON, (c) => customerPage(c, null))

routes.post(`${PERSON}/erase`, (c) =>
  handleForm(c, {
    schema: buttonOnly,
    submit: async () => {
      await eraseCustomer(c.get('ctx'), { email: emailOf(c) })
      return `${paths.customers}?erased`
    },
    refused: ({ errors }, status, error) =>
      customerPage(c, errors.form ?? null, status).catch((missing: unknown) => {
        throw missing instanceof Refusal && missing.code === 'not_found' ? error : missing
      }),
  }),
)

// A refused form leaves its own address in the browser; a reload of it goes back to the person.
routes.get(`${PERSON}/erase`, (c) => c.redirect(paths.customer(emailOf(c)), 303))
