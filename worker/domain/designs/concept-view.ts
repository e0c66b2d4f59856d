import type { Concept } from '#shared/contract/concepts.ts'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import type { ConceptRow } from '../../tables/concepts.ts'

/** Addresses of the views beside the hero, of those there are. */
export const otherViews = (
  { topKey, sideKey }: Pick<ConceptRow, 'topKey' | 'sideKey'>,
  url: (key: string) => string,
) => ({ ...(topKey ? { top: url(topKey) } : {}), ...(sideKey ? { side: url(sideKey) } : {}) })

/** A concept as the wire shows it, with absolute addresses of its pictures. */
export function conceptView(ctx: Pick<Ctx, 'links'>, row: ConceptRow): Concept {
  const url = (key: string) => ctx.links.absolute(paths.file(key))
  return {
    id: row.id,
    parentId: row.parentId,
    engine: row.engine,
    url: url(row.heroKey),
    views: { hero: url(row.heroKey), ...otherViews(row, url) },
    alt: row.alt,
    spec: row.spec,
    ...(row.instruction ? { instruction: row.instruction } : {}),
    createdAt: row.createdAt,
  }
}
