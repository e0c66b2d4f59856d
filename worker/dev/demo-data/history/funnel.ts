import { addDays, localDateOf } from '#shared/dates.ts'
import { CATEGORIES, type Category } from '#shared/spec/vocabulary.ts'
import { createHash } from 'node:crypto'
import type { funnelCounts, Store } from '../../../tables/stores.ts'

const DAYS = 28
/** Who goes on from the step before, in percent: most look, some describe, few send. */
const GO_ON = [
  ['opened', 34],
  ['described', 48],
  ['pictured', 81],
  ['materials', 66],
  ['details', 41],
  ['sent', 47],
] as const
/** What is asked for, in percent of all. */
const SHARE: Record<Category, number> = {
  engagement_ring: 38,
  wedding_band: 17,
  ring: 13,
  pendant: 9,
  necklace: 6,
  earrings: 9,
  bracelet: 5,
  gemstone: 3,
}

type Row = typeof funnelCounts.$inferInsert

/** From 0 to 1, the same for the same words. */
const chanceOf = (words: string): number =>
  createHash('sha256').update(words).digest().readUInt32BE(0) / 2 ** 32

/** `amount` to a whole number, up as often as its fraction says. */
const whole = (amount: number, words: string): number => Math.floor(amount + chanceOf(words))

/** Weekends bring more, and no day is like another. */
function visitsOn(day: string, busy: number): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const season = weekday === 0 || weekday === 6 ? 1.6 : 1
  return busy * season * (0.6 + 0.8 * chanceOf(`${day} ${busy}`))
}

/** Four weeks of a store's designer, day by day and step by step, without anybody in particular. */
export function funnelOf(store: Pick<Store, 'id' | 'timeZone'>, busy: number, now: number): Row[] {
  const today = localDateOf(now, store.timeZone)
  return Array.from({ length: DAYS }, (_, age) => addDays(today, -age)).flatMap((day) => {
    const seen = Math.round(visitsOn(day, busy))
    const row = (step: string, category: string, count: number): Row[] =>
      count > 0 ? [{ storeId: store.id, day, step, category, count }] : []
    const byCategory = CATEGORIES.flatMap((category) => {
      let left = (seen * SHARE[category]) / 100
      return GO_ON.flatMap(([step, percent]) => {
        left = Math.min(left, whole((left * percent) / 100, `${day} ${busy} ${category} ${step}`))
        return row(step, step === 'opened' ? '' : category, left)
      })
    })
    return [...row('seen', '', seen), ...merged(byCategory)]
  })
}

/** One row a key: steps before a kind is chosen are counted together. */
function merged(rows: Row[]): Row[] {
  const byKey = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.step} ${row.category}`
    const before = byKey.get(key)
    byKey.set(key, before ? { ...before, count: before.count + row.count } : row)
  }
  return [...byKey.values()]
}
