import * as z from 'zod'

/** What a server may answer, as far as we use it. Whatever else it sends is passed over; nothing is believed. */

const tokens = z.number().min(0).catch(0)

const usageSchema = z
  .object({
    input_tokens: tokens,
    output_tokens: tokens,
    input_tokens_details: z.object({ text_tokens: tokens, image_tokens: tokens }).nullish().catch(null),
  })
  .nullish()
  .catch(null)
export type AnswerUsage = NonNullable<z.infer<typeof usageSchema>>

const picture = z.object({ b64_json: z.string().nullish(), url: z.string().nullish() })
const imagesAnswer = z.object({ data: z.array(picture).min(1), usage: usageSchema })
export type ImagesAnswer = z.infer<typeof imagesAnswer>

const imageEvent = z.object({ type: z.string(), b64_json: z.string(), usage: usageSchema })
export type ImageEvent = z.infer<typeof imageEvent>

const moderationAnswer = z.object({
  results: z
    .array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.boolean().nullish()) }))
    .min(1),
})

const modelAnswer = z.object({ id: z.string(), shutdown_date: z.string().nullish().catch(null) })

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) })

export const readImagesAnswer = (value: unknown): ImagesAnswer | undefined =>
  imagesAnswer.safeParse(value).data
export const readImageEvent = (value: unknown): ImageEvent | undefined => imageEvent.safeParse(value).data
/** Throws for anything that is no verdict. */
export const readModeration = (value: unknown) => moderationAnswer.parse(value).results
export const readModel = (value: unknown) => modelAnswer.parse(value)
export const readModelList = (value: unknown) => modelList.parse(value).data
