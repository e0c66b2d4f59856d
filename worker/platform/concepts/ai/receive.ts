import type { OpenAI } from 'openai'
import { Stream } from 'openai/streaming'
import { ConceptError, type ConceptImage } from '../engine.ts'
import { type AnswerUsage, type ImagesAnswer, readImageEvent, readImagesAnswer } from './answers.ts'
import { boundedBody } from './bounded-body.ts'
import type { AiDeps } from './client.ts'
import type { AiConfig } from './config.ts'
import type { Deadlines } from './deadlines.ts'
import { EndedEarly } from './failures.ts'
import { pictureFromBase64, pictureOf, RECEIVED_BYTES } from './picture-bytes.ts'

export type Received =
  | { type: 'partial'; image: ConceptImage | undefined }
  | { type: 'completed'; image: ConceptImage; usage: AnswerUsage | undefined }

type Receiving = { config: AiConfig; deps: AiDeps; client: OpenAI; deadlines: Deadlines }

const unusable = () => new ConceptError('upstream', undefined, { maySpend: true })

/** The pictures of an answer, however the server sends them; ends with `completed` or throws. */
export async function* receive(answer: Response, receiving: Receiving): AsyncGenerator<Received> {
  const body = boundedBody(answer, RECEIVED_BYTES, receiving.deadlines.signal)
  if (/^text\/event-stream\b/i.test(answer.headers.get('content-type') ?? ''))
    yield* fromEvents(body, receiving)
  else yield await fromJson(body, receiving)
}

async function* fromEvents(
  body: Response,
  { config, client, deadlines }: Receiving,
): AsyncGenerator<Received> {
  const { stallMs } = config.deadlines
  deadlines.expect(stallMs)
  // With the client, or a frame that is no JSON is printed to the console.
  for await (const data of Stream.fromSSEResponse<unknown>(body, new AbortController(), client)) {
    deadlines.rest()
    const event = readImageEvent(data)
    if (event?.type.endsWith('.partial_image'))
      // A partial that is no picture is not shown; the last one decides.
      yield { type: 'partial', image: pictureFromBase64(event.b64_json) }
    if (event?.type.endsWith('.completed')) {
      const image = pictureFromBase64(event.b64_json)
      if (!image) throw unusable()
      yield { type: 'completed', image, usage: event.usage ?? undefined }
      return
    }
    deadlines.expect(stallMs)
  }
  deadlines.signal.throwIfAborted()
  throw new EndedEarly()
}

async function fromJson(body: Response, receiving: Receiving): Promise<Received> {
  const answer = readImagesAnswer(parseJson(await body.text()))
  if (!answer) throw unusable()
  const image = await pictureIn(answer, receiving)
  if (!image) throw unusable()
  return { type: 'completed', image, usage: answer.usage ?? undefined }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unusable()
  }
}

async function pictureIn(
  { data: [first] }: ImagesAnswer,
  receiving: Receiving,
): Promise<ConceptImage | undefined> {
  if (first?.b64_json) return pictureFromBase64(first.b64_json)
  return first?.url ? pictureAt(first.url, receiving) : undefined
}

/** Only from the server the store has chosen, and without its key: an answer must not send us anywhere else. */
async function pictureAt(
  address: string,
  { config, deps, deadlines }: Receiving,
): Promise<ConceptImage | undefined> {
  const url = URL.parse(address, config.baseURL)
  if (url?.origin !== new URL(config.baseURL).origin) return undefined
  const { signal } = deadlines
  const { fetch } = deps
  try {
    const answer = await fetch(url, { signal, redirect: 'manual' })
    if (answer.status !== 200) return undefined
    return pictureOf(new Uint8Array(await boundedBody(answer, RECEIVED_BYTES, signal).arrayBuffer()))
  } catch {
    // Drawn, but lost on the way: asking again would draw it again.
    return undefined
  }
}
