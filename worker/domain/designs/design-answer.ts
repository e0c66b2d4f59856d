import type { DesignResponse } from '#shared/contract/designs.ts'
import { localDateOf } from '#shared/dates.ts'
import { checkPiece } from '#shared/makeability/check-piece.ts'
import { sayAdvice } from '#shared/makeability/words/say-advice.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { ALL_WORDS } from '#shared/spec/read/data/all-words.ts'
import { readDescription } from '#shared/spec/read-description.ts'
import type { Category } from '#shared/spec/vocabulary.ts'
import type { Ctx } from '../../context.ts'
import { conceptView } from './concept-view.ts'
import type { ConceptRow } from '../../tables/concepts.ts'
import type { Store } from '../../tables/stores.ts'
import { referenceView } from './reference-view.ts'
import type { DesignRow, ReferenceRow } from '../../tables/designs.ts'

export type DesignContext = {
  store: Store
  retail: RetailBook
  design: DesignRow
  concepts: ConceptRow[]
  references: ReferenceRow[]
}

/** What was understood of the words, at the store's place and day. */
export const readWords = (
  ctx: Pick<Ctx, 'now'>,
  store: Store,
  { description, locale, category }: { description: string; locale: string; category: Category | undefined },
) =>
  readDescription(description, {
    locale,
    category,
    currency: store.currency,
    today: localDateOf(ctx.now, store.timeZone),
    words: ALL_WORDS,
  })

/** The design with what was understood, its price and the bench's advice: the answer of every design call. */
export async function designAnswer(ctx: Ctx, context: DesignContext): Promise<DesignResponse> {
  const { store, retail, design, concepts, references } = context
  const reading = readWords(ctx, store, { ...design, category: design.spec.category })
  return {
    design: {
      id: design.id,
      description: design.description,
      spec: design.spec,
      revision: design.revision,
      concepts: concepts.map((row) => conceptView(ctx, row)),
      references: await Promise.all(references.map((row) => referenceView(ctx, row))),
    },
    understood: design.reading?.of === design.description ? design.reading.found : reading.found,
    questions: reading.questions,
    estimate: estimatePiece(design.spec, retail),
    advice: sayAdvice(checkPiece(design.spec), design.locale),
  }
}
