import { computed, createModel, effect, signal } from '@preact/signals'
import type { Understood } from '#shared/spec/understood.ts'
import type { Category } from '#shared/spec/vocabulary.ts'
import type { Corrections, Keeper } from './keeper.ts'

/** What the shopper says they want: their words, the kind of piece, and what they corrected in our reading. */
export const DraftModel = createModel(
  (keeper: Keeper, options: { category?: Category | undefined; prefill: string }) => {
    const kept = keeper.read()
    const description = signal(kept.description || options.prefill)
    const category = signal<Category | null>(kept.category)
    const corrections = signal<Corrections>(kept.corrections)
    effect(() => {
      keeper.write({
        description: description.value,
        category: category.value,
        corrections: corrections.value,
      })
    })
    /** The kind of piece the page is about: where the shopper begins, until they tap or write another. */
    const suggested = signal<Category | null>(options.category ?? null)
    /** What the service understood, of exactly which words: a store's model may hear more than the rules. */
    const heard = signal<{ of: string; found: Understood[] } | null>(null)
    /** Whether there is anything to see yet. */
    const begun = computed(
      () => description.value.trim() !== '' || (category.value ?? suggested.value) !== null,
    )
    return {
      begun,
      description,
      category,
      suggested,
      heard,
      corrections,
      write(text: string) {
        description.value = text.slice(0, 2_000)
      },
      choose(next: Category | null) {
        category.value = next
      },
      correct(chip: string, value: string | null) {
        corrections.value = { ...corrections.value, [chip]: value }
      },
      clear() {
        description.value = ''
        category.value = null
        corrections.value = {}
      },
    }
  },
)
export type Draft = InstanceType<typeof DraftModel>
