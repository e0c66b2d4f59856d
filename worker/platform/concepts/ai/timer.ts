/** The only clock of the AI calls, so that a test decides when time has passed. */
export type Timer = {
  /** Calls `act` after that long, unless the returned function is called before. */
  after: (ms: number, act: () => void) => () => void
}

export const systemTimer: Timer = {
  after(ms, act) {
    const handle = setTimeout(act, ms)
    return () => clearTimeout(handle)
  },
}

/** Waits; rejects with the signal's reason when it is aborted first. */
export const pause = (timer: Timer, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      cancel()
      reject(signal.reason)
    }
    const cancel = timer.after(ms, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

/** Runs a call with a deadline. Rejects then, whether or not the call obeys its signal. */
export async function within<T>(
  timer: Timer,
  ms: number,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const late = Promise.withResolvers<never>()
  const cancel = timer.after(ms, () => {
    const error = new DOMException('Too slow', 'TimeoutError')
    stop.abort(error)
    late.reject(error)
  })
  try {
    return await Promise.race([call(stop.signal), late.promise])
  } finally {
    cancel()
  }
}
