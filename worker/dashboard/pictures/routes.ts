import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { checkAi } from '../../domain/spending/check-ai.ts'
import { readAi } from '../../domain/spending/read-ai.ts'
import { removeAiKey } from '../../domain/spending/remove-ai-key.ts'
import { saveAiKey } from '../../domain/spending/save-ai-key.ts'
import { saveAiLimits } from '../../domain/spending/save-ai-limits.ts'
import { wakeAi } from '../../domain/spending/wake-ai.ts'
import { paths } from '../../links.ts'
import type { ConnectionFinding } from '../../platform/concepts/check-connection.ts'
import { readForm, refusedFields } from '../../platform/web/forms.ts'
import { copy } from '../copy.ts'
import { picturesPage } from './render.tsx'
import type { SellerEnv } from '../seller-env.ts'
import { keyOf, limitsOf } from './pictures-form.ts'
import type { PicturesNews } from './pictures-page.tsx'

const words = copy.pictures

export const picturesRoutes = new Hono<SellerEnv>()

const show = async (c: Context<SellerEnv>, news: PicturesNews, status: ContentfulStatusCode = 200) =>
  picturesPage(c, await readAi(c.get('ctx')), news, status)

const savedOf = (said: string | undefined): PicturesNews =>
  said === 'limits' || said === 'key' || said === 'removed' || said === 'awake' ? { saved: said } : {}

picturesRoutes.get(paths.pictures, (c) => show(c, savedOf(c.req.query('saved'))))

picturesRoutes.post(paths.pictures, async (c) => {
  const values = await readForm(c)
  try {
    await saveAiLimits(c.get('ctx'), limitsOf(values))
    return c.redirect(`${paths.pictures}?saved=limits`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return show(c, { limits: { values, errors } }, status)
  }
})

picturesRoutes.post(paths.picturesKey, async (c) => {
  const { apiKey, ...values } = await readForm(c)
  try {
    await saveAiKey(c.get('ctx'), keyOf({ ...values, apiKey: apiKey ?? '' }))
    return c.redirect(`${paths.pictures}?saved=key`, 303)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    // What was typed comes back, but never a key.
    return show(c, { key: { values: { ...values, apiKey: '' }, errors } }, status)
  }
})

picturesRoutes.post(paths.picturesKeyRemove, async (c) => {
  await removeAiKey(c.get('ctx'))
  return c.redirect(`${paths.pictures}?saved=removed`, 303)
})

picturesRoutes.post(paths.picturesWake, async (c) => {
  await wakeAi(c.get('ctx'))
  return c.redirect(`${paths.pictures}?saved=awake`, 303)
})

picturesRoutes.post(paths.picturesTest, async (c) => {
  const unreadable: ConnectionFinding = { tone: 'problem', text: words.test.unreadable }
  try {
    const check = await checkAi(c.get('ctx'))
    return await show(c, { findings: check?.findings ?? [unreadable] })
  } catch (error) {
    const { status } = refusedFields(error)
    return show(c, { findings: [{ tone: 'warning', text: words.test.tooOften }] }, status)
  }
})

// A refused form or a test leaves its own address in the browser; a reload of it goes back to its page.
picturesRoutes.on('GET', [paths.picturesKey, paths.picturesTest], (c) => c.redirect(paths.pictures, 303))
