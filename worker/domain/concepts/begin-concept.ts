import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { batch } from '../../platform/db/write.ts'
import { designReferences, designs } from '../../tables/designs.ts'
import { type AiAccount, aiAccounts } from '../../tables/spending.ts'
import {
  type ConceptJob,
  type ConceptRow,
  conceptJobs,
  concepts,
  OPEN_STATES,
} from '../../tables/concepts.ts'

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

type Begun = {
  work: Work | null
  job: ConceptJob | undefined
  made: ConceptRow | undefined
  /** The shopper's; English once their design is gone. */
  locale: string
}

/** Marks the work as begun, and reads all it needs, in one trip. `work` is null where there is nothing left to do. */
export async function beginConcept(ctx: Ctx, conceptId: string): Promise<Begun> {
  const isIt = eq(conceptJobs.id, conceptId)
  const of = (column: 'design_id' | 'store_id' | 'parent_id') =>
    sql`(select ${sql.identifier(column)} from ${conceptJobs} where ${isIt})`
  const read = await batch(ctx, {
    jobs: ctx.db.select().from(conceptJobs).where(isIt),
    begun: ctx.db
      .update(conceptJobs)
      .set({ state: 'drawing', starts: sql`${conceptJobs.starts} + 1` })
      .where(and(isIt, inArray(conceptJobs.state, OPEN_STATES))),
    designs: ctx.db
      .select()
      .from(designs)
      .where(sql`${designs.id} = ${of('design_id')}`),
    accounts: ctx.db
      .select()
      .from(aiAccounts)
      .where(sql`${aiAccounts.storeId} = ${of('store_id')}`),
    parents: ctx.db
      .select()
      .from(concepts)
      // One that an erasure took out of the design is nobody's to be drawn from.
      .where(sql`${concepts.id} = ${of('parent_id')} and ${concepts.designId} = ${of('design_id')}`),
    references: ctx.db
      .select()
      .from(designReferences)
      .where(sql`${designReferences.designId} = ${of('design_id')}`)
      .orderBy(asc(designReferences.id)),
    made: ctx.db.select().from(concepts).where(eq(concepts.id, conceptId)),
  })
  const [job] = read.jobs
  const [design] = read.designs
  const [made] = read.made
  const locale = design?.locale ?? 'en'
  if (!job || !design || !OPEN_STATES.includes(job.state)) return { work: null, job, made, locale }
  const { description, generation } = design
  const [account, parent] = [read.accounts[0], read.parents[0]]
  const { references } = read
  const work = { job, description, generation, account, parent, references }
  return { work, job, made, locale }
}
