import { afterAll, beforeAll, expect, it } from 'vitest'
import { paths } from '../links.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import { postForm, signInAs } from '../test/sign-in.ts'
import { ADA, openGoldsmith } from '../test/stories.ts'

let app: TestApp
let cookie: string

beforeAll(async () => {
  app = await createTestApp()
  await openGoldsmith(app)
  cookie = await signInAs(app, ADA)
})
afterAll(() => app.close())

const ODD = ['%0d%0aX', 'lead_1%0d%0aset-cookie:a=b', '%00', '..%2f..', 'lead_%E2%80%AE', 'LEAD_1', 'lead']
const addresses = (id: string) => [
  paths.lead(id),
  paths.acceptLead(id),
  paths.declineLead(id),
  paths.order(id),
]

it.each(ODD)('%s is the id of nothing', async (id) => {
  for (const path of addresses(id))
    expect((await app.request(path, { headers: { cookie } })).status).toBe(404)
  for (const path of [paths.acceptLead(id), paths.declineLead(id), paths.reviewLead(id)])
    expect((await postForm(app, path, cookie, { reason: 'too_busy' })).status).toBe(404)
})
