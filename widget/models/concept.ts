import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import type { Concept, ConceptStage, MakeConceptRequest } from '#shared/contract/concepts.ts'
import type { View } from '#shared/render/index.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { sameSpec } from './same-spec.ts'
import { ApiError, codeOf, type Api, type ConceptEvent, type DesignKey } from '../api.ts'

/** A picture on its way; `image` is the latest partial, as the service sent it. */
export type Making = { spec: DesignSpec; stage: ConceptStage; fraction: number; image: string | null }

/** Pictures of one piece, by where it is seen from. */
export type Pictures = { [Name in View]?: string | undefined }

export type ConceptParts = {
  api: Pick<Api, 'makeConcept'>
  spec: ReadonlySignal<DesignSpec>
  /** Makes sure the service has the design; `null` when it can't be reached. */
  save: () => Promise<DesignKey | null>
  createKey: () => string
  onConcept: (concept: Concept) => void
  onError: (code: string) => void
}

/** What an event changes about the picture on its way. */
function advance(making: Making, event: ConceptEvent): Making {
  if (event.name === 'progress') return { ...making, ...event.data }
  return event.name === 'partial' ? { ...making, image: event.data.image } : making
}

function requestFor(spec: DesignSpec, versions: readonly Concept[]): MakeConceptRequest {
  const parent = versions.at(-1)
  return { spec, engine: 'studio', ...(parent ? { parentId: parent.id } : {}) }
}

/** The picture of one request, told event by event. A stream that ends without it has failed. */
async function draw(
  parts: ConceptParts,
  body: MakeConceptRequest,
  signal: AbortSignal,
  tell: (event: ConceptEvent) => void,
): Promise<Concept> {
  const design = await parts.save()
  if (!design) throw new ApiError('offline')
  let concept: Concept | null = null
  for await (const event of parts.api.makeConcept(design, body, parts.createKey(), signal)) {
    if (event.name === 'error') throw new ApiError(event.data.code)
    if (event.name === 'final') concept = event.data.concept
    else tell(event)
  }
  if (!concept) throw new ApiError('unavailable')
  return concept
}

/** The finished pictures of this design, oldest first, and the one of exactly the piece as it is now. */
function keepVersions({ spec }: ConceptParts) {
  const versions = signal<Concept[]>([])
  const current = computed(
    () => versions.value.findLast((version) => sameSpec(version.spec, spec.value)) ?? null,
  )
  const pictures = computed<Pictures>(() => current.value?.views ?? {})
  return {
    versions,
    current,
    pictures,
    /** The versions the service has of a resumed design, beside those made here. */
    adopt(concepts: readonly Concept[]) {
      const known = new Set(versions.value.map(({ id }) => id))
      versions.value = [...concepts.filter(({ id }) => !known.has(id)), ...versions.value]
    },
    forget() {
      versions.value = []
    },
  }
}

/** The service's pictures of this design: every finished version, and the one being drawn. */
export const ConceptModel = createModel((parts: ConceptParts) => {
  const { spec } = parts
  const { versions, current, pictures, adopt, forget } = keepVersions(parts)
  const making = signal<Making | null>(null)
  const failure = signal<string | null>(null)
  let controller = new AbortController()

  const cancel = () => {
    controller.abort()
    making.value = null
  }

  const drawNow = async (wanted: DesignSpec) => {
    const { signal } = (controller = new AbortController())
    failure.value = null
    making.value = { spec: wanted, stage: 'queued', fraction: 0, image: null }
    const tell = (event: ConceptEvent) => {
      if (!signal.aborted && making.value) making.value = advance(making.value, event)
    }
    try {
      const concept = await draw(parts, requestFor(wanted, versions.peek()), signal, tell)
      if (signal.aborted) return
      versions.value = [...versions.value, concept]
      parts.onConcept(concept)
    } catch (error) {
      if (signal.aborted) return
      failure.value = codeOf(error)
      parts.onError(failure.value)
    }
    making.value = null
  }

  /** Draws the piece as it is now; a drawing of an older one is dropped, one that exists is enough. */
  const make = async () => {
    const wanted = spec.peek()
    const drawing = making.peek()
    if (current.peek() || (drawing && sameSpec(drawing.spec, wanted))) return
    cancel()
    await drawNow(wanted)
  }

  return { versions, making, failure, current, pictures, make, cancel, adopt, forget }
})
export type ConceptVersions = InstanceType<typeof ConceptModel>
