import { expect, it } from 'vitest'
import { chooseMailSender } from './choose-mail-sender.ts'
import type { Mail, MailSender } from './mail-sender.ts'

const MAIL_FROM = 'hello@milgrain.example'
const mail: Mail = {
  to: 'ada@goldsmith.example',
  fromName: 'Milgrain',
  replyTo: 'bruno@bezel.example',
  subject: 'Hi',
  text: 'Hi',
  html: 'Hi',
}

const keeping = () => {
  const kept: Mail[] = []
  const sender: MailSender = { send: async (one) => void kept.push(one) }
  return { kept, sender }
}

it('keeps mails in development', async () => {
  const { kept, sender } = keeping()
  await chooseMailSender({ ENVIRONMENT: 'development', MAIL_FROM }, sender).send(mail)
  expect(kept).toEqual([mail])
})

it('refuses to run in production without a way to send', () => {
  const { sender } = keeping()
  expect(() => chooseMailSender({ ENVIRONMENT: 'production', MAIL_FROM }, sender)).toThrow(/EMAIL binding/)
})

it('sends by the binding where there is one', async () => {
  const { kept, sender } = keeping()
  const sent: unknown[] = []
  const EMAIL = { send: async (message: unknown) => (sent.push(message), { messageId: 'one' }) }
  await chooseMailSender({ ENVIRONMENT: 'production', MAIL_FROM, EMAIL }, sender).send(mail)
  const { fromName: name, ...rest } = mail
  expect(sent).toEqual([{ ...rest, from: { email: MAIL_FROM, name } }])
  expect(kept).toEqual([])
})
