import { APIConnectionError, APIError, type OpenAI } from 'openai'
import { readModel, readModelList } from './ai/answers.ts'
import { openClient, type AiDeps } from './ai/client.ts'
import { type AiConfig, configProblem } from './ai/config.ts'
import { asConceptError } from './ai/failures.ts'
import { within } from './ai/timer.ts'

export type ConnectionFinding = { tone: 'good' | 'warning' | 'problem'; text: string }
export type ConnectionCheck = { ok: boolean; findings: ConnectionFinding[] }

/** The sentences of "Test connection". */
export const CONNECTION_COPY = {
  base_url: 'The address of the server is missing or is not a web address.',
  api_key: 'A key is needed for this service.',
  model: 'Choose a model for drafts and one for final pictures.',
  plain:
    'The address does not start with https, so the key travels unprotected. That is fine only on your own network.',
  unreachable: (host: string) => `${host} did not answer. Check the address, or try again in a minute.`,
  refused: 'The key was not accepted. Check that it was copied whole and is still active.',
  quota: 'The key works, but its account has no credit left.',
  busy: 'The service is busy at the moment. The settings are kept; try again in a minute.',
  unknown_model: (model: string) =>
    `This key can't use ${model}. Check its name, or whether the account may use it.`,
  unlisted: (model: string) =>
    `The server answers, but does not list ${model}, so its name could not be checked.`,
  leaving: (model: string, date: string) =>
    `${model} will be switched off on ${date}. Choose another before then.`,
  gone: (model: string, date: string) => `${model} was switched off on ${date}. Choose another.`,
  good: 'Everything answered. Pictures can be drawn.',
} as const

const problem = (text: string): ConnectionFinding => ({ tone: 'problem', text })
const warning = (text: string): ConnectionFinding => ({ tone: 'warning', text })

/**
 * Asks the server about every model of a configuration; draws nothing and costs nothing. Never throws.
 * @param today `YYYY-MM-DD`
 */
export async function checkConnection(
  config: AiConfig,
  deps: AiDeps,
  today: string,
): Promise<ConnectionCheck> {
  const unusable = configProblem(config)
  if (unusable) return { ok: false, findings: [problem(CONNECTION_COPY[unusable])] }
  const { draftModel, finalModel, readModel, moderationModel } = config
  const models = new Set([draftModel, finalModel, readModel, moderationModel].filter(Boolean))
  const answers = await Promise.all([...models].map((model) => checkModel(config, deps, model, today)))
  const plain = config.baseURL.startsWith('https:') ? [] : [warning(CONNECTION_COPY.plain)]
  // A key that is refused is refused for every model: said once.
  const texts = new Map([...answers.flat(), ...plain].map((finding) => [finding.text, finding]))
  const findings = [...texts.values()]
  const ok = findings.every(({ tone }) => tone !== 'problem')
  return { ok, findings: ok ? [{ tone: 'good', text: CONNECTION_COPY.good }, ...findings] : findings }
}

async function checkModel(
  config: AiConfig,
  deps: AiDeps,
  model: string,
  today: string,
): Promise<ConnectionFinding[]> {
  try {
    const client = openClient(config, deps)
    const date = await within(deps.timer, config.deadlines.textMs, (signal) =>
      shutdownDate(client, config, model, signal),
    )
    if (!date) return []
    return [
      date > today
        ? warning(CONNECTION_COPY.leaving(model, date))
        : problem(CONNECTION_COPY.gone(model, date)),
    ]
  } catch (error) {
    return [findingFor(config, model, error)]
  }
}

/** Some servers know their models only as a list. Throws when the model is in neither. */
async function shutdownDate(
  client: OpenAI,
  { compat }: AiConfig,
  model: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    return readModel(await client.models.retrieve(model, { signal })).shutdown_date?.slice(0, 10)
  } catch (error) {
    if (compat === 'openai' || !isMissing(error)) throw error
    const listed = readModelList(await client.models.list({ signal }))
    if (listed.some(({ id }) => id === model)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof APIError && (error.status === 404 || error.status === 405)

function findingFor({ baseURL, compat }: AiConfig, model: string, error: unknown): ConnectionFinding {
  const unreachable = problem(CONNECTION_COPY.unreachable(new URL(baseURL).host))
  if (error instanceof APIConnectionError) return unreachable
  if (isMissing(error))
    return compat === 'openai'
      ? problem(CONNECTION_COPY.unknown_model(model))
      : warning(CONNECTION_COPY.unlisted(model))
  const { kind } = asConceptError(error)
  if (kind === 'auth') return problem(CONNECTION_COPY.refused)
  if (kind === 'quota') return problem(CONNECTION_COPY.quota)
  return kind === 'rate_limit' ? warning(CONNECTION_COPY.busy) : unreachable
}
