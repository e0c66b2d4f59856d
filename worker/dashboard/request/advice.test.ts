import { adviceSchema } from '#shared/contract/estimate.ts'
import { sayAdvice } from '#shared/makeability/words/say-advice.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { acceptLead } from '../../domain/leads/accept-lead.ts'
import { leads } from '../../tables/leads.ts'
import type { Store } from '../../tables/stores.ts'
import { paths } from '../../links.ts'
import { faultsOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { signInAs } from '../../test/sign-in.ts'
import { ADA, callWidget, describe as describeRing, leadRequest, openGoldsmith } from '../../test/stories.ts'

/** A band that bends, of a soft stone. */
const FRAIL: DesignSpec = {
  ...startingSpec('engagement_ring'),
  metal: { alloy: 'gold_18k_white' },
  band: { profile: 'court', widthUm: 2_000, thicknessUm: 1_000 },
  stones: startingSpec('engagement_ring').stones.map((stone) => ({ ...stone, gem: 'tanzanite' })),
}

let app: TestApp
beforeEach(async () => {
  app = await createTestApp()
})
afterEach(() => app.close())

/** A piece sent to be ready by a day, or whenever it is. */
async function sendPiece(store: Store, spec: DesignSpec, needBy?: string) {
  const made = await describeRing(app, store, { spec })
  const { needBy: _usual, ...request } = leadRequest(made)
  const body = needBy ? { ...request, needBy } : request
  const call = { method: 'POST', token: made.token, body }
  expect((await callWidget(app, store, `/designs/${made.design.id}/lead`, call)).status).toBe(201)
  await app.settle()
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('no lead was sent')
  return lead
}

describe('what the bench says of a lead', () => {
  it('keeps a stop from nobody: it is sent, and reads as something to check before quoting', async () => {
    const { store, actor } = await openGoldsmith(app)
    const { id } = await sendPiece(store, FRAIL, '2026-12-24')
    const cookie = await signInAs(app, ADA)
    const read = async (path: string) => (await app.request(path, { headers: { cookie } })).text()
    const before = await read(paths.lead(id))
    const { assignmentId } = await acceptLead(app.contextAs(actor), { leadId: id, message: 'Gladly.' })
    for (const html of [before, await read(paths.order(assignmentId))]) {
      expect(faultsOf(html)).toEqual([])
      const told = [...html.matchAll(/<strong>([^<]*)\.<\/strong> ([^<]*)/g)].map(([, how, what]) => [
        how,
        what,
      ])
      expect(told[0]).toEqual([
        'Check before you quote',
        'A band 1 mm thick bends in daily wear. 1.8 mm holds its shape.',
      ])
      expect(told).toContainEqual(['Careful', expect.stringContaining('sooner than the usual 42 days')])
      expect(told.at(-1)?.[0]).toBe('Note')
    }
  })

  it('is kept with the lead, the gravest first, the day it is needed among it', async () => {
    const { store } = await openGoldsmith(app)
    const { advice } = await sendPiece(store, FRAIL, '2026-12-24')
    expect(advice.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'stop shank_min',
      'warn soft_ring',
      'warn deadline',
      'note heat_stones',
      'note treatment_disclosure',
      'note white_rhodium',
    ])
    for (const given of sayAdvice(advice, 'en-US')) expect(adviceSchema.safeParse(given).success).toBe(true)
  })

  it('reads in the shopper’s language on the piece, and is kept without a word', async () => {
    const { store } = await openGoldsmith(app)
    const made = await describeRing(app, store, { spec: FRAIL, locale: 'de-AT' })
    expect(made.advice[0]?.message).toBe(
      'Eine 1 mm starke Schiene verbiegt sich im Alltag. Mit 1,8 mm bleibt sie in Form.',
    )
    expect(made.advice[0]?.fix).toMatchObject({ code: 'set_thickness', label: '1,8 mm stark machen' })
    const { advice } = await sendPiece(store, FRAIL)
    expect(JSON.stringify(advice)).not.toMatch(/message|label|daily wear/)
  })

  it('of a lead from before findings were kept is read as it was written', async () => {
    const { store } = await openGoldsmith(app)
    const { id } = await sendPiece(store, FRAIL)
    const written = {
      rule: 'shank_min',
      severity: 'stop',
      field: 'band.thicknessUm',
      message: 'It bends.',
    } as const
    await app.db.update(leads).set({ advice: [written] })
    const page = await app.request(paths.lead(id), { headers: { cookie: await signInAs(app, ADA) } })
    expect(await page.text()).toContain('<strong>Check before you quote.</strong> It bends.')
  })

  it.each([
    ['by the day in New York', { timeZone: 'America/New_York' }, '2027-01-03', false],
    [
      'by the day in Kiritimati, where it is tomorrow',
      { timeZone: 'Pacific/Kiritimati' },
      '2027-01-03',
      true,
    ],
    ['by the store’s own lead time', { leadTimeDays: 90 }, '2027-01-03', true],
    ['not at all without a day', { leadTimeDays: 365 }, undefined, false],
  ])('tells of the day %s', async (_, settings, needBy, told) => {
    const { store } = await openGoldsmith(app, settings)
    const { advice } = await sendPiece(store, startingSpec('engagement_ring'), needBy)
    expect(advice.some(({ rule }) => rule === 'deadline')).toBe(told)
  })
})
