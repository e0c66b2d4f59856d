import { and, eq, exists, type SQL } from 'drizzle-orm'
import { designs } from '../../tables/designs.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/**
 * Holds while a design is of the generation that was read with what a picture is drawn from. Erasing raises it: a
 * picture that was being drawn may then name somebody, and is not kept.
 */
export const isOfGeneration = (designId: string, generation: number): SQL =>
  exists(rowsOf(designs, and(eq(designs.id, designId), eq(designs.generation, generation))))
