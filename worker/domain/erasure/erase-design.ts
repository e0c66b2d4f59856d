import { and, eq, exists, getTableColumns, inArray, or, type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { removeFiles } from '../designs/forget-designs.ts'
import { designReferences, designs } from '../../tables/designs.ts'
import { leads } from '../../tables/leads.ts'
import { isOneOf } from './id-list.ts'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { filesOfConcept } from '../designs/files-of-concept.ts'
import { hasEngraving, withoutEngraving } from '../designs/engraving.ts'
import { type Results, Unbound } from '../../platform/db/statements.ts'
import { plus, rowsOf, value } from '../../platform/db/conditions.ts'

/** The design that takes what is to go: never sent and due at once, so that the sweep removes it with its files. */
const GONE = 'x'

const gone = (id: SQLiteColumn) => sql<string>`${id} || ${GONE}`

/** Pictures that show an engraving, and those a model may have drawn from a photo. */
const tellsOfThem = or(
  hasEngraving(concepts.spec),
  and(
    eq(concepts.engine, 'ai'),
    exists(rowsOf(designReferences, eq(designReferences.designId, concepts.designId))),
  ),
)

/**
 * The files that erasing these leads makes orphans; goes before it in its batch. They are removed at once, and once
 * more by the sweep, in case they were not.
 */
export function filesToGo({ db }: Ctx, leadIds: readonly string[]) {
  const theirs = db.select({ id: leads.designId }).from(leads).where(isOneOf(leads.id, leadIds))
  const { heroKey, topKey, sideKey } = concepts
  return {
    pictures: new Unbound(
      db
        .select({ heroKey, topKey, sideKey })
        .from(concepts)
        .where(and(inArray(concepts.designId, theirs), tellsOfThem)),
    ),
    photos: new Unbound(
      db
        .select({ fileKey: designReferences.fileKey })
        .from(designReferences)
        .where(inArray(designReferences.designId, theirs)),
    ),
  }
}

/** Removes them without anybody waiting. */
export function removeLater(ctx: Ctx, { pictures, photos }: Results<ReturnType<typeof filesToGo>>): void {
  const keys = [...pictures.flatMap(filesOfConcept), ...photos.map(({ fileKey }) => fileKey)]
  if (keys.length > 0) ctx.background(removeFiles(ctx, keys))
}

/** A design of the same store that takes along what tells of a person. */
function handOver({ db, now }: Ctx, theirs: SQLWrapper) {
  const copies = db
    .select({
      ...getTableColumns(designs),
      id: gone(designs.id).as('id'),
      description: value('', 'description'),
      spec: withoutEngraving(designs.spec).as('spec'),
      revision: value(1, 'revision'),
      generation: value(1, 'generation'),
      reading: value(null, 'reading'),
      leadId: value(null, 'leadId'),
      createdAt: value(now, 'createdAt'),
      updatedAt: value(0, 'updatedAt'),
    })
    .from(designs)
    .where(inArray(designs.id, theirs))
  return db.insert(designs).select(copies).onConflictDoNothing({ target: designs.id })
}

/** The words of a person in the designs themselves. */
function eraseWords({ db, now }: Ctx, theirs: SQLWrapper) {
  return {
    instructions: db.update(concepts).set({ instruction: null }).where(inArray(concepts.designId, theirs)),
    jobs: db
      .update(conceptJobs)
      .set({ instruction: null, spec: withoutEngraving(conceptJobs.spec) })
      .where(inArray(conceptJobs.designId, theirs)),
    designs: db
      .update(designs)
      .set({
        description: '',
        reading: null,
        spec: withoutEngraving(designs.spec),
        // Ends what the shopper's browser may open.
        generation: plus(designs.generation),
        updatedAt: now,
      })
      .where(inArray(designs.id, theirs)),
  }
}

/**
 * Takes out of the designs of `erased` (a condition on `leads`) what came from a person: their words, their photos,
 * and pictures that show an engraving or were drawn from a photo. The rest of the pictures stays, and a lead that
 * loses its own is drawn again from what is left of its spec.
 */
export function eraseDesigns(ctx: Ctx, erased: SQL) {
  const { db } = ctx
  const theirs = db.select({ id: leads.designId }).from(leads).where(erased)
  const lost = db
    .select({ id: concepts.id })
    .from(concepts)
    .where(eq(concepts.designId, gone(leads.designId)))
  return {
    handedOver: handOver(ctx, theirs),
    pictures: db
      .update(concepts)
      .set({ designId: gone(concepts.designId) })
      .where(and(inArray(concepts.designId, theirs), tellsOfThem)),
    picturesOfLeads: db
      .update(leads)
      .set({ conceptId: null, pictureAttempts: 0 })
      .where(and(erased, inArray(leads.conceptId, lost))),
    photos: db
      .update(designReferences)
      .set({ designId: gone(designReferences.designId) })
      .where(inArray(designReferences.designId, theirs)),
    words: eraseWords(ctx, theirs),
  }
}
