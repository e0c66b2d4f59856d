import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paths } from '../../links.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, openGoldsmith } from '../../test/stories.ts'
import { priceBooks } from '../../tables/price-books.ts'
import { sellers } from '../../tables/sellers.ts'
import { stores } from '../../tables/stores.ts'
import { NETWORK_STORE_ID } from '../stores/store-by-key.ts'
import { foundOperator } from './found-operator.ts'

const OLGA = { name: 'Olga Taussky', email: 'Olga@milgrain.example', password: 'nobody-knows-this' }

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
})
afterEach(() => app.close())

const found = (person = OLGA) =>
  foundOperator(app.contextAs({ kind: 'system' }), { ...person, currency: 'EUR' })

describe('founding the network', () => {
  it('makes the request page, its price book and its operator, who chooses a password and gets in', async () => {
    expect(await found()).toBe('founded')
    const [network] = await app.db.select().from(stores)
    expect(network).toMatchObject({ id: NETWORK_STORE_ID, publishableKey: 'network', currency: 'EUR' })
    const [book] = await app.db.select().from(priceBooks)
    expect(book).toMatchObject({ id: network?.priceBookId, storeId: NETWORK_STORE_ID, version: 1 })

    const email = OLGA.email.toLowerCase()
    await postForm(app, paths.forgot, '', { email })
    await app.settle()
    const token = /token=([\w-]+)/.exec(app.mails[0]?.text ?? '')?.[1] ?? ''
    await postForm(app, paths.reset, '', { token, password: 'a-word-of-her-own' })
    const cookie = await signInAs(app, { email, password: 'a-word-of-her-own' })
    expect((await app.request(paths.operator, { headers: { cookie } })).status).toBe(200)
  })

  it('is done once; another person joins, and the page stays as it is', async () => {
    await found()
    expect(await found()).toBe('known')
    expect(await found({ ...OLGA, email: 'emmy@milgrain.example' })).toBe('joined')
    expect(await app.db.select().from(stores)).toHaveLength(1)
    expect(await app.db.select().from(priceBooks)).toHaveLength(1)
    expect(await app.db.select().from(sellers).where(eq(sellers.storeId, NETWORK_STORE_ID))).toHaveLength(2)
  })

  it('never takes a seller from their store', async () => {
    const { store } = await openGoldsmith(app)
    await expect(found({ ...OLGA, email: ADA.email })).rejects.toMatchObject({ code: 'conflict' })
    expect(await app.db.select({ storeId: sellers.storeId }).from(sellers)).toEqual([{ storeId: store.id }])
    expect(await app.db.select().from(stores)).toHaveLength(1)
  })
})
