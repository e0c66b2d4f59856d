import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Reference } from '#shared/contract/designs.ts'
import { ApiError, type Call } from '../api.ts'
import { PhotosModel } from './photos.ts'
import { countingKeys } from './test/fake-service.ts'

const SAPPHIRE = new Blob(['sapphire'], { type: 'image/jpeg' })

/** Node draws no pictures, so photos go as they are. A service that writes down what it is asked, and refuses what it is told to. */
function setUp() {
  const calls: string[] = []
  const refusals: (ApiError | null)[] = []
  const references = signal<readonly Reference[]>([])
  const online = { value: true }
  let made = 0
  const photos = new PhotosModel({
    references,
    createKey: countingKeys(),
    save: async () => (online.value ? { id: 'des_1', token: 'tok' } : null),
    show: () => 'blob:here',
    onKept: () => calls.push('kept'),
    api: {
      async ask(path: string, { method, key, body }: Call) {
        calls.push(`${method} ${path} ${key ?? JSON.stringify(body) ?? ''}`.trim())
        const refusal = refusals.shift()
        if (refusal) throw refusal
        return Response.json({ reference: { id: `ref_${++made}`, url: 'https://s.test/f', aspect: 'style' } })
      },
    },
  })
  const shown = () => photos.photos.value.map(({ id, aspect, done, trouble }) => [id, aspect, done, trouble])
  const first = () => {
    const [photo] = photos.photos.value
    if (!photo) throw new Error('no photo')
    return photo
  }
  return { photos, calls, refusals, references, online, shown, first }
}

const AT = '/designs/des_1/references'

describe('photos', () => {
  it('go to the service one after the other', async () => {
    const { photos, calls, shown } = setUp()
    photos.add([SAPPHIRE, SAPPHIRE])
    expect(shown()).toEqual([
      [undefined, 'style', 0, null],
      [undefined, 'style', 0, null],
    ])
    await photos.settled()
    expect(shown()).toEqual([
      ['ref_1', 'style', 1, null],
      ['ref_2', 'style', 1, null],
    ])
    expect(calls).toEqual([`POST ${AT} key-1`, 'kept', `POST ${AT} key-2`, 'kept'])
  })

  it('that can’t be taken are said so, each for itself', async () => {
    const { photos, refusals, shown } = setUp()
    const full = new ApiError('conflict', [{ path: 'image', code: 'images_full', message: '' }])
    refusals.push(null, full)
    photos.add([SAPPHIRE, new Blob([], { type: 'image/heic' }), SAPPHIRE, SAPPHIRE])
    await photos.settled()
    expect(shown().map(([, , , trouble]) => trouble)).toEqual([null, 'image_type', 'images_full', null])
  })

  it('are tried again with the same key, so that a lost answer makes no second one', async () => {
    const { photos, calls, refusals, online, first } = setUp()
    online.value = false
    photos.add([SAPPHIRE])
    await photos.settled()
    expect(first().trouble).toBe('offline')
    online.value = true
    refusals.push(new ApiError('offline'))
    photos.retry(first())
    await photos.settled()
    photos.retry(first())
    await photos.settled()
    expect(first()).toMatchObject({ id: 'ref_1', done: 1, trouble: null })
    expect(calls).toEqual([`POST ${AT} key-1`, `POST ${AT} key-1`, 'kept'])
  })

  it('are no more than one beyond what there is room for', async () => {
    const { photos } = setUp()
    photos.add(Array.from({ length: 50 }, () => SAPPHIRE))
    expect(photos.photos.value).toHaveLength(7)
    await photos.settled()
  })

  it('of an earlier visit are there, and can be changed and taken back', async () => {
    const { photos, calls, references, shown, first } = setUp()
    references.value = [{ id: 'ref_9', url: 'https://s.test/9', aspect: 'stone' }]
    expect(shown()).toEqual([['ref_9', 'stone', 1, null]])
    photos.use(first(), 'shape')
    await photos.settled()
    expect(shown()).toEqual([['ref_9', 'shape', 1, null]])
    photos.remove(first())
    await photos.settled()
    expect(shown()).toEqual([])
    expect(calls).toEqual([`PATCH ${AT}/ref_9 {"aspect":"shape"}`, `DELETE ${AT}/ref_9`])
    references.value = [{ id: 'ref_9', url: 'https://s.test/9', aspect: 'stone' }]
    expect(shown()).toEqual([])
  })

  it('that could not be taken back stay in sight', async () => {
    const { photos, refusals, shown, first } = setUp()
    photos.add([SAPPHIRE])
    await photos.settled()
    refusals.push(new ApiError('offline'))
    photos.remove(first())
    await photos.settled()
    expect(shown()).toEqual([['ref_1', 'style', 1, 'offline']])
  })
})
