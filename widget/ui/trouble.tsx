import type { JSX } from 'preact'
import type { LazyModule } from '../models/lazy-module.ts'
import type { Session } from '../session.ts'

const sentence = ({ copy }: Session, code: string): string => {
  const known = Object.entries(copy.trouble).find(([name]) => name === code)
  return known?.[1] ?? copy.trouble.other
}

/** One calm sentence about what failed, beginning with what is safe, and one tap to try again. */
export function Trouble(props: {
  session: Session
  code: string
  retry?: (() => void) | undefined
}): JSX.Element {
  const { session, code, retry } = props
  return (
    <div class="trouble" role="status">
      <p>{sentence(session, code)}</p>
      {retry && (
        <button type="button" class="quiet" onClick={retry}>
          {session.copy.retry}
        </button>
      )}
    </div>
  )
}

/** Says that a module could not be fetched; one tap tries again. */
export function LoadTrouble(props: { session: Session; module: LazyModule<unknown> }): JSX.Element | null {
  const { session, module } = props
  return module.failed.value ? (
    <Trouble session={session} code="offline" retry={() => void module.load()} />
  ) : null
}
