import {
  ALLOYS,
  BAND_PROFILES,
  CATEGORIES,
  CUTS,
  FINISHES,
  GEMS,
  ORIGINS,
  SETTINGS,
  SIZE_SYSTEMS,
  STYLES,
} from '#shared/spec/vocabulary.ts'
import * as z from 'zod'

/**
 * What a model may say it read: each field once or null, with the words that said it. No caps on texts: strict JSON
 * schemas have none; what is too long is left out afterward.
 */
const said = <T extends z.ZodType>(value: T) => z.strictObject({ value, words: z.string() }).nullable()

const millimeters = z.number().min(0).max(1_500)

export const readingSchema = z.strictObject({
  category: said(z.enum(CATEGORIES)),
  style: said(z.enum([...new Set(Object.values(STYLES).flat())])),
  alloy: said(z.enum(ALLOYS)),
  gem: said(z.enum(GEMS)),
  origin: said(z.enum(ORIGINS)),
  cut: said(z.enum(CUTS)),
  stoneWeight: said(z.strictObject({ carats: z.number().min(0).max(100) })),
  stoneSize: said(z.strictObject({ lengthMm: millimeters, widthMm: millimeters })),
  setting: said(z.enum(SETTINGS)),
  ringSize: said(z.strictObject({ system: z.enum(SIZE_SYSTEMS), label: z.string() })),
  length: said(z.strictObject({ millimeters })),
  bandWidth: said(z.strictObject({ millimeters })),
  bandProfile: said(z.enum(BAND_PROFILES)),
  shoulders: said(z.enum(['cathedral'])),
  finish: said(z.enum(FINISHES)),
  engraving: said(z.string()),
  budget: said(z.strictObject({ least: z.number().min(0).nullable(), most: z.number().min(0).nullable() })),
  needBy: said(z.string()),
})
export type Reading = z.infer<typeof readingSchema>

/** As a strict response format wants it. */
export function readingJsonSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(readingSchema)
  return schema
}

/** Throws for whatever is not a reading. */
export const parseReading = (text: string): Reading => readingSchema.parse(JSON.parse(text))
