import { type Reference, referenceResponse } from '#shared/contract/designs.ts'
import type { Store } from '../tables/stores.ts'
import { photo } from '../platform/images/test/pictures.ts'
import type { TestApp } from './harness.ts'
import { newAttempt, SHOP_ORIGIN } from './stories.ts'

type Made = { design: { id: string }; token: string }

type Upload = {
  bytes?: Uint8Array
  aspect?: string
  name?: string
  type?: string
  key?: string
  token?: string
  origin?: string
  more?: Record<string, string>
}

/** Grace gives a photo with her design, as the widget sends it. */
export async function sendPhoto(app: TestApp, store: Store, made: Made, upload: Upload = {}) {
  const { bytes = photo(), aspect, name = 'ring.jpg', type = 'image/jpeg', more = {} } = upload
  const form = new FormData()
  form.set('image', new File([new Uint8Array(bytes)], name, { type }))
  if (aspect !== undefined) form.set('aspect', aspect)
  for (const [field, value] of Object.entries(more)) form.set(field, value)
  return app.request(`/api/widget/${store.publishableKey}/designs/${made.design.id}/references`, {
    method: 'POST',
    headers: {
      origin: upload.origin ?? SHOP_ORIGIN,
      authorization: `Bearer ${upload.token ?? made.token}`,
      'idempotency-key': upload.key ?? newAttempt(),
    },
    body: form,
  })
}

export async function addPhoto(
  app: TestApp,
  store: Store,
  made: Made,
  upload: Upload = {},
): Promise<Reference> {
  const answer = await sendPhoto(app, store, made, upload)
  return referenceResponse.parse(await answer.json()).reference
}

/** The path of an absolute address, with its seal. */
export const pathOf = (url: string): string =>
  new URL(url, 'http://x').pathname + new URL(url, 'http://x').search
