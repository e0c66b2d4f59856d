import { zValidator } from '@hono/zod-validator'
import { createMiddleware } from 'hono/factory'
import type { z } from 'zod'
import { Refusal } from '../errors.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { fieldIssues } from './refusals.ts'

/** Only `application/json` is read as JSON: a plain form can't be made to write from another site. */
export const requireJson = createMiddleware<AppEnv>(async (c, next) => {
  if (!c.req.header('content-type')?.startsWith('application/json')) throw new Refusal('unsupported_type')
  await next()
})

/** The body, parsed; a refusal names every field. */
export const jsonBody = <T extends z.ZodType>(schema: T) =>
  zValidator('json', schema, (result) => {
    if (!result.success) throw new Refusal('invalid', { fields: fieldIssues(result.error.issues) })
  })
