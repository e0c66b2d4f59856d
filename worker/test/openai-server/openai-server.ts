import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type SeenRequest = {
  method: string
  path: string
  headers: Record<string, string | string[] | undefined>
  /** Of a JSON request. */
  json: Record<string, unknown>
  /** Of a multipart request. */
  form: FormData | undefined
}

/** What the server does with one request. */
export type Play = (response: ServerResponse, request: SeenRequest) => void | Promise<void>

export type OpenaiServer = {
  /** With `/v1`, as a client wants it. */
  baseURL: string
  origin: string
  requests: SeenRequest[]
  /** The next requests are played in this order; one too many is a 500 that names it. */
  play: (...plays: Play[]) => void
  /** Resolves with the nth request, counted from 1, as soon as it is there. */
  arrived: (count: number) => Promise<void>
  close: () => Promise<void>
}

/** What `POST /images/*` takes; anything else is refused, as OpenAI does. */
const IMAGE_FIELDS = new Set(
  (
    'prompt model n size quality background stream partial_images moderation output_format ' +
    'output_compression safety_identifier image[] image complexity'
  ).split(' '),
)

async function bodyOf(request: IncomingMessage): Promise<Pick<SeenRequest, 'json' | 'form'>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data'))
    return { json: {}, form: await new Response(body, { headers: { 'content-type': type } }).formData() }
  return { json: type.startsWith('application/json') ? JSON.parse(body.toString()) : {}, form: undefined }
}

export const answerJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_test', ...headers })
  response.end(JSON.stringify(body))
}

function unknownField({ json, form }: SeenRequest): string | undefined {
  const names = form ? [...form.keys()] : Object.keys(json)
  return names.find((name) => !IMAGE_FIELDS.has(name))
}

/** A server on a port of its own that speaks OpenAI's wire format, one scripted answer a request. */
export async function startOpenaiServer({ strict = true } = {}): Promise<OpenaiServer> {
  const requests: SeenRequest[] = []
  let plays: Play[] = []
  let waiting: { count: number; resolve: () => void }[] = []
  const server = createServer(async (message, response) => {
    const { method = '', url: path = '', headers } = message
    const request: SeenRequest = { method, path, headers, ...(await bodyOf(message)) }
    requests.push(request)
    for (const one of waiting.filter(({ count }) => count <= requests.length)) one.resolve()
    waiting = waiting.filter(({ count }) => count > requests.length)
    const wrong = strict && path.startsWith('/v1/images/') ? unknownField(request) : undefined
    if (wrong) {
      const message = `Unknown parameter: '${wrong}'.`
      const error = { message, type: 'invalid_request_error', param: wrong, code: 'unknown_parameter' }
      return answerJson(response, 400, { error })
    }
    const play = plays.shift()
    if (!play) return answerJson(response, 500, { error: { message: `Nothing to play for ${path}` } })
    await play(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    origin,
    baseURL: `${origin}/v1`,
    requests,
    play: (...next) => (plays = next),
    arrived: (count) =>
      count <= requests.length
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, resolve })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
