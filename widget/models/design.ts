import { computed, createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals'
import { applyUnderstood } from '#shared/spec/apply-understood.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { readDescription } from '#shared/spec/read-description.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { UnderstoodField } from '#shared/spec/understood.ts'
import type { Category } from '#shared/spec/vocabulary.ts'
import { correctedChips } from './corrections.ts'
import type { Draft } from './draft.ts'
import type { Keeper } from './keeper.ts'
import { createWords } from './words.ts'

export type DesignParts = {
  draft: Draft
  keeper: Keeper
  currency: ReadonlySignal<string>
  categories: ReadonlySignal<readonly Category[]>
  locale: string
  today: string
}

/** What the words say: the chips, and the kind of piece they and the shopper's own choice come to. */
function readWords({ draft, currency, categories, locale, today }: DesignParts) {
  const words = createWords(draft.description, locale)
  const reading = computed(() =>
    readDescription(draft.description.value, {
      locale,
      currency: currency.value,
      today,
      words: words.value,
      category: draft.category.value ?? draft.suggested.value ?? undefined,
    }),
  )
  const found = computed(() => {
    const { found: read } = reading.value
    const heard = draft.heard.value
    if (heard?.of !== draft.description.value) return read
    return [...read, ...heard.found.filter(({ field }) => !read.some((own) => own.field === field))]
  })
  const chips = computed(() => {
    const chosen = draft.category.value
    const said = correctedChips(found.value, draft.corrections.value)
    return said.filter(({ field, value }) => field !== 'category' || !chosen || value === chosen)
  })
  const category = computed<Category>(() => {
    const said = chips.value.find((chip) => chip.field === 'category')?.value
    const offered = categories.value
    const wanted = [draft.category.value, said, draft.suggested.value]
    // What the store does not make can't be asked for, by whichever way it was said.
    for (const name of wanted) {
      const found = offered.find((candidate) => candidate === name)
      if (found) return found
    }
    return offered[0] ?? 'engagement_ring'
  })
  return { reading, chips, category }
}

/** The piece being designed: words become chips, chips become a spec, and what was set by hand stays. */
export const DesignModel = createModel((parts: DesignParts) => {
  const { keeper } = parts
  const { reading, chips, category } = readWords(parts)
  const kept = keeper.read()
  const byHand = signal<ReadonlySet<UnderstoodField>>(new Set(kept.byHand))
  const fresh = () => applyUnderstood(startingSpec(category.value), chips.value)
  const asText = () => JSON.stringify([category.value, chips.value])
  const spec = signal<DesignSpec>(kept.spec ?? untracked(fresh))
  let read = untracked(asText)

  effect(() => {
    const text = asText()
    if (text === read) return
    read = text
    const started = untracked(() => byHand.value.size > 0 && spec.value.category === category.value)
    if (!started) byHand.value = new Set()
    spec.value = started ? applyUnderstood(spec.peek(), chips.value, byHand.peek()) : fresh()
  })
  effect(() => keeper.write({ spec: spec.value, byHand: [...byHand.value] }))

  return {
    reading,
    chips,
    category,
    spec,
    byHand,
    /** Forgets what was set by hand: the piece is what the words say. */
    startOver() {
      byHand.value = new Set()
      spec.value = fresh()
    },
    /** Sets part of the piece; later readings of the words leave `fields` alone. */
    shape(next: DesignSpec, ...fields: UnderstoodField[]) {
      byHand.value = new Set([...byHand.value, ...fields])
      spec.value = next
    },
  }
})
export type Design = InstanceType<typeof DesignModel>
