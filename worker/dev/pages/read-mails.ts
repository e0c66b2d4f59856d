import * as z from 'zod'
import type { Ctx } from '../../context.ts'
import { DEV_MAIL_PREFIX } from '../../platform/mail/dev-mail-sender.ts'

const mailSchema = z.object({
  to: z.string(),
  fromName: z.string(),
  replyTo: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  sentAt: z.number(),
})
export type DevMail = z.infer<typeof mailSchema> & { id: string }

const MOST = 50
const idOf = (key: string): string => key.slice(DEV_MAIL_PREFIX.length).replace(/\.json$/, '')
const keyOf = (id: string): string => `${DEV_MAIL_PREFIX}${id}.json`

export async function readMail({ files }: Pick<Ctx, 'files'>, id: string): Promise<DevMail | null> {
  const file = await files.get(keyOf(id))
  if (!file) return null
  return { ...mailSchema.parse(JSON.parse(new TextDecoder().decode(file.bytes))), id }
}

/** The mails of this machine, newest first. */
export async function readMails(ctx: Pick<Ctx, 'files'>): Promise<DevMail[]> {
  const keys = await ctx.files.list(DEV_MAIL_PREFIX, MOST)
  const mails = await Promise.all(keys.map((key) => readMail(ctx, idOf(key))))
  return mails.filter((mail) => mail !== null)
}
