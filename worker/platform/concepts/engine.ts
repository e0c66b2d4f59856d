import type { Aspect } from '#shared/spec/reference-photo.ts'
import type { ConceptStage } from '#shared/contract/concepts.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { AiConfig } from './ai/config.ts'
import type { ReadOptions } from '#shared/spec/read-description.ts'
import type { ConnectionCheck } from './check-connection.ts'
import type { Verdict } from './moderate.ts'
import type { ReadSpec } from './read-spec.ts'

export type ConceptImage = { bytes: Uint8Array; type: 'image/png' | 'image/webp' | 'image/jpeg' }

/** The same piece, seen from elsewhere than the hero. */
export const OTHER_VIEWS = ['top', 'side'] as const
export type OtherView = (typeof OTHER_VIEWS)[number]

/** What of a shopper's photo is meant. */

export type ConceptReference = { image: ConceptImage; aspect: Aspect }

/** `draft` while the shopper tries things, `final` for the one picture worth more. */
export type ConceptTier = 'draft' | 'final'

/** The picture being changed: what it shows, and how many changes lie between it and one drawn from a spec alone. */
export type ConceptParent = { image: ConceptImage; spec: DesignSpec; depth: number }

export type ConceptRequest = {
  spec: DesignSpec
  description: string
  instruction?: string
  parent?: ConceptParent
  references?: ConceptReference[]
  /** The studio's picture of the spec: shows an engine that can't measure how large things are. */
  proportions?: ConceptImage
  /** `draft` where nothing is said. */
  tier?: ConceptTier
  /** Stands for the shopper at a provider: an HMAC, never an id. */
  shopper?: string
  sizePx: number
}

/** What an engine costs is in micro-dollars; the studio costs nothing and says so by leaving it out. */
export type ConceptUsage = { costMicros: number; providerRequestId?: string }

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
      /** What drew it, where it is not the engine's usual `model`. */
      model?: string
      /** See `ConceptParent`; 0 or absent is drawn from the spec alone. */
      depth?: number
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
  /** Whether a provider may bill for it all the same; what was reserved is then spent. */
  readonly maySpend: boolean

  constructor(
    kind: ConceptErrorKind,
    retryAfterMs?: number,
    more: { maySpend?: boolean; cause?: unknown } = {},
  ) {
    super(kind, more.cause === undefined ? {} : { cause: more.cause })
    this.kind = kind
    this.retryAfterMs = retryAfterMs
    this.maySpend = more.maySpend ?? false
  }
}

/** Draws a piece. A stream that ends without `final` has failed; an engine throws `ConceptError` to say how. */
export type ConceptEngine = {
  id: 'studio' | 'ai'
  /** Which model or version draws, kept with every concept. */
  model: string
  make: (request: ConceptRequest, signal: AbortSignal) => AsyncIterable<EngineEvent>
}

/** The engine that is always there; it also shows others how large things are. */
export type StudioEngine = ConceptEngine & { proportions: (spec: DesignSpec) => Promise<ConceptImage> }

/** What a store's AI settings can be used for. */
export type AiService = {
  /** The settings of stores without a key of their own; null where this deployment has none. */
  shared: AiConfig | null
  engine: (config: AiConfig) => ConceptEngine
  /** Never throws: what could not be judged is not flagged. */
  moderate: (config: AiConfig, what: { text: string; images?: readonly ConceptImage[] }) => Promise<Verdict>
  /** Never throws: without an answer in time there are the rules' finds. */
  read: (config: AiConfig, text: string, options: ReadOptions & { shopper?: string }) => Promise<ReadSpec>
  /** Asks about every model of a configuration; draws nothing, costs nothing, never throws. `today` is `YYYY-MM-DD`. */
  check: (config: AiConfig, today: string) => Promise<ConnectionCheck>
}

/** The engines this deployment has. `studio` is always there: it needs neither key nor network. */
export type ConceptEngines = { studio: StudioEngine; ai: AiService }
