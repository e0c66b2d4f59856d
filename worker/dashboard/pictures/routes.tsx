import { Hono } from 'hono'
import { checkAi } from '../../domain/spending/check-ai.ts'
import { readAi } from '../../domain/spending/read-ai.ts'
import { removeAiKey } from '../../domain/spending/remove-ai-key.ts'
import { saveAiKey } from '../../domain/spending/save-ai-key.ts'
import { saveAiLimits } from '../../domain/spending/save-ai-limits.ts'
import { wakeAi } from '../../domain/spending/wake-ai.ts'
import { paths } from '../../links.ts'
import type { ConnectionFinding } from '../../platform/concepts/check-connection.ts'
import { buttonOnly } from '../../platform/web/form-fields.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import { pageReader } from '../frame.tsx'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import { settingsArea } from '../settings/area.ts'
import { keyForm, limitsForm } from './pictures-form.ts'
import { type PicturesNews, PicturesPage } from './pictures-page.tsx'

const words = copy.pictures

export const picturesRoutes = new Hono<SellerEnv>()

async function show(c: SellerContext, news: PicturesNews, status: 200 | RefusedStatus = 200) {
  const now = { view: await readAi(c.get('ctx')), reader: pageReader(c), news }
  return settingsArea.page(c, { title: words.title, status }, <PicturesPage {...now} />)
}

const savedOf = (said: string | undefined): PicturesNews =>
  said === 'limits' || said === 'key' || said === 'removed' || said === 'awake' ? { saved: said } : {}

picturesRoutes.get(paths.pictures, (c) => show(c, savedOf(c.req.query('saved'))))

picturesRoutes.post(paths.pictures, (c) =>
  handleForm(c, {
    schema: limitsForm,
    submit: async (limits) => {
      await saveAiLimits(c.get('ctx'), limits)
      return `${paths.pictures}?saved=limits`
    },
    refused: (limits, status) => show(c, { limits }, status),
  }),
)

picturesRoutes.post(paths.picturesKey, (c) =>
  handleForm(c, {
    schema: keyForm,
    // What was typed comes back, but never a key.
    secrets: ['apiKey'],
    submit: async (key) => {
      await saveAiKey(c.get('ctx'), key)
      return `${paths.pictures}?saved=key`
    },
    refused: ({ values, errors }, status) =>
      show(c, { key: { values: { ...values, apiKey: '' }, errors } }, status),
  }),
)

picturesRoutes.post(paths.picturesKeyRemove, async (c) => {
  await removeAiKey(c.get('ctx'))
  return c.redirect(`${paths.pictures}?saved=removed`, 303)
})

picturesRoutes.post(paths.picturesWake, async (c) => {
  await wakeAi(c.get('ctx'))
  return c.redirect(`${paths.pictures}?saved=awake`, 303)
})

const UNREADABLE: ConnectionFinding = { tone: 'problem', text: words.test.unreadable }

picturesRoutes.post(paths.picturesTest, (c) =>
  handleForm(c, {
    schema: buttonOnly,
    submit: async () => {
      const check = await checkAi(c.get('ctx'))
      return show(c, { findings: check?.findings ?? [UNREADABLE] })
    },
    refused: (_, status) => show(c, { findings: [{ tone: 'warning', text: words.test.tooOften }] }, status),
  }),
)

// A refused form or a test leaves its own address in the browser; a reload of it goes back to its page.
picturesRoutes.on('GET', [paths.picturesKey, paths.picturesTest], (c) => c.redirect(paths.pictures, 303))
