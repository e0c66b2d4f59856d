import { createModel, signal, type Signal } from '@preact/signals'
import type { Concept } from '#shared/contract/concepts.ts'
import { ApiError, codeOf, type DesignKey } from '../api.ts'
import type { NumberedEvent } from '../concept-api.ts'
import type { ConceptParts, ConceptVersions } from './concept.ts'
import { follow, isBroken } from './follow.ts'

/** One of several pictures asked for together; no `conceptId` until the service has named it. */
export type Variation = {
  conceptId: string | null
  image: string | null
  concept: Concept | null
}

export const VARIATIONS = 3

const EMPTY: Variation = { conceptId: null, image: null, concept: null }

export type VariationParts = Pick<
  ConceptParts,
  'api' | 'pause' | 'spec' | 'save' | 'createKey' | 'onError' | 'onConcept'
> & {
  concepts: Pick<ConceptVersions, 'add' | 'parent' | 'engine' | 'notice' | 'drawings'>
}

/** The ids under which the pictures of one order are made; each is then followed on its own. */
async function namesOf(stream: AsyncGenerator<NumberedEvent>): Promise<string[]> {
  const names: string[] = []
  for await (const event of stream) {
    if (event.name === 'error') throw new ApiError(event.data.code)
    if (event.name === 'job') names.push(event.data.conceptId)
    if (names.length === VARIATIONS) break
  }
  return names
}

/** Follows one picture into its tile; one that fails gives its tile up. */
function createFollowing(parts: VariationParts, tiles: Signal<Variation[]>) {
  const { concepts, spec, onConcept } = parts
  const { drawings, add, notice, engine } = concepts
  return async (design: DesignKey, conceptId: string, signal: AbortSignal) => {
    const change = (to: Partial<Variation> | null) => {
      if (signal.aborted) return
      tiles.value = tiles.peek().flatMap((tile) => {
        if (tile.conceptId !== conceptId) return [tile]
        return to ? [{ ...tile, ...to }] : []
      })
    }
    drawings.seen({ conceptId, after: -1, spec: spec.peek(), engine: engine.peek() })
    try {
      const made = await follow(parts, design, { conceptId, after: -1 }, signal, (event) => {
        if (event.name === 'partial') change({ image: event.data.image })
      })
      if (signal.aborted) return
      drawings.end(conceptId)
      add(made.concept)
      notice.value = made.notice ?? null
      change({ concept: made.concept })
      onConcept(made.concept)
    } catch (error) {
      if (signal.aborted) return
      drawings[isBroken(error) ? 'lose' : 'end'](conceptId)
      change(null)
    }
  }
}

/** A few takes on one piece, made together: each comes when it is finished, and none changes the piece. */
export const VariationsModel = createModel((parts: VariationParts) => {
  const { spec, concepts, onError, api } = parts
  const tiles = signal<Variation[]>([])
  const failure = signal<string | null>(null)
  const followInto = createFollowing(parts, tiles)
  let controller = new AbortController()

  const clear = () => {
    controller.abort()
    tiles.value = []
    failure.value = null
  }

  const ask = async () => {
    clear()
    const { signal } = (controller = new AbortController())
    const parentId = concepts.parent.peek()?.id
    const order = { spec: spec.peek(), engine: concepts.engine.peek(), variations: VARIATIONS }
    tiles.value = Array.from({ length: VARIATIONS }, () => EMPTY)
    try {
      const design = await parts.save()
      if (!design) throw new ApiError('offline')
      const body = parentId ? { ...order, parentId } : order
      const names = await namesOf(api.makeConcept(design, body, parts.createKey(), signal))
      tiles.value = names.map((conceptId) => ({ ...EMPTY, conceptId }))
      await Promise.all(names.map((name) => followInto(design, name, signal)))
      if (!tiles.peek().length) throw new ApiError('unavailable')
    } catch (error) {
      if (signal.aborted) return
      tiles.value = []
      failure.value = codeOf(error)
      onError(failure.value)
    }
  }
  return { tiles, failure, ask, clear }
})
export type Variations = InstanceType<typeof VariationsModel>
