import { computed, createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals'
import { codeOf, type DesignKey } from '../api.ts'
import { keepAdvice } from './advice.ts'
import { createSync, type Piece, type SyncParts } from './design-sync.ts'

/** Runs something after a while; returns its undo. */
export type Later = (run: () => void, afterMs: number) => () => void

export type SaverParts = SyncParts & { piece: ReadonlySignal<Piece>; later: Later }

const PAUSE_MS = 600

/** The service no longer has the design, or not for us: it is made anew. */
const GONE: ReadonlySet<string> = new Set(['not_found', 'unauthorized'])

/** The calls, and what is said of the piece in their answers. */
function listen(
  parts: SaverParts,
  design: ReadonlySignal<DesignKey | null>,
  failure: ReadonlySignal<string | null>,
) {
  const saved = computed(() => design.value !== null)
  const spec = computed(() => parts.piece.value.spec)
  const { advised, take } = keepAdvice({ spec, saved, failure })
  return { advised, sync: createSync({ ...parts, onAnswer: (answer) => parts.onAnswer(take(answer)) }) }
}

/**
 * Keeps the service's copy of the design equal to what is on screen. One request at a time; changes made while
 * one is on its way go with the next. `failure` holds the code of the last attempt until one succeeds.
 */
export const SaverModel = createModel((parts: SaverParts) => {
  const { keeper, piece, later } = parts
  const design = signal<DesignKey | null>(keeper.read().design)
  const failure = signal<string | null>(null)
  const { sync, advised } = listen(parts, design, failure)
  let saved = ''
  let running: Promise<DesignKey | null> | null = null

  const remember = (key: DesignKey | null) => keeper.write({ design: (design.value = key) })

  const push = async (): Promise<DesignKey | null> => {
    for (;;) {
      const wanted = piece.peek()
      if (design.peek() && JSON.stringify(wanted) === saved) return design.peek()
      try {
        remember(await sync.put(design.peek(), wanted))
        saved = JSON.stringify(wanted)
        failure.value = null
      } catch (error) {
        failure.value = codeOf(error)
        if (!design.peek() || !GONE.has(failure.value)) return null
        remember(null)
      }
    }
  }

  const save = () => (running ??= push().finally(() => (running = null)))

  effect(() => {
    const text = JSON.stringify(piece.value)
    const known = untracked(() => design.value)
    return known && text !== saved ? later(() => void save(), PAUSE_MS) : undefined
  })

  /** Picks up the design of an earlier visit; what is on screen wins over what the service has. */
  const resume = async () => {
    const known = design.peek()
    try {
      if (known) saved = JSON.stringify(await sync.read(known))
    } catch (error) {
      if (GONE.has(codeOf(error))) remember(null)
    }
  }
  return { design, failure, advised, save, resume, forget: () => remember(null) }
})
export type Saver = InstanceType<typeof SaverModel>
