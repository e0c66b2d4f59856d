import { OpenAI } from 'openai'
import { type AiConfig, requireUsable } from './config.ts'
import type { Timer } from './timer.ts'

/** What an AI call touches besides its configuration. */
export type AiDeps = {
  fetch: typeof fetch
  timer: Timer
  log: (line: Record<string, unknown>) => void
}

/**
 * Everything the SDK would otherwise take from the environment is said: a store's key must never travel with the
 * deployment's organization, nor to another server. No retries: ours know what may be billed twice.
 */
export function openClient(config: AiConfig, deps: Pick<AiDeps, 'fetch'>): OpenAI {
  requireUsable(config)
  // Called bare: workerd refuses its `fetch` as anybody's method.
  const { fetch } = deps
  return new OpenAI({
    baseURL: config.baseURL,
    // A server without keys still wants the header.
    apiKey: config.apiKey.trim() || 'none',
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch: (input, init) => fetch(input, init),
    // A redirect would carry prompt and photos to somebody the store has not chosen.
    fetchOptions: { redirect: 'manual' },
  })
}
