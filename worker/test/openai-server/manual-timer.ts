import type { Timer } from '../../platform/concepts/ai/timer.ts'

/** Time that passes when it is told to. */
export type ManualTimer = Timer & {
  /** Lets the wait of that length pass, as soon as somebody waits for it. */
  pass: (ms: number) => Promise<void>
  /** The waits nobody has ended. */
  pending: () => number[]
}

export function manualTimer(): ManualTimer {
  const waits = new Set<{ ms: number; act: () => void }>()
  const askers = new Set<() => void>()
  return {
    after(ms, act) {
      const wait = { ms, act }
      waits.add(wait)
      for (const ask of askers) ask()
      return () => void waits.delete(wait)
    },
    pass: (ms) =>
      new Promise((resolve) => {
        const ask = () => {
          const wait = [...waits].find((one) => one.ms === ms)
          if (!wait) return
          askers.delete(ask)
          waits.delete(wait)
          // Not within the call that began to wait.
          queueMicrotask(() => {
            wait.act()
            resolve()
          })
        }
        askers.add(ask)
        ask()
      }),
    pending: () => [...waits].map(({ ms }) => ms).sort((a, b) => a - b),
  }
}
