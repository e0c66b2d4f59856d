import * as z from 'zod'
import { LIMITS } from '../spec/limits.ts'
import { ASPECTS } from '../spec/reference-photo.ts'
import { conceptSchema } from './concepts.ts'
import { adviceSchema, estimateSchema, understoodSchema } from './estimate.ts'
import { categorySchema, prose, specSchema } from './spec.ts'

/** A language tag every formatter of the platform takes. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

export const localeSchema = z.string().max(35).refine(isLocale, 'unknown_locale')

/** What the photo is given for. */
export const aspectSchema = z.enum(ASPECTS)

/** `url` is signed: it opens the photo for an hour or two, for whoever was given it. */
export const referenceSchema = z.strictObject({ id: z.string(), url: z.string(), aspect: aspectSchema })
export type Reference = z.infer<typeof referenceSchema>

/** `POST /designs` */
export const createDesignRequest = z.strictObject({
  description: prose(LIMITS.descriptionCharacters),
  category: categorySchema.optional(),
  spec: specSchema.optional(),
  locale: localeSchema.optional(),
})
export type CreateDesignRequest = z.infer<typeof createDesignRequest>

export const designSchema = z.strictObject({
  id: z.string(),
  /** Only in the answer that created the design. */
  token: z.string().optional(),
  description: z.string(),
  spec: specSchema,
  revision: z.int().min(1),
  concepts: z.array(conceptSchema),
  references: z.array(referenceSchema),
})
export type Design = z.infer<typeof designSchema>

const readingOf = {
  understood: z.array(understoodSchema),
  questions: z.array(z.string()),
  estimate: estimateSchema,
  advice: z.array(adviceSchema),
}

/** 201 of `POST /designs`, 200 of `GET /designs/:id` (then without `token` and `visitor`). */
export const designResponse = z.strictObject({
  design: designSchema,
  visitor: z.string().optional(),
  ...readingOf,
})
export type DesignResponse = z.infer<typeof designResponse>

/** `PATCH /designs/:id` */
export const updateDesignRequest = z
  .strictObject({
    revision: z.int().min(1),
    description: prose(LIMITS.descriptionCharacters).optional(),
    spec: specSchema.optional(),
  })
  .refine((body) => body.description !== undefined || body.spec !== undefined, 'nothing_to_change')
export type UpdateDesignRequest = z.infer<typeof updateDesignRequest>

export const updateDesignResponse = z.strictObject({
  design: designSchema,
  understood: readingOf.understood,
  estimate: readingOf.estimate,
  advice: readingOf.advice,
})
export type UpdateDesignResponse = z.infer<typeof updateDesignResponse>

/** `POST /designs/:id/references`: the fields of the multipart form beside `image`. */
export const referenceFields = z.strictObject({ aspect: aspectSchema.default('style') })

/** `PATCH /designs/:id/references/:rid` */
export const updateReferenceRequest = z.strictObject({ aspect: aspectSchema })
export type UpdateReferenceRequest = z.infer<typeof updateReferenceRequest>

/** 201 of `POST /designs/:id/references`, 200 of `PATCH …/references/:rid` */
export const referenceResponse = z.strictObject({ reference: referenceSchema })
export type ReferenceResponse = z.infer<typeof referenceResponse>

/** `POST /designs/:id/share` and its 201 */
export const shareRequest = z.strictObject({ showPrice: z.boolean(), days: z.int().min(1).max(90) })
export type ShareRequest = z.infer<typeof shareRequest>
export const shareResponse = z.strictObject({ url: z.url(), expiresAt: z.int() })
export type ShareResponse = z.infer<typeof shareResponse>

/** `POST /designs/:id/revision`: the answer to a modification request. */
export const revisionRequest = z.strictObject({
  revision: z.int().min(1),
  spec: specSchema,
  conceptId: z.string().optional(),
  message: prose(LIMITS.messageCharacters).optional(),
})
export type RevisionRequest = z.infer<typeof revisionRequest>
