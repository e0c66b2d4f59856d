import type { ConceptEvent } from '../../platform/concepts/event-log.ts'

const COPY = {
  cancelled: 'Drawing was stopped. Your design is saved.',
  failed: 'Your design is saved. The picture could not be drawn just now; please try again.',
}

/** Trying again would end the same. */
const FINAL: ReadonlySet<string> = new Set(['moderation', 'quota', 'auth'])

/** How a concept that could not be made ends, by the code of what kept it. */
export const failureEvent = (code: string): ConceptEvent => ({
  name: 'error',
  data: {
    code,
    message: code === 'cancelled' ? COPY.cancelled : COPY.failed,
    retryable: !FINAL.has(code),
  },
})
