import { ConceptError } from '../engine.ts'
import type { Timer } from './timer.ts'

/** One signal for everything that ends a call early; its reason is the error to be thrown. */
export type Deadlines = {
  signal: AbortSignal
  /** The next sign of life is due within this long. */
  expect: (ms: number) => void
  /** Nothing is due: the consumer is at work, or we are waiting on purpose. */
  rest: () => void
  /** Lets go of every timer and listener; what is still under way is aborted. */
  end: () => void
}

export function startDeadlines(timer: Timer, overallMs: number, caller: AbortSignal): Deadlines {
  const controller = new AbortController()
  const late = () => controller.abort(new ConceptError('upstream', undefined, { maySpend: true }))
  const cancelled = () => controller.abort(new ConceptError('cancelled', undefined, { maySpend: true }))
  const cancelOverall = timer.after(overallMs, late)
  let rest = () => {}
  if (caller.aborted) cancelled()
  else caller.addEventListener('abort', cancelled, { once: true })
  return {
    signal: controller.signal,
    expect(ms) {
      rest()
      rest = timer.after(ms, late)
    },
    rest: () => rest(),
    end() {
      rest()
      cancelOverall()
      caller.removeEventListener('abort', cancelled)
      controller.abort(new ConceptError('cancelled'))
    },
  }
}
