import type { CreateDesignRequest, DesignResponse } from '#shared/contract/designs.ts'
import { createId } from '#shared/ids.ts'
import { applyUnderstood } from '#shared/spec/apply-understood.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { Ctx, Shopper } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { createToken } from '../../platform/auth/tokens.ts'
import {
  type Attempt,
  attemptOf,
  attemptRow,
  forgetExpired,
  lostRace,
  madeBefore,
  recallAttempt,
} from '../../platform/db/idempotency.ts'
import { batch } from '../../platform/db/write.ts'
import { idempotencyKeys } from '../../tables/idempotency-keys.ts'
import { type Store } from '../../tables/stores.ts'
import { admitShopper, storeByKey } from '../stores/store-by-key.ts'
import { designAnswer, readWords } from './design-answer.ts'
import { findDesign } from './design-scope.ts'
import { readDesign } from './read-design.ts'
import { type DesignRow, designs } from '../../tables/designs.ts'

type Input = { body: CreateDesignRequest; idempotencyKey: string }

/** A shopper begins a design. A retry with the same key gets the same design. */
export async function createDesign(
  ctx: Ctx<Shopper>,
  { body, idempotencyKey }: Input,
): Promise<DesignResponse> {
  const attempt = await attemptOf(`${ctx.actor.storeKey}/designs`, idempotencyKey, body, ctx.now)
  const { stores, before } = await batch(ctx, {
    stores: storeByKey(ctx, ctx.actor.storeKey),
    before: recallAttempt(ctx.db, attempt),
  })
  const { store, retail, account } = admitShopper(ctx, stores)
  const madeId = madeBefore(attempt, before)
  if (madeId) return replay(ctx, madeId)
  const design = newDesign(ctx, store, body)
  if (!(await insertDesign(ctx, attempt, design))) return replay(ctx, await madeByRival(ctx, attempt))
  ctx.background(readDesign(ctx, { store, account, design }))
  const context = { store, retail, design, concepts: [], references: [] }
  return withTokens(ctx, design, await designAnswer(ctx, context))
}

function newDesign(ctx: Ctx<Shopper>, store: Store, body: CreateDesignRequest): DesignRow {
  const locale = body.locale ?? store.locale
  return {
    id: createId('design', ctx.now, ctx.random),
    storeId: store.id,
    description: body.description,
    locale,
    spec: body.spec ?? firstSpec(ctx, store, body, locale),
    revision: 1,
    generation: 1,
    reading: null,
    leadId: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
}

function firstSpec(ctx: Ctx<Shopper>, store: Store, body: CreateDesignRequest, locale: string): DesignSpec {
  const { description, category } = body
  const { found } = readWords(ctx, store, { description, locale, category })
  const kept = category ? new Set(['category'] as const) : undefined
  return applyUnderstood(startingSpec(category ?? 'engagement_ring'), found, kept)
}

/** `false` when the other half of a double click was first. */
async function insertDesign(ctx: Ctx<Shopper>, attempt: Attempt, design: DesignRow): Promise<boolean> {
  try {
    await ctx.db.batch([
      forgetExpired(ctx.db, attempt),
      ctx.db.insert(idempotencyKeys).values(attemptRow(attempt, design.id)),
      ctx.db.insert(designs).values(design),
    ])
    return true
  } catch (error) {
    if (lostRace(error)) return false
    throw error
  }
}

async function madeByRival(ctx: Ctx<Shopper>, attempt: Attempt): Promise<string> {
  const madeId = madeBefore(attempt, await recallAttempt(ctx.db, attempt))
  if (madeId === null) throw new Refusal('conflict')
  return madeId
}

async function replay(ctx: Ctx<Shopper>, designId: string): Promise<DesignResponse> {
  const token = await createToken(ctx.secrets.links, 'design', designId, 1)
  const context = await findDesign({ ...ctx, actor: { ...ctx.actor, token } }, designId)
  return withTokens(ctx, context.design, await designAnswer(ctx, context))
}

async function withTokens(ctx: Ctx, design: DesignRow, answer: DesignResponse): Promise<DesignResponse> {
  const token = await createToken(ctx.secrets.links, 'design', design.id, design.generation)
  const visitor = await createToken(ctx.secrets.links, 'visitor', design.id, 1)
  return { ...answer, design: { ...answer.design, token }, visitor }
}
