import { describeError } from '../../describe-error.ts'
import { readModeration } from './ai/answers.ts'
import { openClient, type AiDeps } from './ai/client.ts'
import type { AiConfig } from './ai/config.ts'
import { base64Of } from './ai/picture-bytes.ts'
import { within } from './ai/timer.ts'
import type { ConceptImage, ConceptRequest } from './engine.ts'

export type Verdict = { flagged: boolean; categories: string[] }

const CLEAR: Verdict = { flagged: false, categories: [] }

/**
 * Judges words and pictures, beside whatever else is going on: it never throws, and what could not be judged is not
 * flagged but logged. One call for the words and one a picture, since a call takes only one.
 */
export async function moderate(
  config: AiConfig,
  deps: AiDeps,
  { text, images = [] }: { text: string; images?: readonly ConceptImage[] },
): Promise<Verdict> {
  if (!config.moderationModel) return CLEAR
  const inputs = [
    ...(text.trim() ? [{ type: 'text' as const, text }] : []),
    ...images.map((image) => ({ type: 'image_url' as const, image_url: { url: dataUrl(image) } })),
  ]
  const verdicts = await Promise.all(inputs.map((input) => judge(config, deps, input)))
  const categories = new Set(verdicts.flatMap((verdict) => verdict.categories))
  return { flagged: verdicts.some(({ flagged }) => flagged), categories: [...categories].sort() }
}

/** All that a shopper typed for a picture, the engraving included. */
export const typedWords = ({
  description,
  instruction,
  spec,
}: Pick<ConceptRequest, 'description' | 'instruction' | 'spec'>): string =>
  [description, instruction, spec.engraving?.text].filter(Boolean).join('\n')

type Input = { type: 'text'; text: string } | { type: 'image_url'; image_url: { url: string } }

async function judge(config: AiConfig, deps: AiDeps, input: Input): Promise<Verdict> {
  try {
    const client = openClient(config, deps)
    const answer = await within(deps.timer, config.deadlines.textMs, (signal) =>
      client.moderations.create({ model: config.moderationModel, input: [input] }, { signal }),
    )
    const results = readModeration(answer)
    const categories = results.flatMap((result) =>
      Object.keys(result.categories).filter((name) => result.categories[name]),
    )
    return { flagged: results.some(({ flagged }) => flagged), categories }
  } catch (error) {
    deps.log({ level: 'warn', what: 'moderation', ...describeError(error) })
    return CLEAR
  }
}

const dataUrl = ({ bytes, type }: ConceptImage): string => `data:${type};base64,${base64Of(bytes)}`
