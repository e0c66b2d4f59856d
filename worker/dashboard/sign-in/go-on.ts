import type { Context } from 'hono'
import type { AppEnv } from '../../platform/web/app-env.ts'

/** On to another page, with the cookies a sign-in set. */
export function goOn(c: Context<AppEnv>, path: string, cookies: Headers): Response {
  for (const cookie of cookies.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  return c.redirect(path, 303)
}
