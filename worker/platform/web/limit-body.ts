import type { MiddlewareHandler } from 'hono'
import { LIMITS } from '#shared/spec/limits.ts'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'

const BODY_BYTES = 64 * 1024
/** A price book of every cell is 220 kB. */
const UPLOAD_BYTES = 512 * 1024

const limitedTo = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal('too_large')
    },
  })

/** A photo, and the form around it. */
export const limitPhoto = limitedTo(LIMITS.imageBytes.max + 16 * 1024)

const form = limitedTo(BODY_BYTES)
const upload = limitedTo(UPLOAD_BYTES)

/** A picture that is too large for a logo is still read, so that the page can say so. */
const LARGER = new Map<string, MiddlewareHandler>([
  [paths.priceBookCsv, upload],
  [paths.logo, limitPhoto],
])

/** No form and no JSON call comes near its limit; more is refused before it is read. */
export const limitBody: MiddlewareHandler = (c, next) => (LARGER.get(c.req.path) ?? form)(c, next)
