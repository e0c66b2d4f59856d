import { paths } from '../links.ts'
import { ORIGIN, type TestApp } from './harness.ts'

/** Signs a seller in through the page, as a browser would. @returns the cookie header. */
export async function signInAs(app: TestApp, person: { email: string; password: string }): Promise<string> {
  const answer = await app.request(paths.login, {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: person.email, password: person.password }).toString(),
  })
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** A form posted from one of our own pages. */
export const postForm = (app: TestApp, path: string, cookie: string, fields: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { origin: ORIGIN, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
