import { Hono } from 'hono'
import { readOperator } from '../../domain/operator/read-operator.ts'
import { retryMail } from '../../domain/operator/retry-mail.ts'
import { paths } from '../../links.ts'
import { requireSeller } from '../../platform/auth/require-seller.ts'
import { operatorPage } from './render.tsx'
import { idOf, type SellerEnv } from '../seller-env.ts'

export const operatorRoutes = new Hono<SellerEnv>()

operatorRoutes.use(paths.operator, requireSeller)
operatorRoutes.use(`${paths.operator}/*`, requireSeller)

operatorRoutes.get(paths.operator, async (c) => {
  const before = c.req.query('before') ?? null
  return operatorPage(c, await readOperator(c.get('ctx'), { before }), before)
})

operatorRoutes.post(paths.retryMail(':id'), async (c) => {
  await retryMail(c.get('ctx'), { id: idOf(c) })
  return c.redirect(`${paths.operator}?retried`, 303)
})
