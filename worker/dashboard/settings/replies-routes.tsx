import { Hono } from 'hono'
import * as z from 'zod'
import { deleteReply } from '../../domain/settings/delete-reply.ts'
import { saveReply } from '../../domain/settings/save-reply.ts'
import { readStore } from '../../domain/stores/read-store.ts'
import { paths } from '../../links.ts'
import { text } from '../../platform/web/form-fields.ts'
import { emptyForm } from '../../platform/web/forms.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import { settingsArea } from './area.ts'
import { replyForm } from './replies-form.ts'
import { type RepliesNews, RepliesPage } from './replies-page.tsx'

export const repliesRoutes = new Hono<SellerEnv>()

async function show(c: SellerContext, news: RepliesNews, status: 200 | RefusedStatus = 200) {
  const { savedReplies } = await readStore(c.get('ctx'))
  const content = <RepliesPage replies={savedReplies} news={news} />
  return settingsArea.page(c, { title: copy.replies.title, status }, content)
}

repliesRoutes.get(paths.replies, async (c) => {
  const { saved: said, edit: replacing = null } = c.req.query()
  const saved = said === 'saved' || said === 'deleted' ? said : null
  return show(c, { saved, replacing, state: emptyForm })
})

const deletion = z.object({ by: z.literal('delete'), replacing: text })
const saving = replyForm.extend({ replacing: z.string().optional() })

repliesRoutes.post(paths.replies, async (c) => {
  const ctx = c.get('ctx')
  const { by } = await c.req.parseBody()
  const refused = {
    refused: ({ values, errors }: RepliesNews['state'], status: RefusedStatus) =>
      show(c, { saved: null, replacing: values.replacing ?? null, state: { values, errors } }, status),
  }
  if (by === 'delete')
    return handleForm(c, {
      ...refused,
      schema: deletion,
      submit: async ({ replacing }) => {
        await deleteReply(ctx, { title: replacing })
        return `${paths.replies}?saved=deleted`
      },
    })
  return handleForm(c, {
    ...refused,
    schema: saving,
    submit: async ({ replacing = null, ...reply }) => {
      await saveReply(ctx, { ...reply, replacing })
      return `${paths.replies}?saved=saved`
    },
  })
})
