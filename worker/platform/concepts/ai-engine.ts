import type { ConceptStage } from '#shared/contract/concepts.ts'
import { type OpenAI, toFile } from 'openai'
import { openClient, type AiDeps } from './ai/client.ts'
import type { AiConfig } from './ai/config.ts'
import { modelOf, planMicros, usageMicros } from './ai/costs.ts'
import { type Deadlines, startDeadlines } from './ai/deadlines.ts'
import { asConceptError, retryWait } from './ai/failures.ts'
import { receive } from './ai/receive.ts'
import { pause } from './ai/timer.ts'
import {
  type ConceptEngine,
  ConceptError,
  type ConceptImage,
  type ConceptRequest,
  type EngineEvent,
} from './engine.ts'
import { type PicturePlan, planPicture } from './prompts/plan-picture.ts'

/** Provenance marks are known to survive in it, and partial pictures stay small. */
const FORMAT = { output_format: 'jpeg', output_compression: 90 } as const

type Call = {
  config: AiConfig
  deps: AiDeps
  client: OpenAI
  request: ConceptRequest
  plan: PicturePlan
  deadlines: Deadlines
}

/** Draws with OpenAI's Images API, or any server that speaks it. */
export const aiEngine = (config: AiConfig, deps: AiDeps): ConceptEngine => ({
  id: 'ai',
  model: config.draftModel,
  async *make(request, signal): AsyncGenerator<EngineEvent> {
    const client = openClient(config, deps)
    const deadlines = startDeadlines(deps.timer, config.deadlines.overallMs[request.tier ?? 'draft'], signal)
    try {
      yield* insist({ config, deps, client, request, plan: planPicture(config, request), deadlines })
    } finally {
      deadlines.end()
    }
  },
})

/** Over all attempts of a call; a lost one may be billed all the same. */
type Seen = { attempts: number; lost: number; partials: number; fraction: number }

/** Another attempt begins again, but never says that less is done than was said before. */
function* progress(seen: Seen, stage: ConceptStage, fraction: number): Generator<EngineEvent> {
  if (fraction <= seen.fraction) return
  seen.fraction = fraction
  yield { type: 'progress', stage, fraction }
}

async function* insist(call: Call): AsyncGenerator<EngineEvent> {
  const { deadlines, deps } = call
  const seen: Seen = { attempts: 0, lost: 0, partials: 0, fraction: 0 }
  for (;;) {
    seen.attempts++
    try {
      return yield* attempt(call, seen)
    } catch (error) {
      const { signal } = deadlines
      // Aborting makes whatever was under way fail in its own words; the reason is the truth.
      if (signal.aborted) throw signal.reason
      const failure = asConceptError(error)
      const waitMs = retryWait(failure, seen)
      if (waitMs === undefined) throw mayHaveSpent(failure, seen)
      if (failure.maySpend) seen.lost++
      deps.log({ level: 'warn', what: 'ai-retry', kind: failure.kind, waitMs })
      deadlines.rest()
      await pause(deps.timer, waitMs, signal)
    }
  }
}

const mayHaveSpent = (failure: ConceptError, { lost }: Seen): ConceptError =>
  lost === 0 || failure.maySpend
    ? failure
    : new ConceptError(failure.kind, failure.retryAfterMs, { maySpend: true, cause: failure.cause })

async function* attempt(call: Call, seen: Seen): AsyncGenerator<EngineEvent> {
  const { config, deadlines, request, plan } = call
  yield* progress(seen, 'sketching', 0.05)
  deadlines.expect(config.deadlines.firstByteMs)
  const answer = await send(call)
  deadlines.rest()
  yield* progress(seen, 'cutting_stones', 0.2)
  for await (const received of receive(answer, call)) {
    if (received.type === 'partial') {
      seen.partials++
      const fraction = 0.2 + (0.7 * seen.partials) / (config.partials + 1)
      if (received.image) yield { type: 'partial', image: received.image }
      yield* progress(seen, 'polishing', Math.min(0.9, fraction))
      continue
    }
    const model = modelOf(config, request)
    const atMost = planMicros(config, request, plan)
    const costMicros = (usageMicros(config, model, received.usage) ?? atMost) + seen.lost * atMost
    const providerRequestId = answer.headers.get('x-request-id')
    const usage = { costMicros, ...(providerRequestId && { providerRequestId }) }
    yield* progress(seen, 'finishing', 1)
    yield { type: 'final', image: received.image, usage, model, depth: plan.depth }
  }
}

/** The SDK's own streams would be silent about a server that answers JSON; hence the bare answer. */
async function send(call: Call): Promise<Response> {
  const { client, plan, deadlines } = call
  const options = { signal: deadlines.signal, maxRetries: 0 }
  const body = bodyOf(call)
  if (plan.images.length === 0) return client.images.generate(body, options).asResponse()
  // Always an array, even of one: some servers know only `image[]`.
  const image = await Promise.all(plan.images.map(upload))
  return client.images.edit({ ...body, image }, options).asResponse()
}

const upload = ({ bytes, type }: ConceptImage, index: number) =>
  toFile(bytes, `image-${index + 1}.${type.slice('image/'.length)}`, { type })

function bodyOf({ config, plan, request }: Call) {
  const { tier = 'draft', shopper } = request
  const body = { prompt: plan.prompt, model: modelOf(config, request), n: 1, size: config.size }
  const streamed = { stream: true, partial_images: config.partials } as const
  if (config.compat === 'compatible')
    return { ...body, response_format: 'b64_json', ...(config.partials > 0 && streamed) } as const
  return {
    ...body,
    ...streamed,
    ...FORMAT,
    quality: config.quality[tier],
    background: 'opaque',
    ...(shopper && { safety_identifier: shopper }),
  } as const
}
