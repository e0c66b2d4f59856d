import { DAY } from '#shared/dates.ts'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { batch } from '../../platform/db/write.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { designReferences, designs } from '../../tables/designs.ts'
import { filesOfConcept } from './files-of-concept.ts'

/** How long a design that was never sent is kept after its last change. */
export const DESIGN_LIFE = 30 * DAY

const CHUNK = 200
/** What one run of cron takes on at most; it comes again in five minutes. */
const MOST_CHUNKS = 25
/** What the store of files removes in one call. */
const FILES = 1_000

/** Given up: due, and nobody's bearer opens it any more. */
const givenUp = sql`select id from ${designs} where lead_id is null and updated_at = 0 order by rowid limit ${CHUNK}`

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
  const { db, now } = ctx
  const { given, pictures, photos } = await batch(ctx, {
    // The revision stops a request that was read before from being sent after.
    givenUp:
      db.run(sql`update ${designs} set generation = generation + 1, revision = revision + 1, updated_at = 0
      where id in (select id from ${designs} where lead_id is null and updated_at > 0
        and updated_at <= ${now - DESIGN_LIFE} order by updated_at limit ${CHUNK})`),
    given: db.all<{ id: string }>(givenUp),
    pictures: db
      .select()
      .from(concepts)
      .where(sql`${concepts.designId} in (${givenUp})`),
    photos: db
      .select()
      .from(designReferences)
      .where(sql`${designReferences.designId} in (${givenUp})`),
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
      .set({ instruction: null, spec: sql`json_remove(${conceptJobs.spec}, '$.engraving')` })
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
