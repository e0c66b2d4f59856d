import type { ConceptStage } from '#shared/contract/concepts.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'

export type ConceptImage = { bytes: Uint8Array; type: 'image/png' | 'image/webp' | 'image/jpeg' }

/** The same piece, seen from elsewhere than the hero. */
export const OTHER_VIEWS = ['top', 'side'] as const
export type OtherView = (typeof OTHER_VIEWS)[number]

export type ConceptRequest = {
  spec: DesignSpec
  description: string
  instruction?: string
  /** The picture being changed. */
  parent?: ConceptImage
  references?: ConceptImage[]
  sizePx: number
}

/** What an engine costs is in micro-dollars; the studio costs nothing and says so by leaving it out. */
export type ConceptUsage = { costMicros: number }

export type EngineEvent =
  | { type: 'progress'; stage: ConceptStage; fraction: number }
  | { type: 'partial'; image: ConceptImage }
  | {
      type: 'final'
      image: ConceptImage
      /** Those the engine draws and could draw: a picture never waits for, or fails with, its other views. */
      views?: Partial<Record<OtherView, ConceptImage>>
      /** What kept a view from being drawn, for the log. */
      flaw?: unknown
      usage?: ConceptUsage
    }

export type ConceptErrorKind =
  | 'moderation'
  | 'rate_limit'
  | 'quota'
  | 'auth'
  | 'bad_request'
  | 'upstream'
  | 'cancelled'

export class ConceptError extends Error {
  readonly kind: ConceptErrorKind
  readonly retryAfterMs: number | undefined

  constructor(kind: ConceptErrorKind, retryAfterMs?: number) {
    super(kind)
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}

/** Draws a piece. A stream that ends without `final` has failed; an engine throws `ConceptError` to say how. */
export type ConceptEngine = {
  id: 'studio' | 'ai'
  /** Which model or version draws, kept with every concept. */
  model: string
  make: (request: ConceptRequest, signal: AbortSignal) => AsyncIterable<EngineEvent>
}

/** The engines this deployment has. `studio` is always there: it needs neither key nor network. */
export type ConceptEngines = { studio: ConceptEngine; ai?: ConceptEngine; default: 'studio' | 'ai' }

/** The engine to draw with: the one asked for where it is there, otherwise the deployment's default. */
export const chooseEngine = (engines: ConceptEngines, asked?: 'studio' | 'ai'): ConceptEngine =>
  engines[asked ?? engines.default] ?? engines.studio
