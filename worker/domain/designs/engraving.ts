import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { isNotNull, type SQL, sql } from 'drizzle-orm'
import type { conceptJobs, concepts } from '../../tables/concepts.ts'
import type { designs } from '../../tables/designs.ts'

type SpecColumn = typeof designs.spec | typeof concepts.spec | typeof conceptJobs.spec

/** What is engraved may name somebody; the rest of a specification does not. */
export const withoutEngraving = (spec: SpecColumn): SQL<DesignSpec> =>
  sql`json_remove(${spec}, '$.engraving')`

export const hasEngraving = (spec: SpecColumn): SQL => isNotNull(sql`json_extract(${spec}, '$.engraving')`)
