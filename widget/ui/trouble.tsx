import type { JSX } from 'preact'
import type { Session } from '../session.ts'

const sentence = ({ copy }: Session, code: string): string => {
  const known = Object.entries(copy.trouble).find(([name]) => name === code)
  return known?.[1] ?? copy.trouble.other
}

/** One calm sentence about what failed, beginning with what is safe, and one tap to try again. */
export function Trouble(props: { session: Session; code: string; retry?: () => void }): JSX.Element {
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
