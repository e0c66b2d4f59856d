import { designResponse, referenceResponse } from '#shared/contract/designs.ts'
import { errorResponse } from '#shared/contract/errors.ts'
import { HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { designReferences } from '../tables/designs.ts'
import type { Store } from '../tables/stores.ts'
import { cleanImage } from '../platform/images/clean-image.ts'
import { photo, pngHeader, pngOf, SECRET, vp8, webpOf } from '../platform/images/test/pictures.ts'
import { aiAccounts } from '../tables/spending.ts'
import { OPENAI_DEFAULTS } from '../platform/concepts/ai/config.ts'
import type { AiService } from '../platform/concepts/engine.ts'
import { createTestApp, noAi, quickEngine, type TestApp } from '../test/harness.ts'
import { addPhoto, pathOf, sendPhoto } from '../test/photos.ts'
import {
  callWidget,
  describe as describePiece,
  leadRequest,
  newAttempt,
  openBezel,
  openGoldsmith,
} from '../test/stories.ts'

let app: TestApp
let store: Store
let other: Store

beforeAll(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
  other = (await openBezel(app, { allowedOrigins: ['https://goldsmith.example'] })).store
})
afterAll(() => app.close())

type Made = Awaited<ReturnType<typeof describePiece>>

const rowsOf = ({ design }: Made) =>
  app.db.select().from(designReferences).where(eq(designReferences.designId, design.id))
const storedFiles = () => app.deps.files.list('references/', 1_000)
const resume = async ({ design, token }: Made) => {
  const answer = await callWidget(app, store, `/designs/${design.id}`, { token })
  return designResponse.parse(await answer.json()).design
}
const at = ({ design }: Made, rid: string) => `/designs/${design.id}/references/${rid}`
const send = (made: Made) =>
  callWidget(app, store, `/designs/${made.design.id}/lead`, {
    method: 'POST',
    token: made.token,
    body: leadRequest(made),
  })
const refusal = async (answer: Response) => {
  const { error } = errorResponse.parse(await answer.json())
  const [field] = error.fields ?? []
  return { status: answer.status, code: error.code, field: field?.code, message: error.message }
}

describe('a photo given with a design', () => {
  it('is kept without what it says about her, and listed when she comes back', async () => {
    const made = await describePiece(app, store)
    const reference = await addPhoto(app, store, made, { aspect: 'stone' })
    expect(reference.aspect).toBe('stone')
    const [row] = await rowsOf(made)
    const file = await app.deps.files.get(row?.fileKey ?? '')
    expect(file).toEqual({ type: 'image/jpeg', bytes: cleanImage(photo()).bytes })
    expect(Buffer.from(file?.bytes ?? []).toString('latin1')).not.toContain(SECRET)
    expect((await resume(made)).references).toEqual([reference])
  })

  it('is for its style unless she says otherwise, and she may change her mind', async () => {
    const made = await describePiece(app, store)
    const { id, aspect } = await addPhoto(app, store, made)
    expect(aspect).toBe('style')
    const call = { method: 'PATCH', token: made.token, body: { aspect: 'shape' } }
    const answer = await callWidget(app, store, at(made, id), call)
    expect(referenceResponse.parse(await answer.json()).reference).toMatchObject({ id, aspect: 'shape' })
    expect((await resume(made)).references).toMatchObject([{ id, aspect: 'shape' }])
    const odd = await callWidget(app, store, at(made, id), { ...call, body: { aspect: 'price' } })
    expect(odd.status).toBe(422)
  })

  it('is taken back with its file, once', async () => {
    const made = await describePiece(app, store)
    const { id, url } = await addPhoto(app, store, made)
    const call = { method: 'DELETE', token: made.token }
    expect((await callWidget(app, store, at(made, id), call)).status).toBe(204)
    await app.settle()
    expect(await rowsOf(made)).toEqual([])
    expect((await app.request(pathOf(url))).status).toBe(404)
    expect((await callWidget(app, store, at(made, id), call)).status).toBe(404)
  })

  it('is kept once, however often she tries', async () => {
    const made = await describePiece(app, store)
    const key = newAttempt()
    const answers = await Promise.all([1, 2, 3].map(() => addPhoto(app, store, made, { key })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(await rowsOf(made)).toHaveLength(1)
    const another = await sendPhoto(app, store, made, { key, bytes: webpOf(vp8()) })
    expect((await refusal(another)).code).toBe('idempotency_mismatch')
  })

  it('is one of six, also when twenty come at once', async () => {
    const made = await describePiece(app, store)
    await app.settle()
    const before = (await storedFiles()).length
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendPhoto(app, store, made)))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(6)
    expect(statuses.filter((status) => status === 409)).toHaveLength(14)
    expect(await rowsOf(made)).toHaveLength(6)
    await app.settle()
    expect((await storedFiles()).length).toBe(before + 6)
    expect(await refusal(await sendPhoto(app, store, made))).toMatchObject({
      field: 'images_full',
      message: 'A design takes six photos. Remove one to add another.',
    })
  })

  it('belongs to the lead once it was sent', async () => {
    const made = await describePiece(app, store)
    const { id } = await addPhoto(app, store, made)
    expect((await send(made)).status).toBe(201)
    const calls = [
      sendPhoto(app, store, made),
      callWidget(app, store, at(made, id), { method: 'DELETE', token: made.token }),
      callWidget(app, store, at(made, id), { method: 'PATCH', token: made.token, body: { aspect: 'stone' } }),
    ]
    for (const answer of await Promise.all(calls)) expect((await refusal(answer)).code).toBe('already_sent')
    expect(await rowsOf(made)).toMatchObject([{ id, aspect: 'style' }])
  })

  it('is not added to a design that is being sent', async () => {
    for (let round = 0; round < 10; round++) {
      const made = await describePiece(app, store)
      const [photoAnswer, leadAnswer] = await Promise.all([sendPhoto(app, store, made), send(made)])
      expect(leadAnswer.status).toBe(201)
      expect([201, 409]).toContain(photoAnswer.status)
      expect(await rowsOf(made)).toHaveLength(photoAnswer.status === 201 ? 1 : 0)
    }
  })

  it('goes with its design', async () => {
    await app.settle()
    const before = await storedFiles()
    const made = await describePiece(app, store)
    for (let index = 0; index < 3; index++) await addPhoto(app, store, made)
    const call = { method: 'DELETE', token: made.token }
    expect((await callWidget(app, store, `/designs/${made.design.id}`, call)).status).toBe(204)
    await app.settle()
    expect(await storedFiles()).toEqual(before)
  })
})

describe('what is not taken', () => {
  it.each<[string, Parameters<typeof sendPhoto>[3], number, string]>([
    [
      'an SVG that says it is a PNG',
      { bytes: Buffer.from('<svg onload="x"/>'), type: 'image/png' },
      415,
      'image_type',
    ],
    ['a GIF', { bytes: Buffer.from('GIF89a') }, 415, 'image_type'],
    ['a HEIC', { bytes: Buffer.from('\0\0\0\u0018ftypheic'), type: 'image/heic' }, 415, 'image_type'],
    ['nothing', { bytes: new Uint8Array() }, 422, 'image_unreadable'],
    ['half a photo', { bytes: photo().subarray(0, 200) }, 422, 'image_unreadable'],
    ['a bomb', { bytes: photo({ width: 65_000, height: 65_000 }) }, 422, 'image_too_large'],
    ['a dot', { bytes: pngOf(pngHeader({ width: 1, height: 1 })) }, 422, 'image_unreadable'],
    ['a speck', { bytes: photo({ width: 32, height: 32 }) }, 422, 'image_too_small'],
    ['an aspect we do not know', { aspect: 'price' }, 422, 'invalid_value'],
    ['a field we do not know', { more: { path: '../../etc/passwd' } }, 422, 'unrecognized_keys'],
  ])('%s', async (_, upload, status, field) => {
    const made = await describePiece(app, store)
    const before = await storedFiles()
    expect(await refusal(await sendPhoto(app, store, made, upload))).toMatchObject({ status, field })
    expect(await rowsOf(made)).toEqual([])
    expect(await storedFiles()).toEqual(before)
  })

  it('says what works', async () => {
    const made = await describePiece(app, store)
    const { message } = await refusal(await sendPhoto(app, store, made, { bytes: Buffer.from('GIF89a') }))
    expect(message).toMatch(/JPEG, PNG or WebP/)
  })

  it.each([8 * 1024 * 1024 + 1, 20_000_000])('%i bytes', async (length) => {
    const made = await describePiece(app, store)
    const bytes = new Uint8Array(length)
    bytes.set(photo())
    expect((await refusal(await sendPhoto(app, store, made, { bytes }))).status).toBe(413)
    expect(await rowsOf(made)).toEqual([])
  })

  it('a body that is no form', async () => {
    const made = await describePiece(app, store)
    const post = (body: unknown, type: string) =>
      callWidget(app, store, `/designs/${made.design.id}/references`, {
        method: 'POST',
        token: made.token,
        body,
        headers: { 'content-type': type },
      })
    expect((await post('{}', 'application/json')).status).toBe(415)
    expect((await post('x', 'multipart/form-data; boundary=y')).status).toBe(400)
    expect((await post('x', 'multipart/form-data')).status).toBe(400)
    const text = '--y\r\ncontent-disposition: form-data; name="image"\r\n\r\nwords\r\n--y--\r\n'
    expect((await post(text, 'multipart/form-data; boundary=y')).status).toBe(422)
  })

  it('a declared type and a name are not believed, and lead nowhere', async () => {
    const made = await describePiece(app, store)
    const upload = { type: 'text/html', name: '../../concepts/evil.svg\0.html' }
    const { url } = await addPhoto(app, store, made, upload)
    expect(new URL(url).pathname).toMatch(/^\/files\/references\/[0-9a-z]{32}\.jpg$/)
    expect((await app.request(pathOf(url))).headers.get('content-type')).toBe('image/jpeg')
  })

  it('comes without the design’s bearer, from another store or another site', async () => {
    const made = await describePiece(app, store)
    const theirs = await describePiece(app, other)
    const statusOf = async (answer: Response | Promise<Response>) => (await answer).status
    expect(await statusOf(sendPhoto(app, store, made, { token: theirs.token }))).toBe(401)
    expect(await statusOf(sendPhoto(app, other, made))).toBe(404)
    expect(await statusOf(sendPhoto(app, store, made, { origin: 'https://evil.example' }))).toBe(403)
    const { id } = await addPhoto(app, other, theirs)
    for (const method of ['DELETE', 'PATCH']) {
      const body = method === 'PATCH' ? { body: { aspect: 'stone' } } : {}
      const call = { method, token: made.token, ...body }
      expect(await statusOf(callWidget(app, store, at(made, id), call))).toBe(404)
      expect(await statusOf(callWidget(app, other, at(theirs, id), call))).toBe(401)
    }
    expect(await rowsOf(theirs)).toMatchObject([{ id, aspect: 'style' }])
  })

  it('is too many in a minute', async () => {
    const hurried = await createTestApp()
    const hers = (await openGoldsmith(hurried)).store
    const made = await describePiece(hurried, hers)
    hurried.deps.allowWrite = async () => false
    expect((await sendPhoto(hurried, hers, made)).status).toBe(429)
    hurried.close()
  })
})

describe('a photo that was looked at', () => {
  /** A store with AI pictures, whose model says so of every photo. */
  async function storeThatSees(flagged: boolean, seen: string[]) {
    const moderate: AiService['moderate'] = async (_config, { images = [] }) => {
      for (const { type, bytes } of images) seen.push(`${type} ${Buffer.from(bytes).includes(SECRET)}`)
      return { flagged, categories: [] }
    }
    const shared = { ...OPENAI_DEFAULTS, apiKey: 'sk-test' }
    const careful = await createTestApp({
      engines: { studio: quickEngine(), ai: { ...noAi, shared, moderate } },
    })
    const hers = (await openGoldsmith(careful)).store
    await careful.db.insert(aiAccounts).values({ storeId: hers.id, enabled: true })
    return { careful, hers, made: await describePiece(careful, hers) }
  }

  it('and flagged is not kept', async () => {
    const seen: string[] = []
    const { careful, hers, made } = await storeThatSees(true, seen)
    expect(await refusal(await sendPhoto(careful, hers, made))).toMatchObject({
      status: 422,
      field: 'image_refused',
    })
    expect(seen).toEqual(['image/jpeg false'])
    expect(await careful.deps.files.list('references/', 10)).toEqual([])
    careful.close()
  })

  it('and not flagged is kept', async () => {
    const { careful, hers, made } = await storeThatSees(false, [])
    expect((await sendPhoto(careful, hers, made)).status).toBe(201)
    careful.close()
  })
})

describe('the address of a photo', () => {
  it('opens it for an hour or two, privately, and nothing else', async () => {
    const made = await describePiece(app, store)
    const { url } = await addPhoto(app, store, made)
    const { headers, status } = await app.request(pathOf(url))
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toMatch(/^private, max-age=\d+$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    const second = await addPhoto(app, store, made)
    const bare = new URL(url).pathname
    const until = Number(new URL(url).searchParams.get('until'))
    const seal = new URL(url).searchParams.get('seal') ?? ''
    for (const path of [
      bare,
      `${bare}?until=${until}`,
      `${bare}?until=${until + HOUR}&seal=${seal}`,
      `${bare}?until=9e15&seal=${seal}`,
      `${bare}?until=${until}&seal=${seal}x`,
      `${new URL(second.url).pathname}?until=${until}&seal=${seal}`,
      `${bare}?until=${until}&seal=${made.token.split('.')[1]}`,
      bare.replace('references/', 'references/../references/'),
    ])
      expect((await app.request(path)).status, path).toBe(404)
    app.wait(HOUR - 1)
    expect((await app.request(pathOf(url))).status).toBe(200)
    app.wait(HOUR + 1)
    expect((await app.request(pathOf(url))).status).toBe(404)
    const again = (await resume(made)).references[0]?.url ?? ''
    expect((await app.request(pathOf(again))).status).toBe(200)
  })
})
