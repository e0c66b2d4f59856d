import { computed, createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { codeOf } from '../api.ts'

export type PriceParts = {
  spec: ReadonlySignal<DesignSpec>
  /** Where the store's current retail book is; `null` until its settings are known. */
  bookUrl: ReadonlySignal<string | null>
  fetchBook: (url: string) => Promise<RetailBook>
  /** Whether the shopper sees the price yet; nobody is told of one that is not on screen. */
  shown: ReadonlySignal<boolean>
  onChange: (estimate: Estimate) => void
}

/** The price on screen: computed here, in the frame of the change, from the store's retail book. */
export const PriceModel = createModel(({ spec, bookUrl, fetchBook, shown, onChange }: PriceParts) => {
  const book = signal<RetailBook | null>(null)
  const failure = signal<string | null>(null)
  const estimate = computed(() => (book.value ? estimatePiece(spec.value, book.value) : null))
  /** Whether the store's prices have sales tax or VAT in them. */
  const tax = computed(() => book.value?.tax ?? 'excluded')

  const load = async () => {
    const url = bookUrl.value
    if (!url) return
    try {
      book.value = await fetchBook(url)
      failure.value = null
    } catch (error) {
      failure.value = codeOf(error)
    }
  }
  effect(() => {
    if (bookUrl.value) untracked(() => void load())
  })
  const figures = computed(() => {
    const price = shown.value && estimate.value
    return price && `${price.lowMinor} ${price.likelyMinor} ${price.highMinor} ${price.currency}`
  })
  effect(() => {
    if (!figures.value) return
    const price = estimate.peek()
    if (price) onChange(price)
  })

  return {
    estimate,
    tax,
    failure,
    load,
    /** The service priced with another book: from here on we use it too. */
    adopt(next: RetailBook) {
      book.value = next
    },
  }
})
export type Price = InstanceType<typeof PriceModel>
