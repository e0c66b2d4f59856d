import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../../errors.ts'

const BODY_BYTES = 64 * 1024

/** No form and no JSON call comes near this; more is refused before it is read. */
export const limitBody = bodyLimit({
  maxSize: BODY_BYTES,
  onError: () => {
    throw new Refusal('too_large')
  },
})
