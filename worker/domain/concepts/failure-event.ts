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

const NOTICES: Record<string, string> = {
  studio_instead: 'This is our own drawing of your piece, made to scale. Sending it works as always.',
  moderation:
    'We could not picture these words, so this is our own drawing of your piece. Please describe it another way, or send it as it is.',
}

/** Why another engine drew it than was asked for, in one sentence; nothing where none did. */
export const noticeOf = (code: string | null | undefined): { notice?: string } => {
  const notice = code ? NOTICES[code] : undefined
  return notice ? { notice } : {}
}
