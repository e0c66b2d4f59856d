import type { ServerResponse } from 'node:http'
import { answerJson, type Play, type SeenRequest } from './openai-server.ts'

/** Bytes that begin as a picture of that kind does and go on as anything. */
export const PICTURES = {
  png: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3),
  jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 4, 5, 6),
  webp: Uint8Array.from([...'RIFF....WEBPVP8 '].map((letter) => letter.charCodeAt(0))),
  none: Uint8Array.from([...'<html>no picture</html>'].map((letter) => letter.charCodeAt(0))),
} as const

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

export const USAGE = {
  total_tokens: 1_300,
  input_tokens: 1_104,
  output_tokens: 196,
  input_tokens_details: { text_tokens: 80, image_tokens: 1_024 },
}

const ABOUT = { created_at: 1_764_000_000, size: '1024x1024', quality: 'low', background: 'opaque' }

/** `image_generation` or `image_edit`, by the request that is answered. */
const familyOf = ({ path }: SeenRequest): string =>
  path.endsWith('/edits') ? 'image_edit' : 'image_generation'

const frame = (name: string, data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`

export const partialFrame = (
  request: SeenRequest,
  index: number,
  bytes: Uint8Array = PICTURES.jpeg,
): string =>
  frame(`${familyOf(request)}.partial_image`, {
    b64_json: base64(bytes),
    partial_image_index: index,
    ...ABOUT,
    output_format: 'jpeg',
  })

export const completedFrame = (
  request: SeenRequest,
  bytes: Uint8Array,
  more: object = { usage: USAGE },
): string =>
  frame(`${familyOf(request)}.completed`, {
    b64_json: base64(bytes),
    ...ABOUT,
    output_format: 'jpeg',
    ...more,
  })

export function startStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-request-id': 'req_test' })
  response.flushHeaders()
}

/** A whole stream: its partial pictures, then the finished one. */
export const streamed =
  ({ partials = 0, bytes = PICTURES.jpeg, more, done = false }: StreamOptions = {}): Play =>
  (response, request) => {
    startStream(response)
    response.write(': keep-alive\n\n')
    for (let i = 0; i < partials; i++) response.write(partialFrame(request, i))
    response.write(completedFrame(request, bytes, more))
    response.end(done ? 'data: [DONE]\n\n' : '')
  }
type StreamOptions = { partials?: number; bytes?: Uint8Array; more?: object; done?: boolean }

/** A stream that stops being one: what comes after its partial pictures is up to `then`. */
export const broken =
  (partials: number, then: (response: ServerResponse) => void): Play =>
  (response, request) => {
    startStream(response)
    const frames = Array.from({ length: partials }, (_, i) => partialFrame(request, i)).join('')
    // The rest waits until the frames are on their way, or a cut socket would take them with it.
    if (frames) response.write(frames, () => then(response))
    else then(response)
  }

export const cut = (response: ServerResponse): void => void response.socket?.destroy()
export const end = (response: ServerResponse): void => void response.end()
export const nothing = (): void => {}

export const json =
  (body: unknown, status = 200): Play =>
  (response) =>
    answerJson(response, status, body)

export const pictureJson = (bytes: Uint8Array, more: object = { usage: USAGE }): Play =>
  json({ created: 1_764_000_000, data: [{ b64_json: base64(bytes) }], ...more })

type Refusal = { code?: string | null; type?: string; message?: string }

export const refuse =
  (status: number, error: Refusal, headers: Record<string, string> = {}): Play =>
  (response) =>
    answerJson(
      response,
      status,
      { error: { message: 'Refused', type: 'invalid_request_error', ...error } },
      headers,
    )

export const html502: Play = (response) => {
  response.writeHead(502, { 'content-type': 'text/html' })
  response.end('<html><h1>502 Bad Gateway</h1></html>')
}
