import type { ConfigResponse } from '#shared/contract/config.ts'
import type {
  CreateDesignRequest,
  DesignResponse,
  UpdateDesignRequest,
  UpdateDesignResponse,
} from '#shared/contract/designs.ts'
import type { ErrorResponse, FieldIssue } from '#shared/contract/errors.ts'
import type { FunnelRequest } from '#shared/contract/funnel.ts'
import type { SendLeadRequest, SendLeadResponse } from '#shared/contract/leads.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'

/** A refusal of the service (its code), or `offline` when no answer came. `body` is what else the answer carried. */
export class ApiError extends Error {
  readonly code: string
  readonly fields: FieldIssue[]
  readonly body: Record<string, unknown>
  constructor(code: string, fields: FieldIssue[] = [], body: Record<string, unknown> = {}) {
    super(code)
    this.code = code
    this.fields = fields
    this.body = body
  }
}

/** The code of whatever was thrown by a call. */
export const codeOf = (error: unknown): string => (error instanceof ApiError ? error.code : 'offline')

export type DesignKey = { id: string; token: string }
export type Api = {
  /** Any call under the store's address. */
  ask(path: string, call: Call): Promise<Response>

  config(): Promise<ConfigResponse>
  retailBook(url: string): Promise<RetailBook>
  createDesign(body: CreateDesignRequest, key: string): Promise<DesignResponse>
  getDesign(design: DesignKey): Promise<DesignResponse>
  updateDesign(design: DesignKey, body: UpdateDesignRequest): Promise<UpdateDesignResponse>
  sendLead(design: DesignKey, body: SendLeadRequest, key: string): Promise<SendLeadResponse>
  count(step: FunnelRequest): void
  /** An absolute address for one the service gave. */
  resolve(url: string): string
}

export type Call = {
  method?: string
  body?: unknown
  form?: FormData
  token?: string
  key?: string
  /** The number of the last event that was seen. */
  after?: number
  signal?: AbortSignal
}

async function refusal(response: Response): Promise<ApiError> {
  const body: (ErrorResponse & Record<string, unknown>) | null = await response.json().catch(() => null)
  const retry = response.status === 429 ? 'too_many_requests' : 'unavailable'
  return new ApiError(body?.error?.code ?? retry, body?.error?.fields, body ?? {})
}

/** Random, without `randomUUID`, which plain-http pages do not have. */
export const createKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

export type ApiSettings = {
  base: string
  store: string
  fetch: typeof fetch
  /** What the service says, it says in this language. */
  locale: string
  visitor: () => string | undefined
  /** Delivers a count even while the page goes away. */
  beacon: (url: string, body: string) => void
}

/** Sends one call; everything but a 2xx answer is thrown as an `ApiError`. */
function createSend(root: string, { fetch, visitor, locale }: ApiSettings) {
  const headersOf = ({ body, token, key, after = -1 }: Call): Headers => {
    const headers = new Headers({ 'Accept-Language': locale })
    const known = visitor()
    if (body) headers.set('Content-Type', 'application/json')
    if (token) headers.set('Authorization', `Bearer ${token}`)
    if (key) headers.set('Idempotency-Key', key)
    if (after >= 0) headers.set('Last-Event-ID', String(after))
    if (known && body) headers.set('X-Milgrain-Visitor', known)
    return headers
  }
  return async (path: string, call: Call): Promise<Response> => {
    const { method = 'GET', body, form, signal = null } = call
    const text = body ? JSON.stringify(body) : null
    const response = await fetch(path.startsWith('/') ? root + path : path, {
      method,
      headers: headersOf(call),
      credentials: 'omit',
      body: form ?? text,
      signal,
    }).catch(() => {
      throw new ApiError('offline')
    })
    if (!response.ok) throw await refusal(response)
    return response
  }
}

export function createApi(settings: ApiSettings): Api {
  const { base, store, beacon } = settings
  const root = `${base}/api/widget/${encodeURIComponent(store)}`
  const send = createSend(root, settings)
  // The service's answers are trusted to have the shapes of shared/contract; its tests hold it to them.
  const call = async <T>(path: string, options: Call = {}): Promise<T> => (await send(path, options)).json()
  const resolve = (url: string) => new URL(url, base).href
  const of = ({ id }: DesignKey, rest = '') => `/designs/${encodeURIComponent(id)}${rest}`
  return {
    ask: send,
    resolve,
    config: () => call('/config'),
    retailBook: (url) => call(resolve(url)),
    createDesign: (body, key) => call('/designs', { method: 'POST', body, key }),
    getDesign: (design) => call(of(design), { token: design.token }),
    updateDesign: (design, body) => call(of(design), { method: 'PATCH', body, token: design.token }),
    sendLead: (design, body, key) =>
      call(of(design, '/lead'), { method: 'POST', body, token: design.token, key }),
    count: (step) => beacon(`${root}/events`, JSON.stringify(step)),
  }
}
