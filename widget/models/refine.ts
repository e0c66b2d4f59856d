import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { applyUnderstood } from '#shared/spec/apply-understood.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { LIMITS } from '#shared/spec/limits.ts'
import { readRefinement } from '#shared/spec/read-refinement.ts'
import { correctedChips } from './corrections.ts'
import type { Design } from './design.ts'
import type { Keeper } from './keeper.ts'
import { sameSpec } from './same-spec.ts'
import { createWords } from './words.ts'

export type RefineParts = {
  design: Pick<Design, 'spec' | 'shape'>
  keeper: Keeper
  currency: ReadonlySignal<string>
  locale: string
  today: string
  /** Whether words alone can become a picture. */
  ai: ReadonlySignal<boolean>
}

/** One step back: the piece before and after, and what the jeweler had been told by then. */
type Step = { before: DesignSpec; after: DesignSpec; message: string; passedOn: string }

/** What the jeweler will be told; it stays with the details the shopper is typing. */
function keepMessage(keeper: Keeper) {
  const read = () => String(keeper.read().contact['message'] ?? '')
  const write = (text: string) => {
    const message = text.slice(0, LIMITS.messageCharacters.max)
    keeper.write({ contact: { ...keeper.read().contact, message } })
  }
  return { read, write }
}

/** What the words would change, and what is left of them. */
function readWords({ design, currency, locale, today }: RefineParts) {
  const words = signal('')
  const foreign = createWords(words, locale)
  const reading = computed(() =>
    readRefinement(words.value, design.spec.value, {
      currency: currency.value,
      locale,
      today,
      words: foreign.value,
    }),
  )
  return {
    words,
    changes: computed(() => correctedChips(reading.value.found, {})),
    rest: computed(() => reading.value.rest),
    write(text: string) {
      words.value = text.slice(0, LIMITS.instructionCharacters.max)
    },
  }
}

/**
 * Changing the piece in words: what is understood is proposed and laid over the piece when the shopper says so; the rest
 * goes with the next AI picture, or to the jeweler where only the studio draws.
 */
export const RefineModel = createModel((parts: RefineParts) => {
  const { design, keeper, ai } = parts
  const { words, changes, rest, write } = readWords(parts)
  const message = keepMessage(keeper)
  const step = signal<Step | null>(null)
  /** The last step, as long as nothing was changed after it. */
  const undoable = computed(() =>
    step.value && sameSpec(step.value.after, design.spec.value) ? step.value : null,
  )

  const apply = () => {
    const before = design.spec.value
    const after = applyUnderstood(before, changes.value)
    const fields = changes.value.map(({ field }) => field)
    const [said, left] = [message.read(), rest.value]
    const passedOn = ai.value ? '' : left
    if (passedOn) message.write([said, left].filter(Boolean).join('\n'))
    write(ai.value ? left : '')
    if (fields.length > 0) design.shape(after, ...fields)
    if (fields.length > 0 || passedOn) step.value = { before, after, message: said, passedOn }
  }

  const undo = () => {
    const last = undoable.value
    if (!last) return
    step.value = null
    message.write(last.message)
    if (!sameSpec(last.before, last.after)) design.shape(last.before)
  }

  const clear = () => {
    write('')
    step.value = null
  }
  return { words, changes, rest, undoable, write, apply, undo, clear }
})
export type Refine = InstanceType<typeof RefineModel>
