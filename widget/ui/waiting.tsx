import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Part } from '../models/part.ts'
import type { Session } from '../session.ts'
import { Trouble } from './trouble.tsx'

/** The place of a screen that is on its way; one tap tries again when it could not be fetched. */
export function Waiting({ session, parts }: { session: Session; parts: Part<unknown>[] }): JSX.Element {
  const load = () => parts.forEach((part) => void part.load())
  useEffect(load, [])
  const failed = parts.some((part) => part.failed.value)
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
