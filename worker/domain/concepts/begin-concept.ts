import { and, asc, eq, inArray } from 'drizzle-orm'
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
import { plus } from '../../platform/db/conditions.ts'

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

/** The mark of the beginning, after the job as it was, and all that the work is done with. */
function beginning({ db }: Ctx, conceptId: string) {
  const isIt = eq(conceptJobs.id, conceptId)
  const of = (
    column: typeof conceptJobs.designId | typeof conceptJobs.storeId | typeof conceptJobs.parentId,
  ) => db.select({ value: column }).from(conceptJobs).where(isIt)
  return {
    jobs: db.select().from(conceptJobs).where(isIt),
    begun: db
      .update(conceptJobs)
      .set({ state: 'drawing', starts: plus(conceptJobs.starts) })
      .where(and(isIt, inArray(conceptJobs.state, OPEN_STATES))),
    designs: db
      .select()
      .from(designs)
      .where(eq(designs.id, of(conceptJobs.designId))),
    accounts: db
      .select()
      .from(aiAccounts)
      .where(eq(aiAccounts.storeId, of(conceptJobs.storeId))),
    parents: db
      .select()
      .from(concepts)
      // One that an erasure took out of the design is nobody's to be drawn from.
      .where(and(eq(concepts.id, of(conceptJobs.parentId)), eq(concepts.designId, of(conceptJobs.designId)))),
    references: db
      .select()
      .from(designReferences)
      .where(eq(designReferences.designId, of(conceptJobs.designId)))
      .orderBy(asc(designReferences.id)),
    made: db.select().from(concepts).where(eq(concepts.id, conceptId)),
  }
}

/** Marks the work as begun, and reads all it needs, in one trip. `work` is null where there is nothing left to do. */
export async function beginConcept(ctx: Ctx, conceptId: string): Promise<Begun> {
  const read = await batch(ctx, beginning(ctx, conceptId))
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
