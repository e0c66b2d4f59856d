import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { designReferences, designs } from '../designs/schema.ts'
import { type AiAccount, aiAccounts } from '../spending/schema.ts'
import { type ConceptJob, type ConceptRow, conceptJobs, concepts, OPEN_STATES } from './schema.ts'

/** What a room works with. */
export type Work = {
  /** As it was before this beginning: `starts` is 0 unless a killed room has been at it. */
  job: ConceptJob
  description: string
  /** Of the design, as it was read: what is drawn from it is kept only while it stands. */
  generation: number
  account: AiAccount | undefined
  parent: ConceptRow | undefined
  references: (typeof designReferences.$inferSelect)[]
}

/** Marks the work as begun, and reads all it needs, in one trip. `work` is null where there is nothing left to do. */
export async function beginConcept(
  ctx: Ctx,
  conceptId: string,
): Promise<{ work: Work | null; job: ConceptJob | undefined; made: ConceptRow | undefined }> {
  const isIt = eq(conceptJobs.id, conceptId)
  const of = (column: 'design_id' | 'store_id' | 'parent_id') =>
    sql`(select ${sql.identifier(column)} from ${conceptJobs} where ${isIt})`
  const [[job], , [design], [account], [parent], references, [made]] = await ctx.db.batch([
    ctx.db.select().from(conceptJobs).where(isIt),
    ctx.db
      .update(conceptJobs)
      .set({ state: 'drawing', starts: sql`${conceptJobs.starts} + 1` })
      .where(and(isIt, inArray(conceptJobs.state, OPEN_STATES))),
    ctx.db
      .select()
      .from(designs)
      .where(sql`${designs.id} = ${of('design_id')}`),
    ctx.db
      .select()
      .from(aiAccounts)
      .where(sql`${aiAccounts.storeId} = ${of('store_id')}`),
    ctx.db
      .select()
      .from(concepts)
      // One that an erasure took out of the design is nobody's to be drawn from.
      .where(sql`${concepts.id} = ${of('parent_id')} and ${concepts.designId} = ${of('design_id')}`),
    ctx.db
      .select()
      .from(designReferences)
      .where(sql`${designReferences.designId} = ${of('design_id')}`)
      .orderBy(asc(designReferences.id)),
    ctx.db.select().from(concepts).where(eq(concepts.id, conceptId)),
  ])
  const work =
    job && design && OPEN_STATES.includes(job.state)
      ? { job, description: design.description, generation: design.generation, account, parent, references }
      : null
  return { work, job, made }
}
