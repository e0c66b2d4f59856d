import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Advice } from '#shared/makeability/advice.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { sameSpec } from './same-spec.ts'

/** What a bench jeweler says of the piece; fixes of advice that is not `current` belong to an older piece. */
export type Advised = { list: readonly Advice[]; current: boolean }

type Answer = { design: { spec: DesignSpec }; advice: readonly Advice[] }

export type AdviceParts = {
  spec: ReadonlySignal<DesignSpec>
  /** Whether the service has the design. */
  saved: ReadonlySignal<boolean>
  failure: ReadonlySignal<string | null>
}

/**
 * The advice that came with the service's last answer. While a newer piece is on its way there, what was said of the
 * older one stays, so that nothing jumps; where it did not arrive, nothing is said.
 */
export function keepAdvice({ spec, saved, failure }: AdviceParts) {
  const answer = signal<Answer | null>(null)
  const advised = computed<Advised>(() => {
    if (!answer.value || !saved.value) return { list: [], current: false }
    const { advice, design } = answer.value
    const current = sameSpec(design.spec, spec.value)
    return { list: current || !failure.value ? advice : [], current }
  })
  return { advised, take: <Next extends Answer>(next: Next): Next => (answer.value = next) }
}
