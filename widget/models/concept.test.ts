import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { ConceptEvent } from '../api.ts'
import { ConceptModel, type Making, type Pictures } from './concept.ts'
import { conceptOf, countingKeys, fakeService, settle } from './test/fake-service.ts'

const RING = startingSpec('ring')
const BAND = startingSpec('wedding_band')

const final = (id: string, spec: DesignSpec): ConceptEvent => ({
  name: 'final',
  data: { concept: conceptOf(id, spec) },
})
const partial: ConceptEvent = { name: 'partial', data: { conceptId: 'con_1', image: 'data:1', index: 0 } }

function set() {
  const service = fakeService()
  const spec = signal<DesignSpec>(RING)
  const told: string[] = []
  const concepts = new ConceptModel({
    api: service.api,
    spec,
    save: async () => ({ id: 'des_1', token: 'tok' }),
    createKey: countingKeys(),
    onConcept: ({ id }) => told.push(`concept ${id}`),
    onError: (code) => told.push(`error ${code}`),
  })
  return { service, spec, concepts, told }
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
    ['a stream that ends without a picture', [partial], 'unavailable'],
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
