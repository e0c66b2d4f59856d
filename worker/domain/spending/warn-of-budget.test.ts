import { DAY } from '#shared/dates.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paths } from '../../links.ts'
import { OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import { ConceptError, type ConceptEngine } from '../../platform/concepts/engine.ts'
import { createTestApp, noAi, quickEngine, type TestApp } from '../../test/harness.ts'
import { callWidget, describe as describePiece, openGoldsmith } from '../../test/stories.ts'
import { outbox } from '../../tables/outbox.ts'
import { sendDueMail } from '../notifications/send-due-mail.ts'
import type { Store } from '../../tables/stores.ts'
import { type AiAccount, aiAccounts } from '../../tables/spending.ts'

const COST = 10_000

let app: TestApp
let store: Store
let make: ConceptEngine['make']
let wishes = 0

const painter: ConceptEngine['make'] = async function* (request) {
  for await (const event of quickEngine().make(request, new AbortController().signal))
    yield event.type === 'final'
      ? { type: 'final', image: event.image, usage: { costMicros: COST }, depth: 0 }
      : event
}

beforeEach(async () => {
  make = painter
  // Reading would spend beside the pictures.
  const shared = { ...OPENAI_DEFAULTS, readModel: '', apiKey: 'sk-of-the-deployment' }
  const engine = (): ConceptEngine => ({ id: 'ai', model: 'test', make: (...args) => make(...args) })
  app = await createTestApp({ engines: { studio: quickEngine(), ai: { ...noAi, shared, engine } } })
  store = (await openGoldsmith(app, { theme: { ...PLAIN, accent: '#7a1f3d' } })).store
  await app.db.insert(aiAccounts).values({ storeId: store.id, enabled: true, addressDay: 1_000 })
})
afterEach(() => app.close())

const PLAIN = { radius: null, launcher: 'none', mode: 'auto' } as const
const setAccount = (values: Partial<AiAccount>) => app.db.update(aiAccounts).set(values)
/** The month's budget, with so much of it used. */
const used = (monthCapMicros: number, monthMicros: number) =>
  setAccount({ monthCapMicros, monthMicros, month: '2026-11' })

/** Another piece each time: the same one is answered from the store's own pictures. */
async function draw(): Promise<void> {
  const made = await describePiece(app, store, {
    description: `a gold ring like my aunt’s number ${++wishes}`,
  })
  const call = { method: 'POST', token: made.token, body: { spec: made.design.spec, engine: 'ai' } }
  await (await callWidget(app, store, `/designs/${made.design.id}/concepts`, call)).text()
  await app.settle()
}
const warnings = async () =>
  (await app.db.select().from(outbox)).filter(({ kind }) => kind === 'seller_ai_budget')

describe('the warning that most of the month’s budget is used', () => {
  it('is one mail, by the picture that brings it to 80 percent', async () => {
    await used(1_000_000, 785_000)
    await draw()
    expect(await warnings()).toEqual([])
    await draw()
    expect(await warnings()).toHaveLength(1)
    expect(app.nudged).toContain((await warnings())[0]?.id)
    await draw()
    expect(await warnings()).toHaveLength(1)
  })

  it('goes to the store in its colors, says what is used and left, and leads to the settings', async () => {
    await used(1_000_000, 797_000)
    await draw()
    expect(await sendDueMail(app.contextAs({ kind: 'system' }))).toBe(1)
    const [mail] = app.mails
    expect(mail).toMatchObject({ to: store.email, fromName: store.name })
    expect(mail?.subject).toBe('AI pictures have used 81% of this month’s budget')
    for (const words of ['$0.81 of the $1.00', 'November 2026', 'Left: $0.19', 'Pictures drawn: 1'])
      expect(mail?.text).toContain(words)
    expect(mail?.text).toContain(app.deps.links.absolute(paths.pictures))
    expect(mail?.html).toContain('background:#7a1f3d')
    expect(mail?.html).not.toContain('sk-of')
  })

  it('is one mail for fifty at once', async () => {
    await used(20_000_000, 15_800_000)
    await Promise.all(Array.from({ length: 50 }, draw))
    expect(await warnings()).toHaveLength(1)
    expect((await app.db.select().from(aiAccounts))[0]?.monthMicros).toBe(15_800_000 + 50 * COST)
  }, 30_000)

  it('comes again in another month', async () => {
    await used(1_000_000, 795_000)
    await draw()
    app.wait(30 * DAY)
    await draw()
    expect(await warnings()).toHaveLength(1)
    await setAccount({ monthMicros: 795_000 })
    await draw()
    expect((await warnings()).map(({ key }) => key)).toEqual([
      `seller_ai_budget:${store.id}:2026-11`,
      `seller_ai_budget:${store.id}:2026-12`,
    ])
  })

  it('is not sent for what was only reserved: a picture that fails unbilled gives it back', async () => {
    // oxlint-disable-next-line require-yield
    make = async function* () {
      throw new ConceptError('upstream')
    }
    await used(1_000_000, 795_000)
    await draw()
    expect(await warnings()).toEqual([])
  })

  it('is moot once its month is over', async () => {
    await used(1_000_000, 795_000)
    await draw()
    app.wait(30 * DAY)
    await draw()
    await sendDueMail(app.contextAs({ kind: 'system' }))
    expect(app.mails).toEqual([])
    expect((await warnings()).map(({ lastError }) => lastError)).toContain('nobody_to_write_to')
  })

  it('comes back into nobody’s way when its mail is there already', async () => {
    await used(1_000_000, 795_000)
    await draw()
    await setAccount({ warnedMonth: '' })
    await draw()
    expect(await warnings()).toHaveLength(1)
  })
})
