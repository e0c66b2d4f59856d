import { readOperator } from '../../domain/operator/read-operator.ts'
import { retryMail } from '../../domain/operator/retry-mail.ts'
import { paths } from '../../links.ts'
import { area } from '../area.ts'
import { copy } from '../copy.ts'
import { asked, pageReader } from '../frame.tsx'
import { idOf } from '../seller-env.ts'
import { OperatorPage } from './operator-page.tsx'

const words = copy.operator

export const operatorArea = area({
  path: paths.operator,
  icon: 'circle',
  words: words.nav,
  only: 'operators',
})

operatorArea.routes.get(paths.operator, async (c) => {
  const before = c.req.query('before') ?? null
  const view = await readOperator(c.get('ctx'), { before })
  const now = { view, reader: pageReader(c), before, retried: asked(c, 'retried') }
  return operatorArea.page(c, { title: words.title }, <OperatorPage {...now} />)
})

operatorArea.routes.post(paths.retryMail(':id'), async (c) => {
  await retryMail(c.get('ctx'), { id: idOf(c) })
  return c.redirect(`${paths.operator}?retried`, 303)
})
