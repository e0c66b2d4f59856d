import { signal } from '@preact/signals'
import { describe, expect, it, vi } from 'vitest'
import { centerStone } from '#shared/spec/design-spec.ts'
import { CATEGORIES, type Category } from '#shared/spec/vocabulary.ts'
import { DesignModel } from './design.ts'
import { DraftModel } from './draft.ts'
import { createKeeper } from './keeper.ts'
import { memoryStorage } from './test/memory-storage.ts'

const WORDS = 'an oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band'

function set(keeper = createKeeper('pk', memoryStorage), category?: Category) {
  const draft = new DraftModel(keeper, { prefill: '', category })
  const design = new DesignModel({
    draft,
    keeper,
    currency: signal('USD'),
    categories: signal(CATEGORIES),
    locale: 'en',
    today: '2026-11-22',
  })
  return { draft, design, keeper }
}

describe('from words to a piece', () => {
  it('follows the words while they are typed, and back again', () => {
    const { draft, design } = set()
    draft.write(WORDS)
    expect(design.spec.value).toMatchObject({
      category: 'engagement_ring',
      metal: { alloy: 'gold_18k_rose' },
    })
    expect(centerStone(design.spec.value)).toMatchObject({
      gem: 'sapphire_blue',
      cut: 'oval',
      weightPoints: 150,
    })
    draft.write('an engagement ring')
    expect(design.spec.value.metal?.alloy).not.toBe('gold_18k_rose')
  })

  it('understands another language once its words are here, on an English page too', async () => {
    const { draft, design } = set()
    draft.write('un anillo de compromiso con un zafiro ovalado en oro rosa')
    await vi.waitFor(() => expect(centerStone(design.spec.value)?.gem).toBe('sapphire_blue'))
    expect(design.chips.value.map(({ value }) => value)).toContain('engagement_ring')
    expect(design.spec.value.metal?.alloy).toMatch(/rose$/)
  })

  it('takes a correction over what was read, and a dropped chip for nothing said', () => {
    const { draft, design } = set()
    draft.write(WORDS)
    draft.correct('cut:oval', 'pear')
    draft.correct('alloy:gold_18k_rose', null)
    expect(centerStone(design.spec.value)?.cut).toBe('pear')
    expect(design.chips.value.map(({ field }) => field)).not.toContain('alloy')
    expect(design.spec.value.metal?.alloy).not.toBe('gold_18k_rose')
  })

  it('takes what only the service heard in the same words, under what it read itself and what was set by hand', () => {
    const { draft, design } = set()
    draft.write('an engagement ring like my grandmother wore')
    design.shape({ ...design.spec.value, metal: { alloy: 'platinum_950_ru' } }, 'alloy')
    const heard = (value: string, field: 'gem' | 'alloy' | 'category') => ({ field, value, from: 0, to: 2 })
    draft.heard.value = {
      of: draft.description.value,
      found: [heard('ruby', 'gem'), heard('gold_9k_rose', 'alloy'), heard('pendant', 'category')],
    }
    expect(centerStone(design.spec.value)?.gem).toBe('ruby')
    expect(design.spec.value).toMatchObject({
      category: 'engagement_ring',
      metal: { alloy: 'platinum_950_ru' },
    })
    draft.write('an engagement ring with an emerald')
    expect(centerStone(design.spec.value)?.gem).toBe('emerald')
    expect(design.chips.value.map(({ value }) => value)).not.toContain('ruby')
  })

  it('leaves alone what was set by hand when the words change', () => {
    const { draft, design } = set()
    draft.write(WORDS)
    design.shape({ ...design.spec.value, metal: { alloy: 'platinum_950_ru' } }, 'alloy')
    draft.write(WORDS.replace('1.5', '2'))
    expect(design.spec.value.metal?.alloy).toBe('platinum_950_ru')
    expect(centerStone(design.spec.value)?.weightPoints).toBe(200)
  })

  it('begins with what the page is about, but believes the words, and a tile over both', () => {
    const { draft, design } = set(undefined, 'engagement_ring')
    expect(design.spec.value.category).toBe('engagement_ring')
    draft.write('a plain 4 mm platinum wedding band')
    expect(design.spec.value).toMatchObject({
      category: 'wedding_band',
      stones: [],
      band: { widthUm: 4_000 },
    })
    draft.choose('ring')
    expect(design.spec.value.category).toBe('ring')
  })

  it('hears the style of a piece that only the tile names', () => {
    const { draft, design } = set()
    draft.choose('pendant')
    draft.write('a halo with an oval ruby in platinum')
    expect(design.spec.value).toMatchObject({ category: 'pendant', style: 'halo' })
    expect(design.spec.value.stones).toMatchObject([{ gem: 'ruby', cut: 'oval' }, { role: 'halo' }])
  })

  it('begins anew with another kind of piece', () => {
    const { draft, design } = set()
    draft.write(WORDS)
    design.shape({ ...design.spec.value, finish: 'hammered' }, 'finish')
    draft.choose('pendant')
    expect(design.spec.value).toMatchObject({ category: 'pendant', finish: 'polished' })
  })

  it('is the same piece after a reload', () => {
    const { draft, design, keeper } = set()
    draft.write(WORDS)
    design.shape({ ...design.spec.value, finish: 'satin' }, 'finish')
    const again = set(keeper)
    expect(again.design.spec.value).toEqual(design.spec.value)
    expect(again.draft.description.value).toBe(WORDS)
  })

  it('is only what the words say after starting over', () => {
    const { draft, design } = set()
    design.shape({ ...design.spec.value, finish: 'satin' }, 'finish')
    design.startOver()
    draft.clear()
    expect(design.spec.value.finish).toBe('polished')
    expect(design.byHand.value.size).toBe(0)
  })
})
