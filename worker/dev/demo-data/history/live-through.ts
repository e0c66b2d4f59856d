import { HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import type { Seller } from '../../../context.ts'
import { leads } from '../../../tables/leads.ts'
import { setVacation } from '../../../domain/settings/set-vacation.ts'
import type { Store } from '../../../tables/stores.ts'
import { runTimers } from '../../../timers.ts'
import type { DemoLead } from '../demo-lead.ts'
import { liveThroughStep } from './live-through-step.ts'
import { liveThroughSending } from './send-lead.ts'
import type { World } from './world.ts'

/** How often cron comes by in the past: seldom, since nothing waits for it to the minute. */
const TICK = 12 * HOUR

export type Cast = {
  store: Store
  /** Who answers for it; the network has nobody who does. */
  seller: Seller | null
  awayHoursAgo?: number | undefined
}

type Moment = { at: number; happens: () => Promise<void> }

/** Lives through all of it in the order of time, with the service's own verbs and timers, up to `now`. */
export async function liveThrough(
  world: World,
  cast: ReadonlyMap<string, Cast>,
  stories: readonly DemoLead[],
  now: number,
): Promise<void> {
  const moments = [
    ...stories.flatMap((story) => momentsOf(world, cast, story, now)),
    ...[...cast.values()].flatMap((who) => vacationOf(world, who, now)),
  ].toSorted((a, b) => a.at - b.at)
  let tick = moments[0]?.at ?? now
  const tickUntil = async (instant: number) => {
    for (; tick < instant; tick += TICK) await cron(world, tick)
  }
  for (const { at, happens } of moments) {
    await tickUntil(at)
    await happens()
  }
  await tickUntil(now)
  await cron(world, now)
}

/** As system, so that whatever goes wrong in it is not passed over. */
const cron = (world: World, at: number): Promise<void> =>
  world.as({ kind: 'system' }, at, () => runTimers(world.deps))

const castOf = (cast: ReadonlyMap<string, Cast>, slug: string): Cast => {
  const who = cast.get(slug)
  if (!who) throw new Error(`No store ${slug} in the demo`)
  return who
}

function momentsOf(world: World, cast: ReadonlyMap<string, Cast>, story: DemoLead, now: number): Moment[] {
  const sentAt = now - story.hoursAgo * HOUR
  let leadId = ''
  const sending = async () => {
    leadId = await liveThroughSending(world, story, castOf(cast, story.from).store, sentAt)
  }
  const steps = (story.steps ?? []).map((step): Moment => {
    const at = sentAt + step.hours * HOUR
    const { seller } = castOf(cast, step.by)
    if (!seller || at > now) throw new Error(`${story.name}: nobody can ${step.do} then`)
    return { at, happens: () => liveThroughStep(world, step, { leadId, seller, at }) }
  })
  return [{ at: sentAt, happens: sending }, ...steps]
}

function vacationOf(world: World, { seller, awayHoursAgo }: Cast, now: number): Moment[] {
  if (!seller || awayHoursAgo === undefined) return []
  const at = now - awayHoursAgo * HOUR
  return [{ at, happens: () => world.as(seller, at, (ctx) => setVacation(ctx, { vacation: true })) }]
}

/** Marks what the same person sent twice within a day, where sending has not done so. */
export async function markDuplicates({ db }: World): Promise<void> {
  const rows = await db.select().from(leads)
  for (const lead of rows) {
    const earlier = rows.find(
      (other) =>
        other.description === lead.description &&
        other.createdAt < lead.createdAt &&
        lead.createdAt - other.createdAt < 24 * HOUR,
    )
    if (earlier && lead.duplicateOf === null)
      await db.update(leads).set({ duplicateOf: earlier.id }).where(eq(leads.id, lead.id))
  }
}
