import { bookToCsv } from '#shared/pricing/cells/book-csv.ts'
import { cellTexts } from '#shared/pricing/cells/apply-cells.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx, Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith } from '../../test/stories.ts'
import { stores } from '../../tables/stores.ts'
import { importPriceBook } from './import-price-book.ts'
import { listVersions } from './list-versions.ts'
import { readPriceBook, readVersion } from './read-price-book.ts'
import { refreshSpot } from './refresh-spot.ts'
import { restorePriceBook } from './restore-price-book.ts'
import { savePriceBook } from './save-price-book.ts'
import { priceBooks } from '../../tables/price-books.ts'

let app: TestApp
let ada: Ctx<Seller>
let bruno: Ctx<Seller>

const CASTING = 'alloys.gold_18k_rose.castingMinor'
const books = (storeId: string) => app.db.select().from(priceBooks).where(eq(priceBooks.storeId, storeId))

beforeAll(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app)
  const bezel = await openBezel(app)
  ada = app.contextAs(goldsmith.actor)
  bruno = app.contextAs(bezel.actor)
})
afterAll(() => app.close())

const current = async (ctx: Ctx<Seller>) => (await readPriceBook(ctx)).current
const save = async (ctx: Ctx<Seller>, typed: Record<string, string>, base?: number) =>
  savePriceBook(ctx, { base: base ?? (await current(ctx)).version, typed })

describe('saving', () => {
  let before: Awaited<ReturnType<typeof current>>
  beforeEach(async () => {
    before = await current(ada)
  })

  it('makes the next version with who, when and how much, and sells by it from then on', async () => {
    const trips = app.roundTrips()
    const saved = await save(ada, { [CASTING]: String(40 + before.version) }, before.version)
    expect(app.roundTrips() - trips).toBe(2)
    expect(saved).toEqual({ outcome: 'saved', version: before.version + 1, changed: [CASTING] })
    const after = await current(ada)
    expect(after).toMatchObject({ origin: 'edit', changedCells: 1, createdBy: ada.actor.sellerId })
    expect(after.retail.version).toBe(after.id)
    expect(after.retail.metals.gold_18k_rose).not.toEqual(before.retail.metals.gold_18k_rose)
    const [kept] = await app.db.select().from(priceBooks).where(eq(priceBooks.id, before.id))
    expect(kept).toEqual(before)
  })

  it('of what was there is not a version', async () => {
    const { book } = before
    expect(await save(ada, { minimumMinor: String(book.minimumMinor / 100) })).toMatchObject({
      outcome: 'unchanged',
    })
    expect((await current(ada)).id).toBe(before.id)
  })

  it('of a bad book names the cells and leaves the version that was there', async () => {
    const refused = await save(ada, { [CASTING]: '-4', minimumMinor: 'lots', roundingMinor: '5' })
    expect(refused).toMatchObject({
      outcome: 'refused',
      errors: [{ path: CASTING }, { path: 'minimumMinor' }],
    })
    expect((await current(ada)).id).toBe(before.id)
  })

  it('never overwrites what somebody else saved meanwhile', async () => {
    await save(ada, { minimumMinor: '910' })
    const late = await save(ada, { roundingMinor: '10' }, before.version)
    expect(late).toMatchObject({ outcome: 'outdated', now: { current: { version: before.version + 1 } } })
    expect((await current(ada)).book.roundingMinor).toBe(before.book.roundingMinor)
  })

  it('keeps of a whole form only what was typed in it, when somebody else was faster', async () => {
    const form = cellTexts(before.book)
    await save(ada, { minimumMinor: '940' })
    const late = await save(ada, { ...form, roundingMinor: '25' }, before.version)
    expect(late).toMatchObject({ outcome: 'outdated', typed: { roundingMinor: '25' } })
    expect(late.outcome === 'outdated' && Object.keys(late.typed)).toEqual(['roundingMinor'])
  })

  it('on a version there never was is a 404', async () => {
    await expect(save(ada, { minimumMinor: '950' }, 4_000)).rejects.toMatchObject({ code: 'not_found' })
    await expect(save(ada, { minimumMinor: '950' }, Number.NaN)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of two at the same moment takes one', async () => {
    const outcomes = await Promise.all(
      ['31', '32', '33'].map((casting) => save(ada, { [CASTING]: casting }, before.version)),
    )
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['outdated', 'outdated', 'saved'])
    const rows = await books(ada.actor.storeId)
    expect(rows.filter(({ version }) => version === before.version + 1)).toHaveLength(1)
  })
})

describe('whose book', () => {
  it('another store’s versions are nowhere', async () => {
    const { version } = await current(ada)
    const foreign = version + 1
    await save(ada, { minimumMinor: '920' })
    await expect(readVersion(bruno, foreign)).rejects.toMatchObject({ code: 'not_found' })
    await expect(restorePriceBook(bruno, { version: foreign })).rejects.toMatchObject({ code: 'not_found' })
    expect((await listVersions(bruno)).versions).toHaveLength(1)
  })

  it('a save touches no other store', async () => {
    const before = await app.db.select().from(stores).where(eq(stores.id, bruno.actor.storeId))
    await save(ada, { minimumMinor: '930' })
    expect(await app.db.select().from(stores).where(eq(stores.id, bruno.actor.storeId))).toEqual(before)
    expect(await books(bruno.actor.storeId)).toHaveLength(1)
  })
})

describe('history', () => {
  it('lists the newest first, and restores by adding a version', async () => {
    const first = await readVersion(ada, 1)
    const { version } = await current(ada)
    expect(await restorePriceBook(ada, { version: 1 })).toBe(version + 1)
    const after = await current(ada)
    expect(after.book).toEqual(first.chosen.book)
    expect(after).toMatchObject({ origin: 'restore', detail: '1' })
    const { versions } = await listVersions(ada)
    expect(versions[0]).toMatchObject({ version: version + 1, current: true, by: ada.actor.name })
    expect(versions.at(-1)).toMatchObject({ version: 1, origin: 'start', by: null, current: false })
  })

  it('restoring what is current does nothing', async () => {
    const { version } = await current(ada)
    expect(await restorePriceBook(ada, { version })).toBe(version)
    expect((await current(ada)).version).toBe(version)
  })
})

describe('CSV', () => {
  it('comes in as the next version, with the file’s name', async () => {
    const { book, version } = await current(ada)
    const csv = bookToCsv(book).replace(/(?<=alloys\.gold_18k_rose\.castingMinor,[^,]*,)/, '')
    const dearer = csv.replace(/^(minimumMinor,.*?),\d+,/m, '$1,1234,')
    expect(await importPriceBook(ada, { csv: dearer, fileName: 'autumn.csv' })).toEqual({
      outcome: 'saved',
      version: version + 1,
    })
    expect(await current(ada)).toMatchObject({ origin: 'import', detail: 'autumn.csv', changedCells: 1 })
    expect(await importPriceBook(ada, { csv: dearer, fileName: 'again.csv' })).toEqual({
      outcome: 'unchanged',
    })
  })

  it('of another shape changes nothing', async () => {
    const before = await current(ada)
    const refused = await importPriceBook(ada, { csv: 'a,b\n1,2', fileName: 'x.csv' })
    expect(refused).toMatchObject({ outcome: 'refused', errors: [{ line: 1 }] })
    expect((await current(ada)).id).toBe(before.id)
  })
})

describe('spot', () => {
  const asking = (latest: Ctx['spot']['latest']): Ctx<Seller> => ({
    ...ada,
    spot: { name: 'the test fix', answers: true, latest },
  })
  const prices = { gold: 500_000, silver: 9_000, platinum: 230_000, palladium: 170_000 }

  it('takes the latest prices over, with their day', async () => {
    const { version } = await current(ada)
    const fresh = asking(async () => ({ asOf: '2026-11-20', perTroyOunceMinor: prices }))
    expect(await refreshSpot(fresh)).toEqual({ outcome: 'saved', version: version + 1 })
    const after = await current(ada)
    expect(after.book.spot).toEqual({ asOf: '2026-11-20', perTroyOunceMinor: prices })
    expect(after).toMatchObject({ origin: 'spot', detail: 'the test fix', changedCells: 5 })
    expect(await refreshSpot(fresh)).toEqual({ outcome: 'unchanged' })
  })

  it.each([
    ['can’t be reached', async () => Promise.reject(new Error('ECONNREFUSED 10.0.0.7'))],
    ['has nothing', async () => null],
    [
      'says nothing costs anything',
      async () => ({ asOf: '2026-11-20', perTroyOunceMinor: { ...prices, gold: 0 } }),
    ],
    ['is ahead of its time', async () => ({ asOf: '2031-01-01', perTroyOunceMinor: prices })],
  ])('changes nothing when the source %s', async (_, latest) => {
    const { id } = await current(ada)
    expect(await refreshSpot(asking(latest))).toEqual({ outcome: 'unavailable' })
    expect((await current(ada)).id).toBe(id)
  })

  it('by hand has nobody to ask', async () => {
    expect(ada.spot.answers).toBe(false)
    expect(await refreshSpot(ada)).toEqual({ outcome: 'unavailable' })
  })
})

it('keeps every version there ever was', async () => {
  const rows = await books(ada.actor.storeId)
  expect(rows.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
    rows.map((_, index) => index + 1),
  )
  const [store] = await app.db.select().from(stores).where(eq(stores.id, ada.actor.storeId))
  const [now] = await app.db
    .select()
    .from(priceBooks)
    .where(and(eq(priceBooks.storeId, ada.actor.storeId), eq(priceBooks.version, rows.length)))
  expect(store?.priceBookId).toBe(now?.id)
})
