import { Hono } from 'hono'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import type { AppEnv } from '../web/app-env.ts'
import { createAuth } from './auth.ts'

/** The one path of Better Auth that is open to the network; our pages ask for the others by `callAuth`. */
export const signInLinks = new Hono<AppEnv>()

signInLinks.get(paths.verifyLink, async (c) => {
  const answer = await createAuth(c.get('ctx')).handler(c.req.raw)
  if (answer.status === 429) throw new Refusal('too_many_requests')
  return answer
})
