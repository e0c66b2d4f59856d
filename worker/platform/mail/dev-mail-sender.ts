import { randomText, type RandomBytes } from '#shared/ids.ts'
import type { FileStore } from '../files/file-store.ts'
import type { MailSender } from './mail-sender.ts'

export const DEV_MAIL_PREFIX = 'dev-mail/'
const FAR = 9_999_999_999_999

/** Keeps every mail as a file for `/dev/mail`; keys count down, so that the newest is listed first. */
export const devMailSender = (files: FileStore, now: () => number, random: RandomBytes): MailSender => ({
  async send(mail) {
    const sentAt = now()
    const key = `${DEV_MAIL_PREFIX}${String(FAR - sentAt).padStart(13, '0')}-${randomText(6, random)}.json`
    const bytes = new TextEncoder().encode(JSON.stringify({ ...mail, sentAt }))
    await files.put(key, { bytes, type: 'application/json' })
  },
})
