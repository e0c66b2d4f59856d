import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { Estimate } from '#shared/pricing/estimate.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { PriceModel } from './price.ts'
import { BOOK, fakeService, settle } from './test/fake-service.ts'

function set(url: string | null = '/book') {
  const service = fakeService()
  const spec = signal(startingSpec('engagement_ring'))
  const told: Estimate[] = []
  const bookUrl = signal(url)
  const shown = signal(true)
  const price = new PriceModel({
    spec,
    bookUrl,
    fetchBook: service.api.retailBook,
    shown,
    onChange: (estimate) => told.push(estimate),
  })
  return { service, spec, price, told, bookUrl, shown }
}

describe('the price on screen', () => {
  it('waits for the store, then follows every change at once without the network', async () => {
    const { service, spec, price, told, bookUrl } = set(null)
    expect(price.estimate.value).toBeNull()
    bookUrl.value = '/book'
    await settle()
    expect(price.estimate.value).toEqual(estimatePiece(spec.value, BOOK))
    spec.value = { ...spec.value, metal: { alloy: 'platinum_950_ru' } }
    expect(price.estimate.value).toEqual(estimatePiece(spec.value, BOOK))
    expect(told).toHaveLength(2)
    expect(service.named('retailBook')).toHaveLength(1)
  })

  it('tells of nothing that is not on screen', async () => {
    const { told, shown, price, spec } = set()
    shown.value = false
    await settle()
    expect([price.estimate.value === null, told]).toEqual([false, []])
    shown.value = true
    expect(told).toEqual([estimatePiece(spec.value, BOOK)])
  })

  it('tells of nothing when the price stays', async () => {
    const { spec, told } = set()
    await settle()
    spec.value = structuredClone(spec.value)
    expect(told).toHaveLength(1)
  })

  it('can be tried again when the book did not come', async () => {
    const { service, price, bookUrl } = set(null)
    service.refuse('offline')
    bookUrl.value = '/book'
    await settle()
    expect([price.failure.value, price.estimate.value]).toEqual(['offline', null])
    await price.load()
    expect(price.failure.value).toBeNull()
    expect(price.estimate.value?.likelyMinor).toBeGreaterThan(0)
  })
})
