import { startingSpec } from '#shared/spec/starting-spec.ts'
import { expect } from 'vitest'
import { aiEngine } from '../../platform/concepts/ai-engine.ts'
import { type AiConfig, OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import { ConceptError, type ConceptRequest, type EngineEvent } from '../../platform/concepts/engine.ts'
import { manualTimer } from './manual-timer.ts'
import { type Play, startOpenaiServer } from './openai-server.ts'

export const DEADLINES = { firstByteMs: 11, stallMs: 22, overallMs: { draft: 33, final: 44 }, textMs: 55 }

const spec = startingSpec('engagement_ring')
export const REQUEST: ConceptRequest = {
  spec,
  description: 'A simple ring',
  sizePx: 768,
  shopper: 'hmac-of-grace',
}

/** The AI engine in front of a scripted server, with time that passes when told. */
export async function openDrawingBench({ strict = true } = {}) {
  const server = await startOpenaiServer({ strict })
  const timer = manualTimer()
  const logged: Record<string, unknown>[] = []
  const deps = { fetch, timer, log: (line: Record<string, unknown>) => void logged.push(line) }
  const base = { ...OPENAI_DEFAULTS, deadlines: DEADLINES, apiKey: 'sk-secret', baseURL: server.baseURL }
  const configOf = (more: Partial<AiConfig> = {}): AiConfig => ({ ...base, ...more })
  const make = (more: Partial<AiConfig>, ask: ConceptRequest, signal = new AbortController().signal) =>
    aiEngine(configOf(more), deps).make(ask, signal)

  /** All events of a picture; whatever happens, nobody is left waiting. */
  async function draw(more: Partial<AiConfig> = {}, ask = REQUEST): Promise<EngineEvent[]> {
    const events: EngineEvent[] = []
    try {
      for await (const event of make(more, ask)) events.push(event)
    } finally {
      expect(timer.pending()).toEqual([])
    }
    return events
  }

  /** How drawing fails, after what was played; `calls` are all this server ever got. */
  async function failure(plays: Play[], more: Partial<AiConfig> = {}) {
    server.play(...plays)
    const error = await draw(more).catch((error: unknown) => error)
    if (!(error instanceof ConceptError))
      throw new Error('Drawing did not fail as it should', { cause: error })
    const { kind, retryAfterMs, maySpend } = error
    return { kind, retryAfterMs, maySpend, calls: server.requests.length }
  }
  return { server, timer, logged, configOf, make, draw, failure, close: () => server.close() }
}
export type DrawingBench = Awaited<ReturnType<typeof openDrawingBench>>

export function finalOf(events: EngineEvent[]) {
  const last = events.at(-1)
  if (last?.type !== 'final') throw new Error('the stream has no final')
  return last
}

export const partialsOf = (events: EngineEvent[]) => events.filter(({ type }) => type === 'partial')

/** Progress never goes back, and ends whole. */
export function expectGrowing(events: EngineEvent[]): void {
  const fractions = events.flatMap((event) => (event.type === 'progress' ? [event.fraction] : []))
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(new Set(fractions)).toHaveLength(fractions.length)
  expect(fractions.at(-1)).toBe(1)
}
