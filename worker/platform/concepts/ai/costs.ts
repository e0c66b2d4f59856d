import { PHOTO_SIDE_PX } from '#shared/spec/reference-photo.ts'
import type { AnswerUsage } from './answers.ts'
import type { AiConfig, ModelPrices, Quality } from './config.ts'
import type { ConceptRequest } from '../engine.ts'
import { planPicture, type PicturePlan } from '../prompts/plan-picture.ts'

/** Each partial picture is billed as this many output tokens. */
const PARTIAL_TOKENS = 100
/** Output tokens of planning, billed beside the picture's own; the most seen was 308. */
const PLANNING_TOKENS = 400
const DEAREST_SIDE_PX = 1_536

export const modelOf = (config: AiConfig, { tier = 'draft' }: ConceptRequest): string =>
  tier === 'final' ? config.finalModel : config.draftModel

/** A dated snapshot costs what its model costs. */
function pricesOf({ prices }: AiConfig, model: string): ModelPrices {
  const name = model.replace(/-\d{4}-\d{2}-\d{2}$/, '')
  return Object.hasOwn(prices.byModel, name) ? (prices.byModel[name] ?? prices.otherwise) : prices.otherwise
}

function outputTokens(prices: ModelPrices, quality: Quality): number {
  return prices.outputTokens[quality] ?? Math.max(0, ...Object.values(prices.outputTokens))
}

/** A picture sent along costs by its area; ours are never larger than what is asked for, photos than their limit. */
function inputPictureTokens(size: string): number {
  const [width = NaN, height = NaN] = size.split('x').map(Number)
  const tokens = Math.ceil(width / 32) * Math.ceil(height / 32)
  return Number.isFinite(tokens) ? tokens : (DEAREST_SIDE_PX / 32) ** 2
}

/** What one answered call can cost at most, by the table; what is reserved, and what is paid where usage is not told. */
export function worstCaseMicros(config: AiConfig, request: ConceptRequest): number {
  return planMicros(config, request, planPicture(config, request))
}

export function planMicros(config: AiConfig, request: ConceptRequest, plan: PicturePlan): number {
  const prices = pricesOf(config, modelOf(config, request))
  // Two bytes a token: dearer than any text we send.
  const text = new TextEncoder().encode(plan.prompt).length / 2
  const photos = Math.min(plan.images.length, request.references?.length ?? 0)
  const images =
    (plan.images.length - photos) * inputPictureTokens(config.size) +
    photos * inputPictureTokens(`${PHOTO_SIDE_PX}x${PHOTO_SIDE_PX}`)
  const drawn = outputTokens(prices, config.quality[request.tier ?? 'draft'])
  const out = drawn + config.partials * PARTIAL_TOKENS + PLANNING_TOKENS
  return Math.ceil(text * prices.textIn + images * prices.imageIn + out * prices.imageOut)
}

/** What was used, at our prices; `undefined` where the server doesn't say. */
export function usageMicros(
  config: AiConfig,
  model: string,
  usage: AnswerUsage | undefined,
): number | undefined {
  if (!usage || usage.input_tokens + usage.output_tokens === 0) return undefined
  const prices = pricesOf(config, model)
  const images = usage.input_tokens_details?.image_tokens ?? 0
  const text = Math.max(0, usage.input_tokens - images)
  return Math.ceil(text * prices.textIn + images * prices.imageIn + usage.output_tokens * prices.imageOut)
}
