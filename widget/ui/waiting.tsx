import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { LazyModule } from '../models/lazy-module.ts'
import type { Session } from '../session.ts'
import { Trouble } from './trouble.tsx'

/** The place of a screen that is on its way; one tap tries again when it could not be fetched. */
export function Waiting({
  session,
  modules,
}: {
  session: Session
  modules: LazyModule<unknown>[]
}): JSX.Element {
  const load = () => modules.forEach((module) => void module.load())
  useEffect(load, [])
  const failed = modules.some((module) => module.failed.value)
  return (
    <div class="scroll waiting" aria-busy={!failed}>
      {failed ? (
        <Trouble session={session} code="offline" retry={load} />
      ) : (
        <p class="unseen">{session.copy.loading}</p>
      )}
    </div>
  )
}
