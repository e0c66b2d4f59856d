import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { ConceptEvent } from '../concept-api.ts'
import { ConceptModel, type ConceptParts } from './concept.ts'
import { createKeeper } from './keeper.ts'
import { conceptOf, countingKeys, fakeService } from './test/fake-service.ts'
import { memoryStorage } from './test/memory-storage.ts'
import { VariationsModel } from './variations.ts'

const RING = startingSpec('ring')
const FINE: DesignSpec = { ...RING, finish: 'satin' }
const BOLD: DesignSpec = { ...RING, finish: 'hammered' }

const job = (conceptId: string): ConceptEvent => ({ name: 'job', data: { conceptId } })
const partial = (conceptId: string): ConceptEvent => ({
  name: 'partial',
  data: { conceptId, image: `data:${conceptId}`, index: 0 },
})
const final = (id: string, spec: DesignSpec): ConceptEvent => ({
  name: 'final',
  data: { concept: conceptOf(id, spec) },
})
const failed: ConceptEvent = { name: 'error', data: { code: 'upstream', message: '', retryable: true } }
const broken = new TypeError('network error')

function set() {
  const service = fakeService()
  const spec = signal<DesignSpec>(RING)
  const told: string[] = []
  const keeper = createKeeper('pk_ada', memoryStorage)
  const parts: ConceptParts = {
    api: service.api,
    keeper,
    spec,
    pause: async () => {},
    save: async () => ({ id: 'des_1', token: 'tok' }),
    createKey: countingKeys(),
    onConcept: ({ id }) => told.push(`concept ${id}`),
    onError: (code) => told.push(`error ${code}`),
  }
  const concepts = new ConceptModel(parts)
  const variations = new VariationsModel({ ...parts, concepts })
  const tiles = () => variations.tiles.value.map(({ concept, image }) => concept?.id ?? image)
  return { service, spec, told, keeper, concepts, variations, tiles }
}

const JOBS = [job('con_1'), job('con_2'), job('con_3')]

describe('variations', () => {
  it('appear as they finish; the piece is not changed', async () => {
    const { service, variations, concepts, spec, tiles, keeper } = set()
    const seen: string[] = []
    variations.tiles.subscribe(() => seen.push(JSON.stringify(tiles())))
    service.stream(
      JOBS,
      [final('con_1', FINE)],
      [partial('con_2'), final('con_2', RING)],
      [final('con_3', BOLD)],
    )
    await variations.ask()
    expect(service.named('makeConcept').map(({ body }) => body)).toEqual([
      { spec: RING, engine: 'studio', variations: 3 },
    ])
    expect(seen).toContain('["con_1","data:con_2","con_3"]')
    expect(tiles()).toEqual(['con_1', 'con_2', 'con_3'])
    expect(spec.value).toBe(RING)
    expect(concepts.versions.value.map(({ id }) => id).sort()).toEqual(['con_1', 'con_2', 'con_3'])
    expect(keeper.read().drawing).toEqual([])
  })

  it('one that fails leaves the others', async () => {
    const { service, variations, tiles } = set()
    service.stream(JOBS, [final('con_1', FINE)], [failed], [final('con_3', BOLD)])
    await variations.ask()
    expect(tiles()).toEqual(['con_1', 'con_3'])
    expect(variations.failure.value).toBeNull()
  })

  it('a broken stream is taken up one by one, without another order', async () => {
    const { service, variations, tiles } = set()
    service.stream(JOBS, [broken], [final('con_2', RING)], [final('con_3', BOLD)], [final('con_1', FINE)])
    await variations.ask()
    expect(service.named('makeConcept')).toHaveLength(1)
    expect(service.named('watchConcept')).toHaveLength(4)
    expect(tiles()).toEqual(['con_1', 'con_2', 'con_3'])
  })

  it('are fewer where the budget went only so far', async () => {
    const { service, variations, tiles } = set()
    service.stream(JOBS.slice(0, 1), [final('con_1', FINE)])
    await variations.ask()
    expect(tiles()).toEqual(['con_1'])
  })

  it('are kept while they are made, so that a reload finds them', async () => {
    const { service, variations, keeper } = set()
    service.stream(JOBS, [broken], [broken], [broken])
    await variations.ask()
    expect(keeper.read().drawing.map(({ conceptId }) => conceptId)).toEqual(['con_1', 'con_2', 'con_3'])
  })

  it('are not watched a second time while they are made', async () => {
    const { service, variations, concepts } = set()
    service.stream(JOBS, [final('con_1', FINE)], [final('con_2', RING)], [final('con_3', BOLD)])
    const asked = variations.ask()
    const stop = variations.tiles.subscribe(() => void concepts.resume())
    await asked
    stop()
    expect(service.named('watchConcept')).toHaveLength(3)
    expect(concepts.making.value).toBeNull()
  })

  it('that can’t be ordered are said once, and leave no empty tiles', async () => {
    const { service, variations, tiles, told } = set()
    service.refuse('too_many_requests')
    await variations.ask()
    expect([variations.failure.value, tiles(), told]).toEqual([
      'too_many_requests',
      [],
      ['error too_many_requests'],
    ])
  })
})
