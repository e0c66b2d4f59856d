import { designResponse, updateDesignResponse } from '#shared/contract/designs.ts'
import { errorResponse } from '#shared/contract/errors.ts'
import { centerStone } from '#shared/spec/design-spec.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { designs } from '../tables/designs.ts'
import type { Store } from '../tables/stores.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import {
  callWidget,
  describe as describePiece,
  GRACES_WORDS,
  newAttempt,
  openBezel,
  openGoldsmith,
} from '../test/stories.ts'

let app: TestApp
let store: Store
let other: Store

beforeAll(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
  other = (await openBezel(app, { allowedOrigins: ['https://goldsmith.example'] })).store
})
afterAll(() => app.close())

const refusal = async (answer: Response) => {
  const { error } = errorResponse.parse(await answer.json())
  return { status: answer.status, code: error.code, paths: (error.fields ?? []).map((field) => field.path) }
}
const countDesigns = async () => (await app.db.select().from(designs)).length

describe('POST /designs', () => {
  it('understands the words and prices them', async () => {
    const { design, understood, estimate } = await describePiece(app, store)
    expect(design.spec).toMatchObject({ category: 'engagement_ring', metal: { alloy: 'gold_18k_rose' } })
    expect(centerStone(design.spec)).toMatchObject({ gem: 'sapphire_blue', cut: 'oval', weightPoints: 150 })
    expect(understood.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['alloy', 'gem', 'cut', 'ringSize']),
    )
    const size = understood.find(({ field }) => field === 'ringSize')
    expect(GRACES_WORDS.slice(size?.from, size?.to)).toContain('6')
    expect(estimate.lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(estimate.likelyMinor)
  })

  it('makes one design of a double click', async () => {
    const before = await countDesigns()
    const call = { method: 'POST', body: { description: GRACES_WORDS }, key: newAttempt() }
    const answers = await Promise.all([
      callWidget(app, store, '/designs', call),
      callWidget(app, store, '/designs', call),
    ])
    const [first, second] = await Promise.all(
      answers.map(async (answer) => designResponse.parse(await answer.json())),
    )
    expect(second?.design.id).toBe(first?.design.id)
    expect(second?.design.token).toBe(first?.design.token)
    expect(await countDesigns()).toBe(before + 1)
  })

  it('refuses another body under the same key for a day, and forgets the key after it', async () => {
    const key = newAttempt()
    await callWidget(app, store, '/designs', { method: 'POST', body: { description: 'a gold ring' }, key })
    const other = { method: 'POST', body: { description: 'a silver ring' }, key }
    expect(await refusal(await callWidget(app, store, '/designs', other))).toMatchObject({
      status: 409,
      code: 'idempotency_mismatch',
    })
    app.wait(25 * 60 * 60 * 1000)
    expect((await callWidget(app, store, '/designs', other)).status).toBe(201)
  })

  it.each([
    ['an empty description', { description: '  ' }, 422, 'invalid', ['description']],
    ['10,000 characters', { description: 'a'.repeat(10_000) }, 422, 'invalid', ['description']],
    ['an unknown field', { description: 'ring', color: 'gold' }, 422, 'invalid', ['color']],
    ['a wrong type', { description: 7 }, 422, 'invalid', ['description']],
    ['control characters', { description: 'ring\u0000' }, 422, 'invalid', ['description']],
    ['a language nobody knows', { description: 'ring', locale: 'en-12' }, 422, 'invalid', ['locale']],
    ['an unknown category', { description: 'ring', category: 'tiara' }, 422, 'invalid', ['category']],
    ['no JSON', '{"description":', 400, 'malformed', []],
    ['70 kB', { description: 'ring', locale: 'x'.repeat(70_000) }, 413, 'too_large', []],
  ])('refuses %s and keeps nothing', async (_what, body, status, code, paths) => {
    const before = await countDesigns()
    const answer = await callWidget(app, store, '/designs', { method: 'POST', body })
    expect(await refusal(answer)).toEqual({ status, code, paths })
    expect(await countDesigns()).toBe(before)
  })

  it('refuses another content type, a missing key, a missing and a foreign origin', async () => {
    const body = { description: 'ring' }
    const text = await callWidget(app, store, '/designs', {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain' },
    })
    expect(await refusal(text)).toMatchObject({ status: 415, code: 'unsupported_type' })
    const keyless = await callWidget(app, store, '/designs', { method: 'POST', body, key: '' })
    expect(await refusal(keyless)).toMatchObject({ status: 400, paths: ['Idempotency-Key'] })
    const silent = await callWidget(app, store, '/designs', { method: 'POST', body, origin: null })
    expect(await refusal(silent)).toMatchObject({ status: 403, code: 'origin_not_allowed' })
    const foreign = await callWidget(app, store, '/designs', {
      method: 'POST',
      body,
      origin: 'https://evil.example',
    })
    expect(await refusal(foreign)).toMatchObject({ status: 403, code: 'origin_not_allowed' })
  })

  it('answers 429 with Retry-After when one address writes too fast', async () => {
    const strict = await createTestApp({ allowWrite: async () => false })
    const { store: busy } = await openGoldsmith(strict)
    const answer = await callWidget(strict, busy, '/designs', {
      method: 'POST',
      body: { description: 'ring' },
    })
    expect(answer.headers.get('retry-after')).toBe('60')
    expect(await refusal(answer)).toMatchObject({ status: 429, code: 'too_many_requests' })
    strict.close()
  })
})

describe('a spec outside limits', () => {
  it.each([
    [
      'spec.band.widthUm',
      (spec: Record<string, unknown>) => ({
        ...spec,
        band: { profile: 'court', widthUm: -2000, thicknessUm: 1800 },
      }),
    ],
    ['spec.style', (spec: Record<string, unknown>) => ({ ...spec, style: 'tennis' })],
    ['spec.metal', (spec: Record<string, unknown>) => ({ ...spec, metal: null })],
    [
      'spec.size.innerDiameterUm',
      (spec: Record<string, unknown>) => ({
        ...spec,
        size: { kind: 'ring', innerDiameterUm: 99_000, system: 'US', label: '6', source: 'measured' },
      }),
    ],
    [
      'spec.stones.0.weightPoints',
      (spec: Record<string, unknown>) => ({
        ...spec,
        stones: [{ ...Object(spec['stones'])[0], weightPoints: 1.5 }],
      }),
    ],
  ])('names %s and changes nothing', async (path, change) => {
    const made = await describePiece(app, store)
    const body = { revision: 1, spec: change({ ...made.design.spec }) }
    const answer = await callWidget(app, store, `/designs/${made.design.id}`, {
      method: 'PATCH',
      token: made.token,
      body,
    })
    const { status, paths } = await refusal(answer)
    expect(status).toBe(422)
    expect(paths).toEqual([path])
    const [row] = await app.db.select().from(designs).where(eq(designs.id, made.design.id))
    expect(row?.revision).toBe(1)
  })
})

describe('PATCH /designs/:id', () => {
  it('saves a change of the newest revision and prices it', async () => {
    const made = await describePiece(app, store)
    const spec = { ...made.design.spec, metal: { alloy: 'gold_18k_white' } }
    const body = { revision: 1, spec }
    const answer = await callWidget(app, store, `/designs/${made.design.id}`, {
      method: 'PATCH',
      token: made.token,
      body,
    })
    const saved = updateDesignResponse.parse(await answer.json())
    expect(saved.design).toMatchObject({ revision: 2, spec: { metal: { alloy: 'gold_18k_white' } } })
  })

  it('answers a stale revision with the current design', async () => {
    const made = await describePiece(app, store)
    const patch = (description: string) =>
      callWidget(app, store, `/designs/${made.design.id}`, {
        method: 'PATCH',
        token: made.token,
        body: { revision: 1, description },
      })
    const answers = await Promise.all([patch('a ring in platinum'), patch('a ring in silver')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const lost = answers.find((answer) => answer.status === 409)
    const body: unknown = await lost?.json()
    expect(body).toMatchObject({ error: { code: 'revision_conflict' }, design: { revision: 2 } })
  })
})

describe('who may open a design', () => {
  it('resumes with the bearer, and never repeats the token', async () => {
    const made = await describePiece(app, store)
    const answer = await callWidget(app, store, `/designs/${made.design.id}`, { token: made.token })
    const resumed = designResponse.parse(await answer.json())
    expect(resumed.design).toMatchObject({ id: made.design.id, description: GRACES_WORDS })
    expect(resumed.design.token).toBeUndefined()
  })

  it('is closed to no bearer, a wrong one, another design’s, and another store’s key', async () => {
    const mine = await describePiece(app, store)
    const yours = await describePiece(app, store)
    const path = `/designs/${mine.design.id}`
    expect((await callWidget(app, store, path)).status).toBe(401)
    expect((await callWidget(app, store, path, { token: `${mine.design.id}.x` })).status).toBe(401)
    expect((await callWidget(app, store, path, { token: yours.token })).status).toBe(401)
    expect((await callWidget(app, other, path, { token: mine.token })).status).toBe(404)
    expect((await callWidget(app, store, '/designs/des_nothing', { token: mine.token })).status).toBe(404)
  })

  it('deletes for good', async () => {
    const made = await describePiece(app, store)
    const path = `/designs/${made.design.id}`
    expect((await callWidget(app, store, path, { method: 'DELETE', token: made.token })).status).toBe(204)
    expect((await callWidget(app, store, path, { token: made.token })).status).toBe(404)
  })
})
