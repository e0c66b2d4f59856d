import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { createKeeper } from './keeper.ts'
import { RefineModel } from './refine.ts'
import { memoryStorage } from './test/memory-storage.ts'

const RING: DesignSpec = { ...startingSpec('engagement_ring'), metal: { alloy: 'gold_18k_yellow' } }

function set({ ai = false } = {}) {
  const spec = signal(RING)
  const keeper = createKeeper('pk_ada', memoryStorage)
  const shaped: string[][] = []
  const design = {
    spec,
    shape(next: DesignSpec, ...fields: string[]) {
      shaped.push(fields)
      spec.value = next
    },
  }
  const refine = new RefineModel({
    design,
    keeper,
    currency: signal('USD'),
    locale: 'en',
    today: '2026-11-26',
    ai: signal(ai),
  })
  const proposed = () => refine.changes.value.map(({ key }) => key)
  const message = () => keeper.read().contact['message'] ?? ''
  return { refine, spec, shaped, proposed, message, keeper }
}

describe('changing a piece in words', () => {
  it('proposes while typing, and changes nothing by itself', () => {
    const { refine, spec, proposed } = set()
    refine.write('thinner band, rose gold')
    expect(proposed()).toEqual(['bandWidth:1600', 'alloy:gold_18k_rose'])
    expect(spec.value).toBe(RING)
  })

  it('applies as one step, which can be taken back as one', () => {
    const { refine, spec, shaped } = set()
    refine.write('thinner band, rose gold')
    refine.apply()
    expect(spec.value).toMatchObject({ metal: { alloy: 'gold_18k_rose' }, band: { widthUm: 1_600 } })
    expect(shaped).toEqual([['bandWidth', 'alloy']])
    expect(refine.words.value).toBe('')
    refine.undo()
    expect(spec.value).toBe(RING)
    expect(refine.undoable.value).toBeNull()
  })

  it('can be taken back only while nothing was changed after it', () => {
    const { refine, spec } = set()
    refine.write('rose gold')
    refine.apply()
    expect(refine.undoable.value).not.toBeNull()
    spec.value = { ...spec.value, finish: 'satin' }
    expect(refine.undoable.value).toBeNull()
    refine.undo()
    expect(spec.value.finish).toBe('satin')
  })

  it('keeps for the jeweler what only a person can act on, and takes it back with the step', () => {
    const { refine, spec, message, keeper } = set()
    keeper.write({ contact: { name: 'Grace', message: 'For our anniversary.' } })
    refine.write('rose gold, leaves on the sides')
    expect(refine.rest.value).toBe('leaves on the sides')
    refine.apply()
    expect(message()).toBe('For our anniversary.\nleaves on the sides')
    expect(keeper.read().contact['name']).toBe('Grace')
    expect(refine.undoable.value?.passedOn).toBe('leaves on the sides')
    refine.undo()
    expect([spec.value, message()]).toEqual([RING, 'For our anniversary.'])
  })

  it('leaves it standing for the next AI picture where the store has one', () => {
    const { refine, message } = set({ ai: true })
    refine.write('rose gold, leaves on the sides')
    refine.apply()
    expect(refine.words.value).toBe('leaves on the sides')
    expect(message()).toBe('')
  })
})
