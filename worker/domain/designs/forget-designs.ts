import { DAY } from '#shared/dates.ts'
import { and, asc, eq, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { batch } from '../../platform/db/write.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { designReferences, designs } from '../../tables/designs.ts'
import { withoutEngraving } from './engraving.ts'
import { filesOfConcept } from './files-of-concept.ts'
import { plus } from '../../platform/db/conditions.ts'

/** How long a design that was never sent is kept after its last change. */
export const DESIGN_LIFE = 30 * DAY

const CHUNK = 200
/** What one run of cron takes on at most; it comes again in five minutes. */
const MOST_CHUNKS = 25
/** What the store of files removes in one call. */
const FILES = 1_000

const isUnsent = isNull(designs.leadId)

/** Given up: due, and nobody's bearer opens it any more. */
const givenUp = ({ db }: Ctx) =>
  db
    .select({ id: designs.id })
    .from(designs)
    .where(and(isUnsent, eq(designs.updatedAt, 0)))
    .orderBy(sql`rowid`)
    .limit(CHUNK)

/** Not changed within their time. */
const due = ({ db, now }: Ctx) =>
  db
    .select({ id: designs.id })
    .from(designs)
    .where(and(isUnsent, gt(designs.updatedAt, 0), lte(designs.updatedAt, now - DESIGN_LIFE)))
    .orderBy(asc(designs.updatedAt))
    .limit(CHUNK)

/**
 * Forgets designs nobody sent within their time, with pictures, photos and files. @returns how many. Killed anywhere
 * it goes on the next time: files go before the rows that name them.
 */
export async function forgetUnsent(ctx: Ctx): Promise<number> {
  let total = 0
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    const gone = await forgetDesigns(ctx)
    total += gone
    if (gone < CHUNK) break
  }
  return total
}

/** One chunk: gives up what is due, and removes what was given up. */
async function forgetDesigns(ctx: Ctx): Promise<number> {
  const { db } = ctx
  const { given, pictures, photos } = await batch(ctx, {
    // The revision stops a request that was read before from being sent after.
    givenUp: db
      .update(designs)
      .set({ generation: plus(designs.generation), revision: plus(designs.revision), updatedAt: 0 })
      .where(inArray(designs.id, due(ctx))),
    given: givenUp(ctx),
    pictures: db
      .select()
      .from(concepts)
      .where(inArray(concepts.designId, givenUp(ctx))),
    photos: db
      .select()
      .from(designReferences)
      .where(inArray(designReferences.designId, givenUp(ctx))),
  })
  const ids = given.map(({ id }) => id)
  if (ids.length === 0) return 0
  await removeFiles(ctx, [...pictures.flatMap(filesOfConcept), ...photos.map(({ fileKey }) => fileKey)])
  await removeRows(ctx, ids)
  return ids.length
}

async function removeRows(ctx: Ctx, ids: string[]): Promise<void> {
  const { db } = ctx
  // Pictures and photos that came in since they were read go with it.
  const { photos, pictures } = await batch(ctx, {
    photos: db
      .delete(designReferences)
      .where(inArray(designReferences.designId, ids))
      .returning({ fileKey: designReferences.fileKey }),
    pictures: db.delete(concepts).where(inArray(concepts.designId, ids)).returning(),
    // Of the work on them stays what quotas and budget count, until it is history itself.
    jobs: db
      .update(conceptJobs)
      .set({ instruction: null, spec: withoutEngraving(conceptJobs.spec) })
      .where(inArray(conceptJobs.designId, ids)),
    designs: db
      .delete(designs)
      .where(and(inArray(designs.id, ids), isNull(designs.leadId), eq(designs.updatedAt, 0))),
  })
  await removeFiles(ctx, [...pictures.flatMap(filesOfConcept), ...photos.map(({ fileKey }) => fileKey)])
}

/** As many as there are, a call for a thousand. */
export async function removeFiles({ files }: Pick<Ctx, 'files'>, keys: string[]): Promise<void> {
  for (let at = 0; at < keys.length; at += FILES) await files.remove(keys.slice(at, at + FILES))
}
