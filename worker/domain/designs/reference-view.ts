import type { Reference } from '#shared/contract/designs.ts'
import type { Ctx } from '../../context.ts'
import { signFile } from '../../platform/files/signed-file.ts'
import type { ReferenceRow } from '../../tables/designs.ts'

/** A photo as the wire shows it, to whoever holds the design's bearer. */
export const referenceView = async (
  ctx: Pick<Ctx, 'links' | 'secrets' | 'now'>,
  { id, fileKey, aspect }: Pick<ReferenceRow, 'id' | 'fileKey' | 'aspect'>,
): Promise<Reference> => ({ id, url: ctx.links.absolute(await signFile(ctx, fileKey)), aspect })
