import { and, eq, type SQL, sql } from 'drizzle-orm'
import { designs } from '../../tables/designs.ts'

/**
 * Holds while a design is of the generation that was read with what a picture is drawn from. Erasing raises it: a
 * picture that was being drawn may then name somebody, and is not kept.
 */
export const isOfGeneration = (designId: string, generation: number): SQL =>
  sql`exists (select 1 from ${designs} where ${and(
    eq(designs.id, designId),
    eq(designs.generation, generation),
  )})`
