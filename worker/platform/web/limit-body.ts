import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../../errors.ts'

const FORM_BYTES = 64 * 1024

/** No form of these pages comes near this; more is refused before it is read. */
export const limitBody = bodyLimit({
  maxSize: FORM_BYTES,
  onError: () => {
    throw new Refusal('too_large')
  },
})
