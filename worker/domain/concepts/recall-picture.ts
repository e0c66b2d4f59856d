import { DAY } from '#shared/dates.ts'
import { and, desc, eq, gt } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { sha256 } from '../../platform/auth/tokens.ts'
import type { AiConfig } from '../../platform/concepts/ai/config.ts'
import type { ConceptEngine } from '../../platform/concepts/engine.ts'
import type { Work } from './begin-concept.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { pictureOf } from './stored-picture.ts'

/** So long a picture stands for the same request. */
const KEPT_MS = 30 * DAY

/** Everything an AI picture is drawn from, as one digest. Photos and versions are told by their keys. */
export const drawHashOf = (
  { job, description, parent, references }: Work,
  { baseURL, draftModel, quality, size, edits }: AiConfig,
): Promise<string> => {
  const server = [baseURL, draftModel, quality.draft, size, edits]
  const asked = [job.spec, job.instruction, description, job.idempotencyKey.split(':')[1] ?? '']
  const seen = [parent?.heroKey ?? '', references.map(({ fileKey, aspect }) => [fileKey, aspect])]
  return sha256(JSON.stringify([server, asked, seen]))
}

/**
 * The engine that gives a store's own picture of the same request again, at no cost; `null` where there is none. Never
 * another store's: what went into it may be personal.
 */
export async function recallPicture(
  ctx: Ctx,
  storeId: string,
  drawHash: string,
): Promise<ConceptEngine | null> {
  const [before] = await ctx.db
    .select({ heroKey: concepts.heroKey, model: concepts.model, depth: concepts.depth })
    .from(conceptJobs)
    .innerJoin(concepts, eq(concepts.id, conceptJobs.id))
    .where(
      and(
        eq(conceptJobs.storeId, storeId),
        eq(conceptJobs.drawHash, drawHash),
        gt(conceptJobs.createdAt, ctx.now - KEPT_MS),
        eq(concepts.engine, 'ai'),
      ),
    )
    .orderBy(desc(conceptJobs.createdAt))
    .limit(1)
  const image = before ? await pictureOf(ctx, before.heroKey) : null
  if (!before || !image) return null
  const { model, depth } = before
  return {
    id: 'ai',
    model,
    async *make() {
      yield { type: 'final', image, model, depth, usage: { costMicros: 0 } }
    },
  }
}
