import { HOUR } from '#shared/dates.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sellers } from '../../tables/sellers.ts'
import { type AiAccount, aiAccounts } from '../../tables/spending.ts'
import { storeAi } from '../../domain/spending/store-ai.ts'
import type { Store } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import { type AiConfig, OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import type { ConnectionCheck } from '../../platform/concepts/check-connection.ts'
import { faultsOf, headingsOf, valueOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, noAi, quickEngine, type TestApp } from '../../test/harness.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, openGoldsmith, sendGracesRing } from '../../test/stories.ts'

const KEY = 'sk-proj-GoldsmithsOwnSecret-wxyz'
const SHARED = { ...OPENAI_DEFAULTS, apiKey: 'sk-of-the-deployment-0000' }
const LIMITS = {
  enabled: 'on',
  monthCapMicros: '49.50',
  dayCapMicros: '5',
  dayCapImages: '100',
  visitorFree: '2',
  visitorDay: '8',
  addressDay: '25',
}

let app: TestApp
let store: Store
let cookie: string
let checked: AiConfig[]
let answer: ConnectionCheck
let allowed: boolean

async function open(shared: AiConfig | null) {
  app?.close()
  const check = async (config: AiConfig) => {
    checked.push(config)
    return answer
  }
  app = await createTestApp({
    engines: { studio: quickEngine(), ai: { ...noAi, shared, check } },
    allowWrite: async () => allowed,
  })
  store = (await openGoldsmith(app)).store
  cookie = await signInAs(app, ADA)
}
beforeEach(async () => {
  checked = []
  allowed = true
  answer = { ok: true, findings: [{ tone: 'good', text: 'Everything answered.' }] }
  await open(SHARED)
})
afterEach(() => app.close())

const get = async (path: string = paths.pictures) => (await app.request(path, { headers: { cookie } })).text()
async function post(path: string, fields: Record<string, string> = {}) {
  const sent = await postForm(app, path, cookie, fields)
  return { status: sent.status, to: sent.headers.get('location'), html: await sent.text() }
}
const account = async (): Promise<AiAccount | undefined> => (await app.db.select().from(aiAccounts))[0]
const setAccount = (values: Partial<AiAccount>) =>
  app.db
    .insert(aiAccounts)
    .values({ storeId: store.id, ...values })
    .onConflictDoUpdate({ target: aiAccounts.storeId, set: values })

describe('AI pictures without any key', () => {
  beforeEach(() => open(null))

  it('says what they are, what they cost, and that our own drawings are free; all there is to do is the key', async () => {
    const html = await get()
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain('for free')
    expect(html).toMatch(/a picture of an ordinary ring comes to \$0\.04 at most/)
    expect(headingsOf(html, 2)).toEqual(['Your key'])
    expect(html).not.toContain('name="monthCapMicros"')
    expect(await get(paths.settings)).toContain(`href="${paths.pictures}"`)
  })

  it('leaves a member of staff to the owner', async () => {
    await app.db.update(sellers).set({ role: 'staff' })
    cookie = await signInAs(app, ADA)
    const html = await get()
    expect(html).toContain('the owner of the store enters a key here')
    expect(html).not.toContain('name="apiKey"')
  })
})

describe('the limits', () => {
  it('start as every store’s, and are saved for a store that had none', async () => {
    const html = await get()
    expect(faultsOf(html)).toEqual([])
    expect(valueOf(html, 'monthCapMicros')).toBe('50.00')
    expect(await post(paths.pictures, LIMITS)).toMatchObject({
      status: 303,
      to: `${paths.pictures}?saved=limits`,
    })
    expect(await account()).toMatchObject({
      enabled: true,
      monthCapMicros: 49_500_000,
      dayCapMicros: 5_000_000,
      dayCapImages: 100,
      visitorFree: 2,
      visitorDay: 8,
      addressDay: 25,
      keySealed: null,
    })
    const { enabled: _, ...off } = LIMITS
    await post(paths.pictures, off)
    expect(await account()).toMatchObject({ enabled: false, visitorFree: 2 })
  })

  it.each<[keyof typeof LIMITS, string, RegExp]>([
    ['monthCapMicros', '0', /from 1 to 10,000 dollars/],
    ['monthCapMicros', 'much', /from 1 to 10,000 dollars/],
    ['dayCapMicros', '5.555', /from 0.50 to 10,000 dollars/],
    ['dayCapMicros', '60', /more than the month/],
    ['dayCapImages', '1.5', /from 1 to 10,000\./],
    ['visitorFree', '-1', /from 0 to 100/],
    ['visitorDay', 'ten', /from 1 to 1,000/],
    ['addressDay', '1e9', /from 1 to 10,000/],
  ])('%s of “%s” is refused at its field, with all that was typed', async (name, typed, reason) => {
    const { status, html } = await post(paths.pictures, {
      ...LIMITS,
      [name]: typed,
      visitorFree: name === 'visitorFree' ? typed : '7',
    })
    expect(status).toBe(422)
    expect(html).toMatch(reason)
    expect(valueOf(html, name)).toBe(typed)
    if (name !== 'visitorFree') expect(valueOf(html, 'visitorFree')).toBe('7')
    expect(faultsOf(html)).toEqual([])
    expect(await account()).toBeUndefined()
  })
})

/** Everything that could give the key away. */
const everywhere = async (html: string): Promise<string> =>
  [html, JSON.stringify(await account()), JSON.stringify(app.logs)].join('\n')

describe('the store’s own key', () => {
  it('is sealed, used, shown by its end only, and forgotten when asked to', async () => {
    expect((await post(paths.picturesKey, { apiKey: ` ${KEY} ` })).to).toBe(`${paths.pictures}?saved=key`)
    await setAccount({ enabled: true })
    const html = await get()
    expect(html).toContain('••••wxyz')
    expect(faultsOf(html)).toEqual([])
    expect(await storeAi(app.deps, await account())).toMatchObject({ apiKey: KEY, compat: 'openai' })
    expect(await everywhere(html)).not.toContain('Goldsmiths')
    await post(paths.picturesKeyRemove)
    expect(await account()).toMatchObject({ keySealed: null, keyHint: null, enabled: true })
    expect(await storeAi(app.deps, await account())).toEqual(SHARED)
  })

  it('may be for a server of the store’s own, with its model', async () => {
    const own = { apiKey: KEY, baseUrl: ' http://atelier.example:8080/v1/ ', model: 'sd-4', edits: 'on' }
    await post(paths.picturesKey, own)
    await setAccount({ enabled: true })
    const config = await storeAi(app.deps, await account())
    expect(config).toMatchObject({
      baseURL: 'http://atelier.example:8080/v1',
      draftModel: 'sd-4',
      finalModel: 'sd-4',
      compat: 'compatible',
      edits: true,
    })
    expect(await get()).toContain('It is used with atelier.example:8080 only.')
  })

  it('stays for another model, but never goes along to another server', async () => {
    await post(paths.picturesKey, { apiKey: KEY })
    expect((await post(paths.picturesKey, { apiKey: '', model: 'gpt-image-2' })).status).toBe(303)
    expect(await account()).toMatchObject({ draftModel: 'gpt-image-2', keyHint: '••••wxyz' })
    const theft = { apiKey: '', baseUrl: 'https://collector.example/v1', model: 'm' }
    const { status, html } = await post(paths.picturesKey, theft)
    expect(status).toBe(422)
    expect(html).toContain('For another server, enter its key again')
    expect(valueOf(html, 'baseUrl')).toBe(theft.baseUrl)
    expect(await account()).toMatchObject({ baseUrl: null, draftModel: 'gpt-image-2' })
  })

  it.each<[Record<string, string>, RegExp]>([
    [{ apiKey: '' }, /Enter the key\./],
    [{ apiKey: `${KEY} and more` }, /This is not a key/],
    [{ apiKey: `${KEY}\nX-Evil: 1` }, /This is not a key/],
    [{ apiKey: KEY, baseUrl: 'ftp://x.example', model: 'm' }, /Write it like https/],
    [{ apiKey: KEY, baseUrl: 'https://me:secret@x.example', model: 'm' }, /Write it like https/],
    [{ apiKey: KEY, baseUrl: 'https://x.example/v1' }, /needs the name of its model/],
    [{ apiKey: KEY, model: 'two words' }, /has no spaces/],
  ])('%o is refused at its field, and the key does not come back', async (fields, reason) => {
    const { status, html } = await post(paths.picturesKey, fields)
    expect(status).toBe(422)
    expect(html).toMatch(reason)
    expect(faultsOf(html)).toEqual([])
    expect(await everywhere(html)).not.toContain('Goldsmiths')
    expect(await account()).toBeUndefined()
  })

  it('is the owner’s to change', async () => {
    await post(paths.picturesKey, { apiKey: KEY })
    await app.db.update(sellers).set({ role: 'staff' })
    cookie = await signInAs(app, ADA)
    expect(await get()).not.toContain('name="apiKey"')
    expect((await post(paths.picturesKey, { apiKey: 'sk-of-the-staff-1234' })).status).toBe(403)
    expect((await post(paths.picturesKeyRemove)).status).toBe(403)
    expect(await account()).toMatchObject({ keyHint: '••••wxyz' })
    expect((await post(paths.pictures, LIMITS)).status).toBe(403)
    expect(await get()).toContain('Only an owner of the store can change it.')
  })
})

describe('the use of a month', () => {
  it('is told in pictures, dollars, what is left, and for each request', async () => {
    await sendGracesRing(app, store)
    await sendGracesRing(app, store)
    const month = { month: '2026-11', monthMicros: 3_210_000, monthImages: 87 }
    await setAccount({ ...month, day: '2026-11-22', dayMicros: 4_000, dayImages: 1 })
    const html = await get()
    for (const words of [
      '>87<',
      '1 of 200 today',
      '>$3.21<',
      '&lt; $0.01 of $5.00 today',
      '>$46.79<',
      '>$1.61<',
    ])
      expect(html).toContain(words)
    expect(html).toContain('2 leads sent this month')
    app.wait(24 * 10 * HOUR)
    cookie = await signInAs(app, ADA)
    const next = await get()
    expect(next).toContain('0 of 200 today')
    expect(next).toContain('No lead sent this month yet')
  })
})

describe('a rest', () => {
  it.each([
    ['quota', 'no credit left'],
    ['auth', 'did not accept your key'],
  ] as const)('%s says what happened, until when, and ends when asked to', async (restsFor, words) => {
    await post(paths.picturesKey, { apiKey: KEY })
    await setAccount({ enabled: true, restsFor, restsUntil: app.deps.now() + HOUR })
    const html = await get()
    expect(html).toContain(words)
    expect(html).toContain('Sunday, November 22 at 4:00')
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(await get(paths.dashboard), 3)).toContain('AI pictures are resting')
    expect((await post(paths.picturesWake)).to).toBe(`${paths.pictures}?saved=awake`)
    expect(await account()).toMatchObject({ restsUntil: null, restsFor: null })
    expect(await get(paths.dashboard)).not.toContain('AI pictures are resting')
  })

  it('ends with a new key, and is not told where pictures are off', async () => {
    await setAccount({ enabled: false, restsFor: 'auth', restsUntil: app.deps.now() + HOUR })
    expect(await get()).not.toContain('are resting')
    await post(paths.picturesKey, { apiKey: KEY })
    expect(await account()).toMatchObject({ restsUntil: null })
  })
})

describe('testing the connection', () => {
  it('asks with the saved settings, switched on or not, and shows what was found on the page', async () => {
    expect((await post(paths.picturesTest)).html).toContain('Everything answered.')
    await post(paths.picturesKey, { apiKey: KEY })
    answer = { ok: false, findings: [{ tone: 'problem', text: 'The key was not accepted.' }] }
    const { status, html } = await post(paths.picturesTest)
    expect(status).toBe(200)
    expect(html).toContain('The key was not accepted.')
    expect(faultsOf(html)).toEqual([])
    expect(await everywhere(html)).not.toContain('Goldsmiths')
    expect(checked.map(({ apiKey }) => apiKey)).toEqual([SHARED.apiKey, KEY])
  })

  it('says when the key can’t be opened any more, and when it is asked too often', async () => {
    await setAccount({ keySealed: 'v1.of.another-secret', keyHint: '••••0000' })
    expect((await post(paths.picturesTest)).html).toContain('can’t be opened any more')
    allowed = false
    const { status, html } = await post(paths.picturesTest)
    expect(status).toBe(429)
    expect(html).toContain('Wait a minute')
    expect(checked).toEqual([])
  })
})
