import type { ReferenceResponse } from '#shared/contract/designs.ts'
import { createId, randomText } from '#shared/ids.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import type { Aspect } from '#shared/spec/reference-photo.ts'
import { and, eq, exists, lt } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { sha256 } from '../../platform/auth/tokens.ts'
import type { ConceptImage } from '../../platform/concepts/engine.ts'
import { guardedInsert, insertWhere } from '../../platform/db/guarded.ts'
import {
  type Attempt,
  attemptOf,
  attemptRow,
  forgetExpired,
  madeBefore,
  recallAttempt,
  writeOnce,
} from '../../platform/db/idempotency.ts'
import { Unbound } from '../../platform/db/statements.ts'
import { GuardFailed, retryOnce, batch } from '../../platform/db/write.ts'
import { FILE_ENDINGS } from '../../platform/images/clean-image.ts'
import { idempotencyKeys } from '../../tables/idempotency-keys.ts'
import { admitDesign, designReads, unsent } from './design-scope.ts'
import { referenceView } from './reference-view.ts'
import { designReferences, type ReferenceRow } from '../../tables/designs.ts'
import { takePhoto } from './take-photo.ts'
import { countOf, rowsOf } from '../../platform/db/conditions.ts'

type Input = { designId: string; image: Uint8Array; aspect: Aspect; idempotencyKey: string }

const full = (): Refusal =>
  new Refusal('conflict', { fields: [{ path: 'image', code: 'images_full', message: '' }] })

/** Keeps a photo the shopper gives with a design that was not sent. A retry with the same key keeps it once. */
export const addReference = (ctx: Ctx<Shopper>, input: Input): Promise<ReferenceResponse> =>
  retryOnce(() => tryAdding(ctx, input))

async function tryAdding(ctx: Ctx<Shopper>, input: Input): Promise<ReferenceResponse> {
  const { designId, image, aspect, idempotencyKey } = input
  const body = { image: await sha256(image), aspect }
  const attempt = await attemptOf(`${designId}/references`, idempotencyKey, body, ctx.now)
  const { stores, designs, references, before } = await batch(ctx, {
    ...designReads(ctx, designId),
    before: recallAttempt(ctx.db, attempt),
  })
  const { design, account } = await admitDesign(ctx, stores, designs)
  const madeId = madeBefore(attempt, before)
  if (madeId)
    return { reference: await referenceView(ctx, found(references.find(({ id }) => id === madeId))) }
  if (design.leadId !== null) throw new Refusal('already_sent')
  if (references.length >= LIMITS.references.max) throw full()
  const photo = await takePhoto(ctx, account, image)
  const row = newReference(ctx, input, photo)
  // The file before the row, so that no row names a file that isn't there.
  await ctx.files.put(row.fileKey, photo)
  if (await insertReference(ctx, attempt, row)) return { reference: await referenceView(ctx, row) }
  ctx.background(ctx.files.remove([row.fileKey]))
  throw new GuardFailed()
}

/** Keys of photos can't be guessed: 32 characters of 5 random bits. */
const newReference = (ctx: Ctx, { designId, aspect }: Input, { type }: ConceptImage): ReferenceRow => ({
  id: createId('reference', ctx.now, ctx.random),
  designId,
  fileKey: `references/${randomText(32, ctx.random)}.${FILE_ENDINGS[type]}`,
  aspect,
  createdAt: ctx.now,
})

/** `false` when the design was sent, has its six photos, or the other half of a double click was first. */
async function insertReference(ctx: Ctx, attempt: Attempt, row: ReferenceRow): Promise<boolean> {
  const { db } = ctx
  const { designId, id } = row
  const hasRoom = lt(
    countOf(designReferences, eq(designReferences.designId, designId)),
    LIMITS.references.max,
  )
  const kept = exists(rowsOf(designReferences, eq(designReferences.id, id)))
  const written = await writeOnce(ctx, {
    expired: new Unbound(forgetExpired(db, attempt)),
    photo: guardedInsert(db, designReferences, row, and(unsent(designId), hasRoom)),
    attempt: insertWhere(db, idempotencyKeys, attemptRow(attempt, id), kept),
  })
  return written !== null
}
