import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { eraseCustomer } from '../../domain/erasure/erase-customer.ts'
import { exportCustomers } from '../../domain/customers/export-customers.ts'
import { findCustomer } from '../../domain/customers/find-customer.ts'
import { listCustomers } from '../../domain/customers/list-customers.ts'
import { found, Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import { refusedFields } from '../../platform/web/forms.ts'
import { customerPage, customersPage } from './render.tsx'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import { afterOf } from './after-text.ts'
import { customersCsv, streamOf } from './customers-csv.ts'

export const customerRoutes = new Hono<SellerEnv>()

const PERSON = `${paths.customers}/:email`
const MOST_CHARACTERS = 120

const wordsOf = (typed: string | undefined): string | null => typed?.trim().slice(0, MOST_CHARACTERS) || null

customerRoutes.get(paths.customers, async (c) => {
  const { q, after } = c.req.query()
  return customersPage(c, await listCustomers(c.get('ctx'), { words: wordsOf(q), after: afterOf(after) }))
})

customerRoutes.get(paths.customersCsv, async (c) => {
  const chunks = await exportCustomers(c.get('ctx'))
  return c.body(streamOf(customersCsv(chunks)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="customers.csv"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
})

const emailOf = (c: SellerContext): string => found(c.req.param('email'))

const show = async (c: Context<SellerEnv>, refused: string | null, status: ContentfulStatusCode = 200) =>
  customerPage(c, await findCustomer(c.get('ctx'), emailOf(c)), refused, status)

customerRoutes.get(PERSON, (c) => show(c, null))

customerRoutes.post(`${PERSON}/erase`, async (c) => {
  try {
    await eraseCustomer(c.get('ctx'), { email: emailOf(c) })
    return c.redirect(`${paths.customers}?erased`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return show(c, errors.form ?? null, status).catch((missing: unknown) => {
      throw missing instanceof Refusal && missing.code === 'not_found' ? error : missing
    })
  }
})

// A refused form leaves its own address in the browser; a reload of it goes back to the person.
customerRoutes.get(`${PERSON}/erase`, (c) => c.redirect(paths.customer(emailOf(c)), 303))
