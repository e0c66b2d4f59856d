import { rounds } from '#shared/test/rounds.ts'
import { conceptEvents } from '#shared/contract/concepts.ts'
import { designResponse, updateDesignResponse } from '#shared/contract/designs.ts'
import { DAY, HOUR, MINUTE } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AiConfig, OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import {
  type AiService,
  type ConceptEngine,
  ConceptError,
  type ConceptErrorKind,
} from '../../platform/concepts/engine.ts'
import { seal } from '../../platform/concepts/seal.ts'
import { createTestApp, noAi, quickEngine, type TestApp } from '../../test/harness.ts'
import { callWidget, describe as describePiece, newAttempt, openGoldsmith } from '../../test/stories.ts'
import { runTimers } from '../../timers.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { leads } from '../../tables/leads.ts'
import { designs } from '../../tables/designs.ts'
import type { Store } from '../../tables/stores.ts'
import { type AiAccount, aiAccounts } from '../../tables/spending.ts'

const COST = 6_123
const CROWD = rounds({ few: 50, all: 200 })

let app: TestApp
let store: Store
let calls: number
let keys: string[]
let make: ConceptEngine['make']
let flagged: boolean
/** Reading would spend beside the pictures. */
let shared: AiConfig

/** Draws at once, for the same price each time. */
const painter: ConceptEngine['make'] = async function* (request) {
  yield { type: 'progress', stage: 'sketching', fraction: 0.5 }
  for await (const event of quickEngine().make(request, new AbortController().signal))
    yield event.type === 'final'
      ? { type: 'final', image: event.image, usage: { costMicros: COST }, model: 'gpt-image-test', depth: 0 }
      : event
}

const failing = (kind: ConceptErrorKind, maySpend: boolean): ConceptEngine['make'] =>
  // oxlint-disable-next-line require-yield
  async function* () {
    throw new ConceptError(kind, undefined, { maySpend })
  }

beforeEach(async () => {
  calls = 0
  keys = []
  make = painter
  flagged = false
  shared = { ...OPENAI_DEFAULTS, readModel: '', apiKey: 'sk-of-the-deployment' }
  const ai: AiService = {
    ...noAi,
    shared,
    engine: (config) => ({
      id: 'ai',
      model: 'gpt-image-test',
      make: (...args) => {
        calls++
        keys.push(config.apiKey)
        return make(...args)
      },
    }),
    moderate: async () => ({ flagged, categories: [] }),
    read: async (_config, text) =>
      text.startsWith('something')
        ? { by: 'rules+ai', found: [{ field: 'style', value: 'cluster', from: 10, to: 14 }] }
        : { by: 'rules', found: [] },
    check: async () => ({ ok: true, findings: [] }),
  }
  app = await createTestApp({ engines: { studio: quickEngine(), ai } })
  store = (await openGoldsmith(app)).store
  await app.db.insert(aiAccounts).values({ storeId: store.id, enabled: true })
})
afterEach(() => app.close())

const account = async (): Promise<AiAccount | undefined> => (await app.db.select().from(aiAccounts))[0]
const setAccount = (values: Partial<AiAccount>) => app.db.update(aiAccounts).set(values)
const spent = async () => {
  const { dayMicros = 0, dayImages = 0, monthMicros = 0, monthImages = 0 } = (await account()) ?? {}
  return { dayMicros, dayImages, monthMicros, monthImages }
}
const NOTHING = { dayMicros: 0, dayImages: 0, monthMicros: 0, monthImages: 0 }
const times = (n: number, micros = COST) => ({
  dayMicros: n * micros,
  dayImages: n,
  monthMicros: n * micros,
  monthImages: n,
})

type Design = Awaited<ReturnType<typeof describePiece>>
const order = (
  made: Design,
  more: { visitor?: string; address?: string; key?: string; instruction?: string } = {},
) =>
  callWidget(app, store, `/designs/${made.design.id}/concepts`, {
    method: 'POST',
    token: made.token,
    key: more.key ?? newAttempt(),
    headers: {
      ...(more.visitor ? { 'x-milgrain-visitor': more.visitor } : {}),
      ...(more.address ? { 'cf-connecting-ip': more.address } : {}),
    },
    body: {
      spec: made.design.spec,
      engine: 'ai',
      ...(more.instruction ? { instruction: more.instruction } : {}),
    },
  })

async function drawn(answer: Response) {
  const text = await answer.text()
  const data = /event: final\ndata: (.*)\n/.exec(text)?.[1] ?? /data: (.*)\n(?:id.*\n)?\n$/.exec(text)?.[1]
  return { text, ...conceptEvents.final.parse(JSON.parse(data ?? 'null')) }
}
const openJobs = async () =>
  (await app.db.select().from(conceptJobs)).filter(({ state }) => state === 'waiting' || state === 'drawing')

describe('a picture that is paid for', () => {
  it('takes what it cost out of the day and the month, to the micro-dollar', async () => {
    const { concept, notice } = await drawn(await order(await describePiece(app, store)))
    expect([concept.engine, notice]).toEqual(['ai', undefined])
    expect(await spent()).toEqual(times(1))
    expect(await app.db.select().from(conceptJobs)).toMatchObject([{ state: 'done', spentMicros: COST }])
    expect(await app.db.select().from(concepts)).toMatchObject([{ model: 'gpt-image-test' }])
  })

  it('is paid once for a request that is retried, also at the same time', async () => {
    const made = await describePiece(app, store)
    const key = newAttempt()
    const answers = await Promise.all([order(made, { key }), order(made, { key })])
    await Promise.all([...answers, await order(made, { key })].map((answer) => answer.text()))
    expect(calls).toBe(1)
    expect(await spent()).toEqual(times(1))
  })

  it('is the store’s own of the same request again, at no cost and with a file of its own', async () => {
    const first = await drawn(await order(await describePiece(app, store)))
    const made = await describePiece(app, store)
    const again = await drawn(await order(made))
    expect([again.concept.engine, calls]).toEqual(['ai', 1])
    expect(again.concept.url).not.toBe(first.concept.url)
    expect(await spent()).toEqual({ ...times(1), dayImages: 2, monthImages: 2 })
    const other = await describePiece(app, store, { description: 'A plain wedding band in platinum' })
    expect((await drawn(await order(other))).concept.engine).toBe('ai')
    expect(calls).toBe(2)
  })

  it('is drawn with the store’s own key where it has one, which is sealed at rest', async () => {
    const keySealed = await seal(app.deps.secrets.links, store.id, 'sk-of-the-store')
    await setAccount({ keySealed })
    await (await order(await describePiece(app, store))).text()
    expect(keys).toEqual(['sk-of-the-store'])
    expect(keySealed).not.toContain('sk-of')
  })

  it('counts from 0 on another day of the store, and in another month', async () => {
    const made = await describePiece(app, store)
    await (await order(made, { instruction: 'a' })).text()
    app.wait(DAY)
    await (await order(made, { instruction: 'b' })).text()
    expect(await spent()).toEqual({ ...times(1), monthMicros: 2 * COST, monthImages: 2 })
    app.wait(30 * DAY)
    await (await order(made, { instruction: 'c' })).text()
    expect(await spent()).toEqual(times(1))
  })
})

describe('where AI pictures fail the studio draws, and the shopper reads one calm sentence', () => {
  it.each<[ConceptErrorKind, boolean]>([
    ['moderation', true],
    ['rate_limit', false],
    ['quota', false],
    ['auth', false],
    ['bad_request', false],
    ['upstream', false],
    ['upstream', true],
  ])('%s, possibly billed: %s', async (kind, maySpend) => {
    make = failing(kind, maySpend)
    const { concept, notice } = await drawn(await order(await describePiece(app, store)))
    expect(concept.engine).toBe('studio')
    expect(notice).toMatch(/our own drawing of your piece/)
    const [job] = await app.db.select().from(conceptJobs)
    expect(await spent()).toEqual({
      ...NOTHING,
      dayMicros: maySpend ? job?.reservedMicros : 0,
      monthMicros: maySpend ? job?.reservedMicros : 0,
    })
    expect(await openJobs()).toEqual([])
  })

  it.each(['quota', 'auth'] as const)('%s: the key rests for an hour, then is tried again', async (kind) => {
    make = failing(kind, false)
    const made = await describePiece(app, store)
    await (await order(made)).text()
    make = painter
    expect((await drawn(await order(made))).concept.engine).toBe('studio')
    expect(await account()).toMatchObject({ restsFor: kind })
    app.wait(HOUR + MINUTE)
    expect((await drawn(await order(made))).concept.engine).toBe('ai')
    expect(calls).toBe(2)
  })

  it('words that are flagged: no part of the picture is shown, and nothing of it is kept', async () => {
    flagged = true
    const { text, concept, notice } = await drawn(await order(await describePiece(app, store)))
    expect(concept.engine).toBe('studio')
    expect(notice).toMatch(/describe it another way/)
    expect(text.match(/event: partial/g)).toHaveLength(1)
    await app.settle()
    expect(await app.deps.files.list('concepts/', 10)).toHaveLength(3)
  })

  it('switched off, or without any key: nothing is asked of anybody', async () => {
    await setAccount({ enabled: false })
    const { concept, notice } = await drawn(await order(await describePiece(app, store)))
    expect([concept.engine, calls]).toEqual(['studio', 0])
    expect(notice).toMatch(/our own drawing/)
  })

  it('a room that was killed at it: nothing is paid twice, and what may have been is counted', async () => {
    const made = await describePiece(app, store)
    await (await order(made)).text()
    await app.settle()
    const [job] = await app.db.select().from(conceptJobs)
    const reserved = job?.reservedMicros ?? 0
    await app.db.delete(concepts)
    await app.db.update(conceptJobs).set({ state: 'drawing', endedAt: null, spentMicros: 0 })
    await setAccount({ dayMicros: reserved, monthMicros: reserved })
    app.wait(20 * MINUTE)
    await runTimers(app.deps)
    await app.settle()
    expect(calls).toBe(1)
    expect(await spent()).toEqual({ ...NOTHING, dayMicros: reserved, monthMicros: reserved })
    expect(await app.db.select().from(concepts)).toMatchObject([{ engine: 'studio' }])
    expect(await openJobs()).toEqual([])
  })
})

describe('limits', () => {
  it('variations are paid one by one, as far as the budget goes; the rest are the studio’s', async () => {
    const made = await describePiece(app, store)
    await (await order(made)).text()
    const [first] = await app.db.select().from(conceptJobs)
    const reserve = first?.reservedMicros ?? 0
    await setAccount({ dayCapMicros: COST + 2 * reserve, visitorFree: 9 })
    const answer = await callWidget(app, store, `/designs/${made.design.id}/concepts`, {
      method: 'POST',
      token: made.token,
      body: { spec: made.design.spec, engine: 'ai', variations: 3 },
    })
    expect((await answer.text()).match(/event: final/g)).toHaveLength(3)
    const engines = (await app.db.select().from(concepts)).map(({ engine }) => engine)
    expect(engines.filter((engine) => engine === 'ai')).toHaveLength(3)
    expect(engines.filter((engine) => engine === 'studio')).toHaveLength(1)
    expect(await spent()).toEqual(times(3))
  })

  it('a crowd at once on a budget for ten: exactly ten are paid, everybody gets a picture', async () => {
    const made = await Promise.all(Array.from({ length: CROWD }, () => describePiece(app, store)))
    const [design = await describePiece(app, store)] = made
    const { text } = await drawn(await order(design, { address: '::9' }))
    expect(text).toContain('event: final')
    const [first] = await app.db.select().from(conceptJobs)
    const reserve = first?.reservedMicros ?? 0
    // What is reserved counts until it is settled, so that no rush can outrun the budget.
    await app.db.delete(conceptJobs)
    await app.db.delete(concepts)
    await setAccount({ ...NOTHING, dayCapMicros: 10 * reserve, visitorFree: 1000, addressDay: 1000 })
    let free = () => {}
    const held = new Promise<void>((resolve) => {
      free = resolve
    })
    make = async function* (...args) {
      await held
      yield* painter(...args)
    }
    calls = 0
    const answers = await Promise.all(made.map((design) => order(design)))
    free()
    const ends = await Promise.all(answers.map(drawn))
    expect(ends.filter(({ concept }) => concept.engine === 'ai')).toHaveLength(10)
    expect(ends.filter(({ notice }) => notice !== undefined)).toHaveLength(CROWD - 10)
    expect(calls).toBe(10)
    expect(await spent()).toEqual(times(10))
    expect(await openJobs()).toEqual([])
  }, 60_000)

  it('one browser: three free, then contact details first; with them ten a day', async () => {
    const visitor = (await describePiece(app, store)).visitor ?? ''
    const made = await describePiece(app, store)
    for (let i = 0; i < 3; i++)
      expect((await drawn(await order(made, { visitor }))).concept.engine).toBe('ai')
    const refused = await order(made, { visitor })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: { code: 'contact_required' } })
    // She sends a request from the same browser.
    await app.db.update(designs).set({ leadId: 'led_sent' }).where(eq(designs.id, made.design.id))
    const next = await describePiece(app, store)
    for (let i = 0; i < 7; i++)
      expect((await drawn(await order(next, { visitor }))).concept.engine).toBe('ai')
    expect((await drawn(await order(next, { visitor }))).concept.engine).toBe('studio')
    expect(await app.db.select().from(leads)).toHaveLength(0)
  })

  it('a made-up visitor is nobody: the design itself is counted', async () => {
    const made = await describePiece(app, store)
    const invent = (i: number) => ({ visitor: `des_${i}.c2lnbmF0dXJl` })
    for (let i = 0; i < 3; i++) await (await order(made, invent(i))).text()
    expect((await order(made, invent(9))).status).toBe(403)
  })

  it('deleting a design gives nobody more pictures', async () => {
    const visitor = (await describePiece(app, store)).visitor ?? ''
    for (let i = 0; i < 3; i++) {
      const made = await describePiece(app, store)
      await drawn(await order(made, { visitor, instruction: 'thinner' }))
      const path = `/designs/${made.design.id}`
      const answer = await callWidget(app, store, path, { method: 'DELETE', token: made.token })
      expect(answer.status).toBe(204)
    }
    expect((await order(await describePiece(app, store), { visitor })).status).toBe(403)
    expect(await spent()).toEqual(times(3))
    const jobs = await app.db.select().from(conceptJobs)
    expect(jobs.map(({ instruction }) => instruction)).toEqual([null, null, null])
  })

  it('on the deployment’s key a store’s own budget ends where every store’s begins', async () => {
    await setAccount({ dayCapMicros: 90_000_000, dayMicros: 5_000_000, day: '2999-01-01' })
    expect((await drawn(await order(await describePiece(app, store)))).concept.engine).toBe('ai')
    await setAccount({ dayMicros: 5_000_000 })
    expect((await drawn(await order(await describePiece(app, store)))).concept.engine).toBe('studio')
  })

  it('one network: thirty a day, however many browsers', async () => {
    await setAccount({ addressDay: 2 })
    const at = (address: string) =>
      describePiece(app, store)
        .then((made) => order(made, { address }))
        .then(drawn)
    expect((await at('2001:db8:1:2::1')).concept.engine).toBe('ai')
    expect((await at('2001:db8:1:2::2')).concept.engine).toBe('ai')
    expect((await at('2001:db8:1:2:ffff::3')).concept.engine).toBe('studio')
    expect((await at('2001:db8:9:9::1')).concept.engine).toBe('ai')
  })

  it('keeps no address and no token of anybody', async () => {
    const made = await describePiece(app, store)
    await (await order(made, { visitor: made.visitor ?? '', address: '203.0.113.9' })).text()
    const rows = JSON.stringify(await app.db.select().from(conceptJobs))
    expect(rows).not.toMatch(/203\.0\.113\.9/)
    expect(rows).not.toContain((made.visitor ?? 'none').split('.')[1])
  })
})

describe('reading', () => {
  beforeEach(() => {
    shared.readModel = 'a-reader'
  })

  it('is paid out of the budget, once for the same words, and not at all where there is no room', async () => {
    const made = await describePiece(app, store, { description: 'something like my grandmother wore' })
    await app.settle()
    const { dayMicros, dayImages } = await spent()
    expect(dayMicros).toBeGreaterThan(0)
    expect(dayImages).toBe(0)
    const change = (body: object) =>
      callWidget(app, store, `/designs/${made.design.id}`, { method: 'PATCH', token: made.token, body })
    await change({ revision: 1, spec: made.design.spec })
    await app.settle()
    expect((await spent()).dayMicros).toBe(dayMicros)
    await setAccount({ dayCapMicros: dayMicros })
    await change({ revision: 2, description: 'something for my sister' })
    await app.settle()
    expect((await spent()).dayMicros).toBe(dayMicros)
    const [design] = await app.db.select().from(designs)
    expect(design?.reading?.of).toBe('something like my grandmother wore')
  })

  it('by the store’s model is in the next answer, as long as the words are the same', async () => {
    const hearing = await describePiece(app, store, { description: 'something like my grandmother wore' })
    expect(hearing.understood).toEqual([])
    await app.settle()
    const again = await callWidget(app, store, `/designs/${hearing.design.id}`, { token: hearing.token })
    const { understood } = designResponse.parse(await again.json())
    expect(understood).toEqual([{ field: 'style', value: 'cluster', from: 10, to: 14 }])
    const patched = await callWidget(app, store, `/designs/${hearing.design.id}`, {
      method: 'PATCH',
      token: hearing.token,
      body: { revision: 1, description: 'a plain platinum band' },
    })
    const next = updateDesignResponse.parse(await patched.json())
    expect(next.understood.map(({ field }) => field)).toContain('alloy')
  })
})
