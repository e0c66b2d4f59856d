import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { ConceptEvent } from '../concept-api.ts'
import { ConceptModel, type Making } from './concept.ts'
import { createKeeper } from './keeper.ts'
import { conceptOf, countingKeys, fakeService, settle, type Told } from './test/fake-service.ts'
import { memoryStorage } from './test/memory-storage.ts'
import type { Pictures } from './versions.ts'

const RING = startingSpec('ring')
const BAND = startingSpec('wedding_band')

const final = (id: string, spec: DesignSpec): ConceptEvent => ({
  name: 'final',
  data: { concept: conceptOf(id, spec) },
})
const partial: ConceptEvent = { name: 'partial', data: { conceptId: 'con_1', image: 'data:1', index: 0 } }

const job: ConceptEvent = { name: 'job', data: { conceptId: 'con_1' } }
const sketching: ConceptEvent = { name: 'progress', data: { stage: 'sketching', fraction: 0.2 } }
const broken = new TypeError('network error')

function set(storage = memoryStorage(), service = fakeService()) {
  const spec = signal<DesignSpec>(RING)
  const told: string[] = []
  const pauses: number[] = []
  const keeper = createKeeper('pk_ada', () => storage)
  const concepts = new ConceptModel({
    api: service.api,
    keeper,
    spec,
    pause: async (ms) => void pauses.push(ms),
    save: async () => ({ id: 'des_1', token: 'tok' }),
    createKey: countingKeys(),
    onConcept: ({ id }) => told.push(`concept ${id}`),
    onError: (code) => told.push(`error ${code}`),
  })
  return { service, storage, keeper, spec, concepts, told, pauses }
}

describe('the pictures of the service', () => {
  it('shows progress and partials, then the finished version', async () => {
    const { service, concepts, told } = set()
    const seen: (Making | null)[] = []
    concepts.making.subscribe((making) => seen.push(making))
    service.stream([
      { name: 'job', data: { conceptId: 'con_1' } },
      { name: 'progress', data: { stage: 'polishing', fraction: 0.5 } },
      partial,
      final('con_1', RING),
    ])
    await concepts.make()
    expect(seen.map((making) => making && [making.stage, making.fraction, making.image])).toContainEqual([
      'polishing',
      0.5,
      'data:1',
    ])
    expect(concepts.making.value).toBeNull()
    expect(concepts.current.value?.url).toBe('https://service.test/files/con_1.png')
    expect(told).toEqual(['concept con_1'])
  })

  it('has the piece as it is now from every side the service drew', async () => {
    const { service, concepts, spec } = set()
    const seen: Pictures[] = []
    concepts.pictures.subscribe((pictures) => seen.push(pictures))
    const views = { hero: '/files/1.png', top: '/files/2.png' }
    const concept = { ...conceptOf('con_1', RING), views }
    service.stream([{ name: 'final', data: { concept } }])
    await concepts.make()
    spec.value = BAND
    expect(seen).toEqual([{}, views, {}])
  })

  it('draws nothing twice: neither what it has nor what it is drawing', async () => {
    const { service, concepts } = set()
    service.stream([final('con_1', RING)])
    await Promise.all([concepts.make(), concepts.make()])
    await concepts.make()
    expect(service.named('makeConcept')).toHaveLength(1)
  })

  it('knows its version whatever the order of keys', async () => {
    const { service, concepts } = set()
    const turned = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(RING).reverse())))
    service.stream([final('con_1', turned)])
    await concepts.make()
    expect(concepts.current.value?.id).toBe('con_1')
  })

  it('drops the drawing of an older piece for that of the newer', async () => {
    const { service, concepts, spec, told } = set()
    service.stream([partial, final('con_old', RING)], [final('con_new', BAND)])
    const old = concepts.make()
    spec.value = BAND
    await concepts.make()
    await old
    expect(concepts.versions.value.map(({ id }) => id)).toEqual(['con_new'])
    expect(told).toEqual(['concept con_new'])
    expect(concepts.failure.value).toBeNull()
  })

  it('can be cancelled, which is no failure', async () => {
    const { service, concepts, told } = set()
    service.stream([partial, final('con_1', RING)])
    const drawing = concepts.make()
    concepts.cancel()
    await drawing
    expect(concepts.making.value).toBeNull()
    expect(concepts.versions.value).toEqual([])
    expect(told).toEqual([])
  })

  it.each([
    ['an error event', [{ name: 'error', data: { code: 'busy', message: '', retryable: true } }], 'busy'],
    ['a stream that ends before it names a picture', [sketching], 'unavailable'],
  ] satisfies [string, ConceptEvent[], string][])('calls %s a failure, once', async (_what, events, code) => {
    const { service, concepts, told } = set()
    service.stream(events)
    await concepts.make()
    expect(concepts.failure.value).toBe(code)
    expect(told).toEqual([`error ${code}`])
    service.stream([final('con_1', RING)])
    await concepts.make()
    expect(concepts.failure.value).toBeNull()
  })

  it('takes in the versions of an earlier visit without doubling its own', async () => {
    const { service, concepts } = set()
    service.stream([final('con_2', BAND)])
    await concepts.make()
    concepts.adopt([conceptOf('con_1', RING), conceptOf('con_2', BAND)])
    await settle()
    expect(concepts.versions.value.map(({ id }) => id)).toEqual(['con_1', 'con_2'])
    expect(concepts.current.value?.id).toBe('con_1')
  })
})

describe('a picture is not lost', () => {
  it('is taken up where the stream broke, and ordered once', async () => {
    const { service, concepts, pauses, keeper } = set()
    service.stream([job, sketching, broken], [partial], [final('con_1', RING)])
    await concepts.make()
    expect(service.named('makeConcept')).toHaveLength(1)
    expect(service.named('watchConcept').map(({ body }) => body)).toEqual([
      { conceptId: 'con_1', after: 1 },
      { conceptId: 'con_1', after: 2 },
    ])
    expect(pauses).toEqual([1_000, 1_000])
    expect(concepts.current.value?.id).toBe('con_1')
    expect(concepts.failure.value).toBeNull()
    expect(keeper.read().drawing).toEqual([])
  })

  it('is asked for five times more, each time later; then it waits for the next visit', async () => {
    const { service, concepts, pauses, keeper, told } = set()
    service.stream([job, broken], ...Array.from({ length: 5 }, (): Told[] => [broken]))
    await concepts.make()
    expect(pauses).toEqual([1_000, 2_000, 4_000, 4_000, 4_000])
    expect(told).toEqual(['error unavailable'])
    expect(keeper.read().drawing).toMatchObject([{ conceptId: 'con_1', after: 0 }])
    service.stream([final('con_1', RING)])
    await concepts.make()
    expect(service.named('makeConcept')).toHaveLength(1)
    expect(concepts.current.value?.id).toBe('con_1')
  })

  it('is there after a reload in the middle of it', async () => {
    const before = set()
    before.service.stream([job, sketching, partial, final('con_1', RING)])
    const drawing = before.concepts.make()
    await Promise.resolve()
    before.concepts.making.subscribe((making) => making?.image && before.concepts.leave())
    await drawing
    const after = set(before.storage, before.service)
    after.service.stream([final('con_1', RING)])
    await after.concepts.resume()
    expect(after.service.named('watchConcept').at(-1)?.body).toEqual({ conceptId: 'con_1', after: 2 })
    expect(after.concepts.current.value?.id).toBe('con_1')
    expect(after.keeper.read().drawing).toEqual([])
  })

  it('says nothing of one that is no longer known', async () => {
    const { service, concepts, keeper, told } = set()
    keeper.write({ drawing: [{ conceptId: 'con_0', after: 3, spec: RING, engine: 'studio' }] })
    service.refuse('not_found')
    await concepts.resume()
    expect([concepts.failure.value, concepts.making.value, told]).toEqual([null, null, []])
    expect(keeper.read().drawing).toEqual([])
  })
})

describe('the versions of a piece', () => {
  async function two() {
    const given = set()
    given.service.stream([final('con_1', RING)], [final('con_2', BAND)])
    await given.concepts.make()
    given.spec.value = BAND
    await given.concepts.make()
    return given
  }

  it('branch: a change after going back keeps the newer ones and comes from the older', async () => {
    const { service, concepts, spec } = await two()
    spec.value = RING
    spec.value = { ...RING, finish: 'satin' }
    service.stream([final('con_3', spec.value)])
    await concepts.make()
    expect(service.named('makeConcept').at(-1)?.body).toMatchObject({ parentId: 'con_1' })
    expect(concepts.versions.value.map(({ id }) => id)).toEqual(['con_1', 'con_2', 'con_3'])
  })

  it('keep the names they were given', async () => {
    const { concepts, storage } = await two()
    concepts.rename('con_1', ' The first ')
    expect(set(storage).concepts.names.value).toEqual({ con_1: 'The first' })
  })

  it('are deleted for good, also when an older answer still has them', async () => {
    const { service, concepts } = await two()
    await concepts.remove('con_2')
    expect(service.named('deleteConcept').map(({ body }) => body)).toEqual(['con_2'])
    concepts.adopt([conceptOf('con_1', RING), conceptOf('con_2', BAND)])
    expect(concepts.versions.value.map(({ id }) => id)).toEqual(['con_1'])
    expect(concepts.current.value).toBeNull()
  })

  it('stay when deleting fails', async () => {
    const { service, concepts, told } = await two()
    service.refuse('already_sent')
    await concepts.remove('con_2')
    expect(concepts.versions.value).toHaveLength(2)
    expect(told.at(-1)).toBe('error already_sent')
  })
})

describe('AI pictures', () => {
  const ai = { ...conceptOf('con_2', RING), engine: 'ai' as const }

  it('are ordered from the version at hand, with the words; the piece stays as it is', async () => {
    const { service, concepts, spec } = set()
    service.stream([final('con_1', RING)], [{ name: 'final', data: { concept: ai } }])
    await concepts.make()
    await concepts.order({ engine: 'ai', instruction: 'leaves on the sides' })
    expect(service.named('makeConcept').at(-1)?.body).toEqual({
      spec: RING,
      engine: 'ai',
      instruction: 'leaves on the sides',
      parentId: 'con_1',
    })
    expect(spec.value).toBe(RING)
    expect(concepts.current.value?.id).toBe('con_2')
    concepts.pickDrawnBy('studio')
    expect(concepts.current.value?.id).toBe('con_1')
  })

  it('stay as what they show when the piece is changed after them', async () => {
    const { service, concepts, spec } = set()
    service.stream([{ name: 'final', data: { concept: ai } }])
    await concepts.order({ engine: 'ai' })
    expect(concepts.outdated.value).toBeNull()
    spec.value = { ...RING, finish: 'satin' }
    expect([concepts.current.value, concepts.outdated.value?.id]).toEqual([null, 'con_2'])
    spec.value = RING
    expect([concepts.current.value?.id, concepts.outdated.value]).toEqual(['con_2', null])
  })

  it('say why the studio drew instead, until the next picture', async () => {
    const { service, concepts } = set()
    const instead = { concept: conceptOf('con_1', RING), notice: 'Our own drawing.' }
    service.stream([{ name: 'final', data: instead }], [final('con_2', RING)])
    await concepts.order({ engine: 'ai' })
    expect(concepts.notice.value).toBe('Our own drawing.')
    await concepts.order({ engine: 'studio' })
    expect(concepts.notice.value).toBeNull()
  })

  it('are refused for want of contact details by name', async () => {
    const { service, concepts } = set()
    service.refuse('contact_required')
    await concepts.order({ engine: 'ai' })
    expect(concepts.failure.value).toBe('contact_required')
  })
})
