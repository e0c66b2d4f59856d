import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Connections } from './connections.ts'
import { HranaError, toWireError } from './errors.ts'
import { type Pipeline, pipelineSchema, type StreamResult } from './protocol.ts'
import { Streams } from './streams.ts'
import { WriterQueue } from './writer-queue.ts'

const MAX_BODY_BYTES = 64 * 1024 * 1024
const KEEP_ALIVE_MS = 10 * 60_000

export type LibsqlServer = { url: string; close: () => Promise<void> }

export type LibsqlServerOptions = { path: string; port?: number; idleMs?: number }

/** A libSQL server for development: Hrana 2 over HTTP on one SQLite file, on the loopback interface. */
export async function startLibsqlServer(options: LibsqlServerOptions): Promise<LibsqlServer> {
  const connections = new Connections(options.path)
  const streams = new Streams(connections, new WriterQueue(), options.idleMs ?? 5_000)
  const server = createServer((request, response) => void respond(request, response, streams))
  // Longer than any client keeps an idle connection, so that none is closed as it is being reused.
  server.keepAliveTimeout = KEEP_ALIVE_MS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
      streams.close()
      connections.close()
    },
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, streams: Streams): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'GET' && ['/', '/health', '/v2'].includes(pathname)) return answer(response, 200, {})
  if (request.method !== 'POST' || pathname !== '/v2/pipeline') {
    return answer(response, 404, { code: 'NOT_FOUND', message: 'No such endpoint' })
  }
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  try {
    const pipeline = await readPipeline(request)
    answer(response, 200, await runPipeline(pipeline, streams, gone.signal))
  } catch (error) {
    answer(response, 400, toWireError(error))
  }
}

async function runPipeline({ baton, requests }: Pipeline, streams: Streams, signal: AbortSignal) {
  const stream = streams.take(baton)
  const results: StreamResult[] = []
  for (const request of requests) {
    if (signal.aborted) break
    results.push(await stream.handle(request, signal))
  }
  if (signal.aborted) stream.close()
  return { baton: stream.closed ? null : streams.keep(stream), base_url: null, results }
}

async function readPipeline(request: IncomingMessage): Promise<Pipeline> {
  // A browser page of any origin may post plain text here; JSON makes it ask first, and be refused.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    throw new HranaError('HTTP_CONTENT_TYPE', 'Send application/json')
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk)
    bytes += buffer.length
    if (bytes > MAX_BODY_BYTES) throw new HranaError('HTTP_BODY_TOO_LARGE', 'The request is too large')
    chunks.push(buffer)
  }
  const parsed = pipelineSchema.safeParse(parseJson(Buffer.concat(chunks).toString('utf8')))
  if (!parsed.success) throw new HranaError('HTTP_BODY_INVALID', parsed.error.message)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HranaError('HTTP_BODY_INVALID', 'The request is not JSON')
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
