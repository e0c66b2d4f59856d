import { createModel, signal } from '@preact/signals'
import type { Concept, ConceptStage, EngineId, MakeConceptRequest } from '#shared/contract/concepts.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { ApiError, codeOf, type DesignKey } from '../api.ts'
import type { ConceptApi, NumberedEvent, Watched } from '../concept-api.ts'
import { createDrawings } from './drawings.ts'
import { follow, isBroken, type FollowParts, type Made } from './follow.ts'
import { sameSpec } from './same-spec.ts'
import { keepVersions, type VersionParts } from './versions.ts'

/** A picture on its way; `image` is the latest partial, as the service sent it. */
export type Making = {
  conceptId: string | null
  spec: DesignSpec
  engine: EngineId
  stage: ConceptStage
  fraction: number
  image: string | null
}

/** A picture as it is asked for: who draws it, and what words cannot say otherwise. */
export type Order = { engine: EngineId; instruction?: string | undefined }

export type ConceptParts = VersionParts &
  FollowParts & {
    api: Pick<ConceptApi, 'deleteConcept'>
    /** Makes sure the service has the design; `null` when it can't be reached. */
    save: () => Promise<DesignKey | null>
    createKey: () => string
    onConcept: (concept: Concept) => void
    onError: (code: string) => void
  }

/** What an event changes about the picture on its way. */
function advance(making: Making, event: NumberedEvent): Making {
  if (event.name === 'progress') return { ...making, ...event.data }
  return event.name === 'partial' ? { ...making, image: event.data.image } : making
}

type Begin = Watched | MakeConceptRequest

/** The end of one picture, ordered here or under way already. */
async function drawn(
  parts: ConceptParts,
  begin: Begin,
  signal: AbortSignal,
  tell: (event: NumberedEvent, watched: Watched | null) => void,
): Promise<Made> {
  const design = await parts.save()
  if (!design) throw new ApiError('offline')
  const { api, createKey } = parts
  const order = 'spec' in begin ? () => api.makeConcept(design, begin, createKey(), signal) : begin
  return follow(parts, design, order, signal, tell)
}

const begun = (spec: DesignSpec, engine: EngineId, conceptId: string | null): Making => ({
  conceptId,
  spec,
  engine,
  stage: 'queued',
  fraction: 0,
  image: null,
})

/** Follows one picture at a time; the last one asked for is `making`. */
function attendOne(parts: ConceptParts, add: (made: Made) => void) {
  const making = signal<Making | null>(null)
  const failure = signal<string | null>(null)
  const drawings = createDrawings(parts.keeper)
  let controller = new AbortController()

  const fail = (error: unknown) => {
    failure.value = codeOf(error)
    parts.onError(failure.value)
  }

  /** Looks away; the service goes on drawing, and a later visit finds it. */
  const leave = () => {
    controller.abort()
    making.value = null
  }

  const attend = async (wanted: Making, begin: Begin) => {
    const { signal } = (controller = new AbortController())
    failure.value = null
    making.value = wanted
    try {
      const made = await drawn(parts, begin, signal, (event, watched) => {
        if (signal.aborted) return
        making.value = { ...advance(making.peek() ?? wanted, event), ...watched }
        if (watched) drawings.seen({ ...watched, spec: wanted.spec, engine: wanted.engine })
      })
      if (signal.aborted) return
      drawings.end(made.concept.id)
      add(made)
    } catch (error) {
      if (signal.aborted) return
      // A broken connection says nothing of the picture: it is asked for again later.
      drawings[isBroken(error) ? 'lose' : 'end'](making.peek()?.conceptId)
      if ('spec' in begin || codeOf(error) !== 'not_found') fail(error)
    }
    making.value = null
  }

  const cancel = () => {
    drawings.end(making.peek()?.conceptId)
    leave()
  }
  return { making, failure, drawings, fail, cancel, leave, attend }
}

/** Pictures as they are asked for, and again where a visit or a connection ended before them. */
function createOrders(parts: ConceptParts, kept: ReturnType<typeof keepVersions>) {
  /** Why another engine drew than was asked for. */
  const notice = signal<string | null>(null)
  const easel = attendOne(parts, (made) => {
    kept.add(made.concept)
    kept.pick(made.concept.id)
    notice.value = made.notice ?? null
    parts.onConcept(made.concept)
  })
  const { making, failure, drawings, attend, cancel } = easel
  return {
    ...easel,
    notice,
    /** Draws the piece as it is now, in any case; a drawing of an older one is dropped. */
    async order({ engine, instruction }: Order) {
      const spec = parts.spec.peek()
      const parentId = kept.parent.peek()?.id
      cancel()
      notice.value = null
      const words = instruction ? { instruction } : {}
      await attend(begun(spec, engine, null), { spec, engine, ...words, ...(parentId ? { parentId } : {}) })
    },
    /** Goes on with what an earlier visit, or a broken connection, left unfinished. */
    async resume() {
      for (const { spec, engine, ...watched } of drawings.left()) {
        if (making.peek()) return
        await attend(begun(spec, engine, watched.conceptId), watched)
        if (failure.peek()) return
      }
    },
  }
}

/** The service's pictures of this design: every finished version, and the one being drawn. */
export const ConceptModel = createModel((parts: ConceptParts) => {
  const kept = keepVersions(parts)
  /** Who draws the next picture the shopper asks for. */
  const engine = signal<EngineId>('studio')
  const { attend: _attend, fail, ...orders } = createOrders(parts, kept)
  const { making, drawings, order, resume } = orders

  /** The studio's drawing of the piece as it is now, unless there is a picture of it or one is on its way. */
  const make = async () => {
    const drawing = making.peek()
    if (!drawing && drawings.left().length > 0) await resume()
    if (kept.current.peek() || (drawing && sameSpec(drawing.spec, parts.spec.peek()))) return
    await order({ engine: 'studio' })
  }

  const remove = async (id: string) => {
    try {
      const design = await parts.save()
      if (!design) throw new ApiError('offline')
      await parts.api.deleteConcept(design, id)
      kept.drop(id)
    } catch (error) {
      fail(error)
    }
  }

  /** Chooses who draws, and shows what they have drawn of this piece. */
  const drawBy = (next: EngineId) => {
    engine.value = next
    orders.failure.value = null
    kept.pickDrawnBy(next)
  }

  return { ...kept, ...orders, engine, drawBy, make, remove }
})
export type ConceptVersions = InstanceType<typeof ConceptModel>
