import { Hono } from 'hono'
import { deleteReply } from '../../domain/settings/delete-reply.ts'
import { readStore } from '../../domain/stores/read-store.ts'
import { saveReply } from '../../domain/settings/save-reply.ts'
import { paths } from '../../links.ts'
import { emptyForm, type FormValues, parseForm, readForm, refusedFields } from '../../platform/web/forms.ts'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import { repliesPage } from './render.tsx'
import { replyForm } from './replies-form.ts'

export const repliesRoutes = new Hono<SellerEnv>()

repliesRoutes.get(paths.replies, async (c) => {
  const { saved: said, edit: replacing = null } = c.req.query()
  const saved = said === 'saved' || said === 'deleted' ? said : null
  return repliesPage(c, await readStore(c.get('ctx')), { saved, replacing, state: emptyForm })
})

async function save(c: SellerContext, values: FormValues, replacing: string | null) {
  const form = parseForm(replyForm, values)
  if (form.errors) return { errors: form.errors, status: 422 as const }
  await saveReply(c.get('ctx'), { ...form.data, replacing })
  return null
}

repliesRoutes.post(paths.replies, async (c) => {
  const ctx = c.get('ctx')
  const values = await readForm(c)
  const { replacing = null, by } = values
  try {
    if (by === 'delete') {
      await deleteReply(ctx, { title: replacing ?? '' })
      return c.redirect(`${paths.replies}?saved=deleted`, 303)
    }
    const refused = await save(c, values, replacing)
    if (!refused) return c.redirect(`${paths.replies}?saved=saved`, 303)
    const state = { values, errors: refused.errors }
    return repliesPage(c, await readStore(ctx), { saved: null, replacing, state }, refused.status)
  } catch (error) {
    const { errors, status } = refusedFields(error)
    return repliesPage(c, await readStore(ctx), { saved: null, replacing, state: { values, errors } }, status)
  }
})
