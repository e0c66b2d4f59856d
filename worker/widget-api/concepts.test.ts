import { conceptEvents } from '#shared/contract/concepts.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MINUTE } from '#shared/dates.ts'
import { conceptJobs, concepts } from '../tables/concepts.ts'
import { designs } from '../tables/designs.ts'
import type { Store } from '../tables/stores.ts'
import { ConceptError, type StudioEngine } from '../platform/concepts/engine.ts'
import { memoryFileStore } from '../platform/files/file-store.ts'
import { createTestApp, noAi, quickEngine, type TestApp } from '../test/harness.ts'
import { callWidget, describe as describePiece, newAttempt, openGoldsmith } from '../test/stories.ts'
import { runTimers } from '../timers.ts'

let app: TestApp
let store: Store

beforeAll(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
})
afterAll(() => app.close())

type Seen = { name: string; id: string; data: unknown }

const eventsOf = async (answer: Response): Promise<Seen[]> =>
  (await answer.text())
    .split('\n\n')
    .filter(Boolean)
    .map((block) => {
      const fields = new Map(
        block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      )
      return {
        name: fields.get('event') ?? '',
        id: fields.get('id') ?? '',
        data: JSON.parse(fields.get('data') ?? 'null'),
      }
    })

const make = async (on: TestApp, shop: Store, key = newAttempt(), more: Record<string, unknown> = {}) => {
  const made = await describePiece(on, shop)
  const call = { method: 'POST', token: made.token, key, body: { spec: made.design.spec, ...more } }
  const answer = await callWidget(on, shop, `/designs/${made.design.id}/concepts`, call)
  return { made, answer, again: () => callWidget(on, shop, `/designs/${made.design.id}/concepts`, call) }
}

describe('POST /designs/:id/concepts', () => {
  it('streams job, progress, partial and final, and keeps the picture', async () => {
    const { answer, made } = await make(app, store)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const events = await eventsOf(answer)
    expect(events.map((event) => event.name)).toEqual(['job', 'progress', 'progress', 'partial', 'final'])
    expect(events.map((event) => event.id)).toEqual(['0', '1', '2', '3', '4'])
    const { concept } = conceptEvents.final.parse(events.at(-1)?.data)
    expect(concept).toMatchObject({ engine: 'studio', parentId: null, spec: made.design.spec })
    expect(concept.alt).toMatch(/sapphire/)
    const picture = await app.request(new URL(concept.url).pathname)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('cache-control')).toContain('immutable')
    expect(picture.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('keeps the piece from above and from the side, each under a key of its own', async () => {
    const { answer } = await make(app, store)
    const { concept } = conceptEvents.final.parse((await eventsOf(answer)).at(-1)?.data)
    const { hero, top = '', side = '' } = concept.views
    expect(hero).toBe(concept.url)
    expect(new Set([hero, top, side])).toHaveLength(3)
    for (const url of [top, side]) {
      expect(new URL(url).pathname).toMatch(/^\/files\/concepts\/\w{32}\.png$/)
      expect((await app.request(new URL(url).pathname)).status).toBe(200)
    }
  })

  it('keeps the hero when its other views can’t be kept, and logs why', async () => {
    const files = memoryFileStore()
    let puts = 0
    const full: typeof files = {
      ...files,
      put: async (key, file) => {
        if (++puts > 1) throw new RangeError('the bucket is full')
        await files.put(key, file)
      },
    }
    const tight = await createTestApp({ files: full })
    const { store: shop } = await openGoldsmith(tight)
    const { answer } = await make(tight, shop)
    const { concept } = conceptEvents.final.parse((await eventsOf(answer)).at(-1)?.data)
    expect(concept.views).toEqual({ hero: concept.url })
    expect((await tight.request(new URL(concept.url).pathname)).status).toBe(200)
    expect(tight.logs).toContainEqual(expect.objectContaining({ what: 'view', errors: ['RangeError'] }))
    tight.close()
  })

  it('leaves no file behind of the half of a double click that lost', async () => {
    const both = await createTestApp()
    const { store: shop } = await openGoldsmith(both)
    const { answer, again } = await make(both, shop)
    const texts = await Promise.all([answer, await again()].map((each) => each.text()))
    await both.settle()
    expect(texts.every((text) => text.includes('event: final'))).toBe(true)
    expect(await both.db.select().from(concepts)).toHaveLength(1)
    expect(await both.deps.files.list('concepts/', 10)).toHaveLength(3)
    both.close()
  })

  it('draws once for a retried request', async () => {
    const { answer, again, made } = await make(app, store)
    const first = conceptEvents.final.parse((await eventsOf(answer)).at(-1)?.data)
    const second = conceptEvents.final.parse((await eventsOf(await again())).at(-1)?.data)
    expect(second.concept.id).toBe(first.concept.id)
    const rows = await app.db.select().from(concepts).where(eq(concepts.designId, made.design.id))
    expect(rows).toHaveLength(1)
  })

  it('refuses another piece under the same key', async () => {
    const key = newAttempt()
    const { answer, made } = await make(app, store, key)
    await answer.text()
    const body = { spec: { ...made.design.spec, finish: 'hammered' } }
    const other = await callWidget(app, store, `/designs/${made.design.id}/concepts`, {
      method: 'POST',
      token: made.token,
      key,
      body,
    })
    expect(other.status).toBe(409)
    expect(await other.json()).toMatchObject({ error: { code: 'idempotency_mismatch' } })
  })

  it('says in one calm sentence that an engine failed, and keeps nothing', async () => {
    const failing = await createTestApp({
      engines: {
        ai: noAi,
        studio: {
          ...quickEngine(),
          // oxlint-disable-next-line require-yield
          async *make() {
            throw new ConceptError('upstream')
          },
        },
      },
    })
    const { store: shop } = await openGoldsmith(failing)
    const { answer } = await make(failing, shop)
    const last = (await eventsOf(answer)).at(-1)
    expect(last).toMatchObject({ name: 'error', data: { code: 'upstream', retryable: true } })
    expect(conceptEvents.error.parse(last?.data).message).toMatch(/^Your design is saved\./)
    expect(await failing.db.select().from(concepts)).toHaveLength(0)
    failing.close()
  })

  it('treats a stream without a final as failed', async () => {
    const cut = await createTestApp({
      engines: {
        ai: noAi,
        studio: {
          ...quickEngine(),
          async *make() {
            yield { type: 'progress', stage: 'sketching', fraction: 0.1 }
          },
        },
      },
    })
    const { store: shop } = await openGoldsmith(cut)
    const { answer } = await make(cut, shop)
    expect((await eventsOf(answer)).at(-1)).toMatchObject({ name: 'error', data: { code: 'upstream' } })
    cut.close()
  })

  it('refuses a parent of another design before it draws', async () => {
    const { answer } = await make(app, store, newAttempt(), { parentId: 'con_elsewhere' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      error: { fields: [{ path: 'parentId', code: 'unknown_concept' }] },
    })
  })

  it('can be watched again by id, and deleted', async () => {
    const { answer, made } = await make(app, store)
    const { concept } = conceptEvents.final.parse((await eventsOf(answer)).at(-1)?.data)
    const path = `/designs/${made.design.id}/concepts/${concept.id}`
    const watched = await eventsOf(await callWidget(app, store, `${path}/events`, { token: made.token }))
    expect(watched.at(-1)).toMatchObject({ name: 'final', data: { concept: { id: concept.id } } })
    expect((await callWidget(app, store, path, { method: 'DELETE', token: made.token })).status).toBe(204)
    expect((await callWidget(app, store, `${path}/events`, { token: made.token })).status).toBe(404)
    await app.settle()
    for (const url of [concept.views.hero, concept.views.top ?? '', concept.views.side ?? ''])
      expect((await app.request(new URL(url).pathname)).status).toBe(404)
  })
})

describe('variations', () => {
  it('of the studio differ in proportion, each ends with its own picture, and a retry makes no more', async () => {
    const { answer, again, made } = await make(app, store, newAttempt(), { variations: 3 })
    const events = await eventsOf(answer)
    expect(events.filter(({ name }) => name === 'job')).toHaveLength(3)
    const finals = events
      .filter(({ name }) => name === 'final')
      .map(({ data }) => conceptEvents.final.parse(data))
    const widths = finals.map(({ concept }) => concept.spec.band?.widthUm)
    expect(new Set([...widths, made.design.spec.band?.widthUm]).size).toBeGreaterThanOrEqual(3)
    expect(new Set(finals.map(({ concept }) => concept.id)).size).toBe(3)
    const replayed = (await eventsOf(await again())).filter(({ name }) => name === 'final')
    expect(replayed).toHaveLength(3)
    const rows = await app.db.select().from(concepts).where(eq(concepts.designId, made.design.id))
    expect(rows).toHaveLength(3)
  })
})

describe('a concept belongs to nobody’s request', () => {
  /** An engine that draws when it is told to. */
  function heldEngine() {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let runs = 0
    const engine: StudioEngine = {
      ...quickEngine(),
      async *make(...args) {
        runs++
        yield { type: 'progress', stage: 'sketching', fraction: 0.25 }
        await held
        yield* quickEngine().make(...args)
      },
    }
    return { engine, release, runs: () => runs }
  }

  async function begun() {
    const { engine, release, runs } = heldEngine()
    const held = await createTestApp({ engines: { studio: engine, ai: noAi } })
    const { store: shop } = await openGoldsmith(held)
    const { answer, made } = await make(held, shop)
    const reader = answer.body?.getReader()
    const first = new TextDecoder().decode((await reader?.read())?.value)
    const conceptId = /"conceptId":"(\w+)"/.exec(first)?.[1] ?? ''
    const path = `/designs/${made.design.id}/concepts/${conceptId}/events`
    const watch = (lastSeen?: number) =>
      callWidget(held, shop, path, {
        token: made.token,
        ...(lastSeen === undefined ? {} : { headers: { 'last-event-id': String(lastSeen) } }),
      })
    return { held, shop, release, runs, reader, conceptId, watch }
  }

  it('the tab closes: the picture is made, once, and is there on return', async () => {
    const { held, release, runs, reader, conceptId, watch } = await begun()
    await reader?.cancel()
    release()
    await held.settle()
    expect(runs()).toBe(1)
    expect((await eventsOf(await watch())).map(({ name }) => name)).toEqual(['final'])
    expect(await held.db.select().from(concepts)).toMatchObject([{ id: conceptId }])
    held.close()
  })

  it('the connection breaks: who comes back by the number of what was seen gets the rest', async () => {
    const { held, release, runs, reader, watch } = await begun()
    await reader?.cancel()
    const answer = await watch(1)
    release()
    const events = await eventsOf(answer)
    expect(events.every(({ id }) => Number(id) > 1)).toBe(true)
    expect(events.at(-1)?.name).toBe('final')
    expect(runs()).toBe(1)
    held.close()
  })

  it('two look in at once and both see it finished; another design’s bearer sees nothing', async () => {
    const { held, shop, release, watch, conceptId } = await begun()
    const answers = await Promise.all([watch(), watch()])
    release()
    const ends = await Promise.all(answers.map(async (answer) => (await eventsOf(answer)).at(-1)?.name))
    expect(ends).toEqual(['final', 'final'])
    const stranger = await describePiece(held, shop)
    const path = `/designs/${stranger.design.id}/concepts/${conceptId}/events`
    expect((await callWidget(held, shop, path, { token: stranger.token })).status).toBe(404)
    held.close()
  })

  it('the worker is killed at it: cron begins it anew, and an end is told to whoever asks', async () => {
    const { held, release, conceptId, watch } = await begun()
    release()
    await held.settle()
    // As a killed room leaves it: begun, and nothing kept.
    await held.db.delete(concepts)
    await held.db.update(conceptJobs).set({ state: 'drawing', endedAt: null })
    held.wait(20 * MINUTE)
    await runTimers(held.deps)
    await held.settle()
    expect(await held.db.select().from(conceptJobs)).toMatchObject([
      { id: conceptId, state: 'done', starts: 2 },
    ])
    expect((await eventsOf(await watch())).at(-1)?.name).toBe('final')
    held.close()
  })

  it('every room is killed at it: it is given up, and who asks is told', async () => {
    const { held, release, watch } = await begun()
    release()
    await held.settle()
    await held.db.delete(concepts)
    await held.db.update(conceptJobs).set({ state: 'drawing', endedAt: null, starts: 5 })
    held.wait(20 * MINUTE)
    await runTimers(held.deps)
    expect(await held.db.select().from(conceptJobs)).toMatchObject([{ state: 'failed', failure: 'upstream' }])
    expect((await eventsOf(await watch())).at(-1)?.name).toBe('error')
    held.close()
  })

  it('the design is deleted meanwhile: no picture is left of it, and the work on it still counts', async () => {
    const { held, release, watch } = await begun()
    await held.db.delete(designs)
    release()
    await held.settle()
    expect(await held.db.select().from(conceptJobs)).toMatchObject([{ state: 'failed' }])
    expect(await held.db.select().from(concepts)).toHaveLength(0)
    expect(await held.deps.files.list('concepts/', 10)).toHaveLength(0)
    expect((await watch()).status).toBe(404)
    held.close()
  })
})
