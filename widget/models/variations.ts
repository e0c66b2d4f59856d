import { createModel, signal } from '@preact/signals'
import type { Concept, MakeConceptRequest } from '#shared/contract/concepts.ts'
import { ApiError, codeOf, type DesignKey, type NumberedEvent } from '../api.ts'
import type { ConceptParts, ConceptVersions } from './concept.ts'
import { follow, isBroken, type Made } from './follow.ts'

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
  'api' | 'pause' | 'spec' | 'save' | 'createKey' | 'onError'
> & {
  concepts: Pick<ConceptVersions, 'add' | 'parent' | 'engine' | 'notice' | 'drawings'>
  onConcept: (concept: Concept) => void
}

/** The pictures asked for together, as they come. */
function createTiles({ concepts, spec, onConcept }: VariationParts) {
  const { add, drawings, engine, notice } = concepts
  const tiles = signal<Variation[]>([])
  const change = (id: string | null, to: Partial<Variation>) => {
    const at = tiles.peek().findIndex(({ conceptId }) => conceptId === id)
    tiles.value = tiles.peek().map((tile, i) => (i === at ? { ...tile, ...to } : tile))
  }
  const done = ({ concept, ...made }: Made) => {
    notice.value = made.notice ?? null
    change(concept.id, { concept })
    drawings.end(concept.id)
    add(concept)
    onConcept(concept)
  }
  const hear = (event: NumberedEvent) => {
    if (event.name === 'final') return done(event.data)
    if (event.name === 'partial') return change(event.data.conceptId, { image: event.data.image })
    if (event.name !== 'job') return
    change(null, event.data)
    drawings.seen({ ...event.data, after: -1, spec: spec.peek(), engine: engine.peek() })
  }
  return { tiles, done, hear }
}

/** What happens to the pictures of one order, to the end of each. */
function createWatch(parts: VariationParts, { tiles, done, hear }: ReturnType<typeof createTiles>) {
  const { api, save, createKey, concepts } = parts
  const named = () =>
    tiles.peek().flatMap(({ concept, conceptId }) => (concept || !conceptId ? [] : [conceptId]))

  /** One whose end was not told on the common stream. */
  const attend = async (design: DesignKey, conceptId: string, signal: AbortSignal) => {
    try {
      const made = await follow(parts, design, { conceptId, after: -1 }, signal, hear)
      if (!signal.aborted) done(made)
    } catch (error) {
      if (!signal.aborted && !isBroken(error)) concepts.drawings.end(conceptId)
    }
  }

  const listen = async (stream: AsyncGenerator<NumberedEvent>, signal: AbortSignal) => {
    try {
      for await (const event of stream) if (!signal.aborted) hear(event)
    } catch (error) {
      if (!isBroken(error) || named().length === 0) throw error
    }
  }

  return async (body: MakeConceptRequest, signal: AbortSignal) => {
    const design = await save()
    if (!design) throw new ApiError('offline')
    await listen(api.makeConcept(design, body, createKey(), signal), signal)
    await Promise.all(named().map((conceptId) => attend(design, conceptId, signal)))
    if (signal.aborted) return
    tiles.value = tiles.peek().filter(({ concept }) => concept)
    if (tiles.peek().length === 0) throw new ApiError('unavailable')
  }
}

/** A few takes on one piece, made together: each comes when it is finished, and none changes the piece. */
export const VariationsModel = createModel((parts: VariationParts) => {
  const { spec, concepts, onError } = parts
  const shown = createTiles(parts)
  const { tiles } = shown
  const watch = createWatch(parts, shown)
  const failure = signal<string | null>(null)
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
      await watch(parentId ? { ...order, parentId } : order, signal)
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
