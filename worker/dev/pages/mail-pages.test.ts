import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../links.ts'
import { devMailSender } from '../../platform/mail/dev-mail-sender.ts'
import { faultsOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, NOW, seededRandom, type TestApp } from '../../test/harness.ts'

const MAIL = {
  to: 'grace@example.com',
  fromName: 'Goldsmith & Daughter',
  replyTo: 'ada@goldsmith.example',
  subject: 'We have your design <3',
  text: 'Hello Grace,\n\nOpen your page: https://milgrain.test/p/abc.\nAgain: https://milgrain.test/p/abc',
  html: '<p style="color:green">Hello Grace</p>',
}

describe('mail on this machine', () => {
  let app: TestApp
  const get = async (path: string) => {
    const answer = await app.request(path)
    return { answer, html: await answer.text() }
  }

  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it('says what to do while there is none', async () => {
    const { html } = await get(paths.devMail)
    expect(html).toContain('No mail yet')
    expect(faultsOf(html)).toEqual([])
  })

  it('lists mails newest first and opens them', async () => {
    const random = seededRandom(3)
    await devMailSender(app.deps.files, () => NOW - 60_000, random).send({ ...MAIL, subject: 'Earlier' })
    await devMailSender(app.deps.files, () => NOW, random).send(MAIL)
    const list = await get(paths.devMail)
    expect(list.html.indexOf('We have your design')).toBeLessThan(list.html.indexOf('Earlier'))
    const path = /href="(\/dev\/mail\/[^"]+)"/.exec(list.html)?.[1] ?? ''
    const item = await get(path)
    expect(faultsOf(item.html)).toEqual([])
    expect(item.html).toContain('We have your design &lt;3')
    expect(item.html).toContain('ada@goldsmith.example')
    expect(item.html.match(/href="https:\/\/milgrain\.test\/p\/abc"/g)).toHaveLength(1)
    const framed = await get(`${path}/html`)
    expect(framed.html).toContain(MAIL.html)
    expect(framed.answer.headers.get('content-security-policy')).toMatch(/sandbox/)
  })

  it('has no mail of another name', async () => {
    expect((await get(paths.devMailItem('nothing'))).answer.status).toBe(404)
    expect((await get(paths.devMailItem('..%2F..%2Fsecret'))).answer.status).toBe(404)
  })

  it('does not exist in production', async () => {
    const production = await createTestApp({ development: false })
    expect((await production.request(paths.devMail)).status).toBe(404)
    production.close()
  })
})
