import { ConceptError, type ConceptTier } from '../engine.ts'

/** Dollars per million tokens, which is micro-dollars per token. */
export type ModelPrices = {
  textIn: number
  imageIn: number
  imageOut: number
  /** Output tokens of one picture of the configured size, by quality. */
  outputTokens: Readonly<Partial<Record<Quality, number>>>
}

export type Quality = 'low' | 'medium' | 'high' | 'xhigh' | 'max'

export type AiDeadlines = {
  /** From the call to the answer's headers. A server that doesn't stream sends them only when it has drawn. */
  firstByteMs: number
  /** Between two events of a stream. */
  stallMs: number
  /** The whole call with its retry, by tier. */
  overallMs: Record<ConceptTier, number>
  /** Moderation, reading and checking: calls without a picture. */
  textMs: number
}

/** How one store's pictures are drawn: all of it data, so that models and prices change without a release. */
export type AiConfig = {
  /** Always said, also for OpenAI itself: an empty one is refused and never falls back to anybody. */
  baseURL: string
  apiKey: string
  draftModel: string
  finalModel: string
  /** Reads descriptions; empty where the server has none. */
  readModel: string
  /** Empty where the server has none. */
  moderationModel: string
  quality: Record<ConceptTier, Quality>
  /** `1024x1024`: every version of a piece has the same. */
  size: string
  /** `compatible` servers get only the fields all of them know. */
  compat: 'openai' | 'compatible'
  /** Whether the server has `/images/edits`; without, a change is drawn anew from the whole spec. */
  edits: boolean
  partials: 0 | 1 | 2 | 3
  prices: { byModel: Readonly<Record<string, ModelPrices>>; otherwise: ModelPrices }
  deadlines: AiDeadlines
}

const FREE: ModelPrices = { textIn: 0, imageIn: 0, imageOut: 0, outputTokens: {} }
const GPT_IMAGE = { textIn: 5, imageIn: 8, imageOut: 30 }
const TOKENS_2_5 = { low: 196, medium: 439, high: 1_756, xhigh: 3_122, max: 7_024 }
const TOKENS_2_6 = { ...TOKENS_2_5, low: 780, medium: 1_756 }
const TOKENS_2 = { low: 196, medium: 1_767, high: 7_024 }

/** List prices of November 2026, 1024 × 1024; the tokens of low and medium on 2.6 are resellers' figures. */
export const OPENAI_PRICES: AiConfig['prices'] = {
  byModel: {
    'gpt-image-2.5-flare': { ...GPT_IMAGE, outputTokens: TOKENS_2_5 },
    'gpt-image-2.5-sunburst': { ...GPT_IMAGE, outputTokens: TOKENS_2_5 },
    'gpt-image-2.6-flare': { ...GPT_IMAGE, outputTokens: TOKENS_2_6 },
    'gpt-image-2.6-sunburst': { ...GPT_IMAGE, outputTokens: TOKENS_2_6 },
    'gpt-image-2': { ...GPT_IMAGE, outputTokens: TOKENS_2 },
  },
  otherwise: { ...GPT_IMAGE, outputTokens: { ...TOKENS_2_6, high: 7_024, xhigh: 7_024 } },
}

/** What a store starts from with nothing but a key. */
export const OPENAI_DEFAULTS: Omit<AiConfig, 'apiKey'> = {
  baseURL: 'https://api.openai.com/v1',
  draftModel: 'gpt-image-2.5-flare',
  finalModel: 'gpt-image-2.6-sunburst',
  readModel: 'gpt-6-luna',
  moderationModel: 'omni-moderation-latest',
  quality: { draft: 'low', final: 'high' },
  size: '1024x1024',
  compat: 'openai',
  edits: true,
  partials: 1,
  prices: OPENAI_PRICES,
  deadlines: {
    firstByteMs: 60_000,
    stallMs: 60_000,
    overallMs: { draft: 90_000, final: 240_000 },
    textMs: 15_000,
  },
}

const { baseURL: _openai, draftModel: _draft, finalModel: _final, ...COMMON } = OPENAI_DEFAULTS

/** A server of the store's own: nothing is assumed of it, nothing it draws is billed, and it is never OpenAI. */
export const COMPATIBLE_DEFAULTS: Omit<AiConfig, 'apiKey' | 'baseURL' | 'draftModel' | 'finalModel'> = {
  ...COMMON,
  readModel: '',
  moderationModel: '',
  compat: 'compatible',
  edits: false,
  partials: 0,
  prices: { byModel: {}, otherwise: FREE },
  deadlines: { ...COMMON.deadlines, firstByteMs: 240_000 },
}

/** What a store has said; the rest is the kind of server's own. */
export type AiSettings = Pick<AiConfig, 'compat'> & Partial<Omit<AiConfig, 'apiKey' | 'compat'>>

/** A compatible server's address and models are the store's to say: left out they stay empty, and are refused. */
export function completeConfig(settings: AiSettings, apiKey: string): AiConfig {
  const unsaid = { baseURL: '', draftModel: '', finalModel: '', ...COMPATIBLE_DEFAULTS }
  return { ...(settings.compat === 'openai' ? OPENAI_DEFAULTS : unsaid), ...settings, apiKey }
}

/** What keeps a configuration from being used at all. */
export function configProblem(config: AiConfig): 'base_url' | 'api_key' | 'model' | undefined {
  const url = URL.parse(config.baseURL)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return 'base_url'
  if (!config.apiKey.trim() && config.compat === 'openai') return 'api_key'
  if (!config.draftModel.trim() || !config.finalModel.trim()) return 'model'
  return undefined
}

export function requireUsable(config: AiConfig): void {
  const problem = configProblem(config)
  if (problem) throw new ConceptError(problem === 'api_key' ? 'auth' : 'bad_request')
}
