import * as z from 'zod'
import { LIMITS } from '../spec/limits.ts'
import { prose, specSchema, within } from './spec.ts'

export const ENGINES = ['studio', 'ai'] as const
export const engineSchema = z.enum(ENGINES)
export type EngineId = z.infer<typeof engineSchema>

export const conceptSchema = z.strictObject({
  id: z.string(),
  parentId: z.string().nullable(),
  engine: engineSchema,
  url: z.string(),
  views: z.strictObject({ hero: z.string(), top: z.string().optional(), side: z.string().optional() }),
  /** What the picture shows, in words. */
  alt: z.string(),
  spec: specSchema,
  instruction: z.string().optional(),
  createdAt: z.int(),
})
export type Concept = z.infer<typeof conceptSchema>

/** `POST /designs/:id/concepts`; the answer is a `text/event-stream` of the events below. */
export const makeConceptRequest = z.strictObject({
  spec: specSchema,
  instruction: prose(LIMITS.instructionCharacters).optional(),
  parentId: z.string().optional(),
  engine: engineSchema.optional(),
  variations: within(LIMITS.variations).optional(),
})
export type MakeConceptRequest = z.infer<typeof makeConceptRequest>

export const STAGES = ['queued', 'sketching', 'cutting_stones', 'polishing', 'finishing'] as const
export type ConceptStage = (typeof STAGES)[number]

/** Event name → data. A stream that ends without `final` or `error` has failed. */
export const conceptEvents = {
  job: z.strictObject({ conceptId: z.string() }),
  progress: z.strictObject({ stage: z.enum(STAGES), fraction: z.number().min(0).max(1) }),
  partial: z.strictObject({ conceptId: z.string(), image: z.string(), index: z.int().min(0) }),
  /** `notice` says in a sentence why another engine drew it than was asked for. */
  final: z.strictObject({ concept: conceptSchema, notice: z.string().optional() }),
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    retryable: z.boolean(),
    retryAfterMs: z.int().optional(),
  }),
}
export type ConceptEvents = { [Name in keyof typeof conceptEvents]: z.infer<(typeof conceptEvents)[Name]> }
