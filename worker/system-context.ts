import { createId } from '#shared/ids.ts'
import type { Ctx, Deps } from './context.ts'
import { describeError } from './describe-error.ts'
import { runConcept } from './domain/concepts/run-concept.ts'
import type { RunConcept } from './platform/concepts/rooms.ts'

/** The system's own context: no request, nobody to answer. `backgroundDone` waits for what was started beside the work. */
export function systemContext(deps: Deps): { ctx: Ctx; backgroundDone: () => Promise<void> } {
  const { openDatabase, now, background: _, ...kept } = deps
  const started: Promise<unknown>[] = []
  const instant = now()
  const ctx: Ctx = {
    ...kept,
    actor: { kind: 'system' },
    db: openDatabase().db,
    now: instant,
    clock: now,
    requestId: createId('request', instant, deps.random),
    background: (work) => {
      const safe = work.catch((error: unknown) => {
        deps.log({ level: 'error', requestId: ctx.requestId, what: 'background', ...describeError(error) })
      })
      started.push(safe)
    },
  }
  const backgroundDone = async () => {
    await Promise.allSettled(started)
  }
  return { ctx, backgroundDone }
}

/** What goes on in a room: the making of one concept, in a context of its own. */
export const conceptRunner =
  (deps: Deps): RunConcept =>
  async (conceptId, tell) => {
    const { ctx, backgroundDone } = systemContext(deps)
    try {
      await runConcept(ctx, conceptId, tell)
    } catch (error) {
      ctx.log({ level: 'error', requestId: ctx.requestId, what: 'room', conceptId, ...describeError(error) })
      throw error
    } finally {
      await backgroundDone()
    }
  }
