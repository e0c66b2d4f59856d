import { diffSpec } from '#shared/spec/diff-spec.ts'
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { paths } from '../../links.ts'
import { assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { otherViews } from '../designs/concept-view.ts'
import { concepts } from '../../tables/concepts.ts'
import { messages } from '../../tables/conversations.ts'
import { designReferences } from '../../tables/designs.ts'
import { signFile } from '../../platform/files/signed-file.ts'
import { sellers } from '../../tables/sellers.ts'
import { stores } from '../../tables/stores.ts'
import type { EventView, MessageView, PhotoView, PictureView } from './lead-views.ts'
import { leads } from '../../tables/leads.ts'

type Anyone = Pick<Ctx<Seller> | Ctx, 'db'>

/** Reads around one lead; `which` is a condition on `leads`, the same for all, so that they fit into one batch. */
export const picturesOf = ({ db }: Anyone, where: SQL) =>
  db
    .select({
      id: concepts.id,
      heroKey: concepts.heroKey,
      topKey: concepts.topKey,
      sideKey: concepts.sideKey,
      parentId: concepts.parentId,
      spec: concepts.spec,
      instruction: concepts.instruction,
      alt: concepts.alt,
      engine: concepts.engine,
      createdAt: concepts.createdAt,
      chosen: leads.conceptId,
    })
    .from(concepts)
    .innerJoin(leads, eq(leads.designId, concepts.designId))
    .where(where)
    .orderBy(asc(concepts.id))

export const referencesOf = ({ db }: Anyone, where: SQL) =>
  db
    .select({ fileKey: designReferences.fileKey, aspect: designReferences.aspect })
    .from(designReferences)
    .innerJoin(leads, eq(leads.designId, designReferences.designId))
    .where(where)
    .orderBy(asc(designReferences.id))

export const eventsOf = ({ db }: Anyone, where: SQL) =>
  db
    .select({ event: events, storeName: stores.name })
    .from(events)
    .innerJoin(leads, eq(leads.id, events.leadId))
    .leftJoin(stores, eq(stores.id, events.storeId))
    .where(where)
    .orderBy(asc(events.createdAt), sql`events.rowid`)

export const messagesOf = ({ db }: Anyone, where: SQL) =>
  db
    .select({ message: messages, sellerName: sellers.name, storeId: assignments.storeId })
    .from(messages)
    .innerJoin(assignments, eq(assignments.id, messages.assignmentId))
    .innerJoin(leads, eq(leads.id, assignments.leadId))
    .leftJoin(sellers, eq(sellers.id, messages.sellerId))
    .where(where)
    .orderBy(asc(messages.createdAt), sql`messages.rowid`)

type PictureRow = Awaited<ReturnType<typeof picturesOf>>[number]

/** What a version changed of the one it was made from; of the first, nothing. */
function changesOf({ parentId, spec }: PictureRow, rows: PictureRow[]): string[] {
  const parent = rows.find(({ id }) => id === parentId)
  return parent ? diffSpec(parent.spec, spec) : []
}

export const pictureViews = (rows: PictureRow[]): PictureView[] =>
  rows.map((row) => ({
    url: paths.file(row.heroKey),
    views: otherViews(row, paths.file),
    alt: row.alt,
    engine: row.engine,
    createdAt: row.createdAt,
    instruction: row.instruction,
    changes: changesOf(row, rows),
    chosen: row.id === row.chosen,
  }))

/** Addresses that open for this viewer; call it only for somebody who may see the photos. */
export const photoViews = (
  ctx: Pick<Ctx, 'secrets' | 'now'>,
  rows: Awaited<ReturnType<typeof referencesOf>>,
): Promise<PhotoView[]> =>
  Promise.all(rows.map(async ({ fileKey, aspect }) => ({ url: await signFile(ctx, fileKey), aspect })))

export const eventView = ({ event, storeName }: Awaited<ReturnType<typeof eventsOf>>[number]): EventView => ({
  action: event.action,
  toStatus: event.toStatus,
  actorKind: event.actorKind,
  at: event.createdAt,
  storeName,
})

export const messageView = (
  { message, sellerName }: Awaited<ReturnType<typeof messagesOf>>[number],
  customerName: string,
): MessageView => ({
  id: message.id,
  author: message.author,
  authorName: message.author === 'seller' ? (sellerName ?? '') : customerName,
  body: message.body,
  at: message.createdAt,
})
