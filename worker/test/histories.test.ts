import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { events } from '../tables/events.ts'
import { runTimers } from '../timers.ts'
import { type Act, ACTS } from './histories/acts.ts'
import { nothingIsDue, rulesHold } from './histories/invariants.ts'
import { openWorld, type World } from './histories/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.app.close())

const ALL = new Map<string, Act>(Object.entries(ACTS))

/** Thrown more often, because each needs another before it. */
const OFTEN = [
  'accept',
  'accept',
  'agree',
  'agree',
  'complete',
  'complete',
  'reopen',
  'wait',
] as const satisfies (keyof typeof ACTS)[]

const step = fc.record({
  act: fc.constantFrom(...ALL.keys(), ...OFTEN),
  who: fc.nat(3),
  which: fc.nat(7),
  n: fc.nat(251),
})

/** What the histories have seen, so that one that exercises nothing is noticed. */
const seen = new Set<string>()

it('keeps every rule in whatever order sellers, customers and the clock act', async () => {
  const { app } = world
  const timers = () => runTimers(app.deps)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 40, size: 'max' }), async (steps) => {
      await world.clear()
      await ACTS.sendHome(world, { who: 0, which: 0, n: 0 })
      for (const { act, ...dice } of steps) {
        await ALL.get(act)?.(world, dice)
        await rulesHold(app)
        if (act === 'cron') await nothingIsDue(app, timers)
      }
      await timers()
      await rulesHold(app)
      await nothingIsDue(app, timers)
      for (const { action, toStatus } of await app.db.select().from(events)) seen.add(`${action} ${toStatus}`)
    }),
    { numRuns: 40, seed: 20_261_126 },
  )
  for (const happened of [
    'offer offered',
    'review reviewing',
    'accept accepted',
    'decline declined',
    'lapse auto_declined',
    'lose lost',
    'release open',
    'leave_pool open',
    'close closed',
    'withdraw closed',
    'cancel cancelled',
    'win in_production',
    'wrote accepted',
    'complete completed',
    'reopen in_production',
    'erase closed',
  ])
    expect(seen).toContain(happened)
}, 240_000)
