import { designResponse } from '#shared/contract/designs.ts'
import type { SendLeadRequest } from '#shared/contract/leads.ts'
import { addDays, localDateOf } from '#shared/dates.ts'
import { NETWORK_KEY } from '../../domain/stores/store-by-key.ts'
import { paths } from '../../links.ts'
import { DEMO_SELLER, DEMO_STORE, DEMO_STORE_KEY } from './accounts.ts'
import { DEMO_REQUESTS, type DemoRequest } from './requests.ts'

type Addresses = { publicUrl: string; demoOrigin: string }

/**
 * Sends the demo's requests through the running service, so that they have what real ones have: pictures, prices,
 * mails and events; those whose senders are known were sent by an earlier start.
 */
export async function sendDemoRequests(
  addresses: Addresses,
  sent: ReadonlySet<string>,
  log: (line: string) => void,
): Promise<void> {
  const waiting = DEMO_REQUESTS.filter(({ email }) => !sent.has(email))
  if (waiting.length === 0) return
  const cookie = await signIn(addresses)
  for (const request of waiting) {
    const leadId = await send(addresses, request)
    if (request.accepted) await accept(addresses, cookie, leadId, request.accepted)
    log(`${request.name} has sent a request`)
  }
}

async function send({ publicUrl, demoOrigin }: Addresses, request: DemoRequest): Promise<string> {
  const fromShop = request.from === 'shop'
  const call = caller(
    `${publicUrl}/api/widget/${fromShop ? DEMO_STORE_KEY : NETWORK_KEY}`,
    fromShop ? demoOrigin : publicUrl,
  )
  const { design, estimate } = designResponse.parse(
    await (await call('/designs', { description: request.words })).json(),
  )
  const { token = '', spec } = design
  await (await call(`/designs/${design.id}/concepts`, { spec }, token)).text()
  const lead = leadOf(request, { spec, likelyMinor: estimate.likelyMinor, bookVersion: estimate.bookVersion })
  const answer = await (await call(`/designs/${design.id}/lead`, lead, token)).text()
  return /\/p\/(lead_\w+)\./.exec(answer)?.[1] ?? ''
}

function leadOf(
  request: DemoRequest,
  priced: Pick<SendLeadRequest, 'spec' | 'likelyMinor' | 'bookVersion'>,
): SendLeadRequest {
  const { name, email, location, budget, message, needByWeeks } = request
  const today = localDateOf(Date.now(), DEMO_STORE.timeZone)
  return {
    ...priced,
    contact: { name, email, location, preferred: 'email' },
    budget,
    consent: { terms: true, network: request.from === 'network' },
    ...(message ? { message } : {}),
    ...(needByWeeks ? { needBy: addDays(today, needByWeeks * 7) } : {}),
  }
}

/** Calls the widget API as a browser on `origin` would; a refusal stops the filling with what was said. */
const caller =
  (api: string, origin: string) =>
  async (path: string, body: unknown, token?: string): Promise<Response> => {
    const answer = await fetch(api + path, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }

const postForm = (url: string, fields: Record<string, string>, cookie = ''): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(url).origin, cookie },
    body: new URLSearchParams(fields),
  })

async function signIn({ publicUrl }: Addresses): Promise<string> {
  const { email, password } = DEMO_SELLER
  const answer = await postForm(publicUrl + paths.login, { email, password })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function accept(
  { publicUrl }: Addresses,
  cookie: string,
  leadId: string,
  message: string,
): Promise<void> {
  const answer = await postForm(publicUrl + paths.acceptLead(leadId), { message }, cookie)
  if (answer.status !== 303) throw new Error(`accepting ${leadId} answered ${answer.status}`)
}
