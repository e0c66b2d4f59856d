import type { Cookie, Page } from '@playwright/test'
import { DEMO_SELLER } from '../../worker/dev/demo-data/accounts.ts'

type Person = { email: string; password: string }

/** Sessions of this run, by address: signing in is limited to ten a minute, and one is enough. */
const sessions = new Map<string, Cookie[]>()

/** Comes in as a seller and goes on to `next`: through the form the first time, with the same session afterward. */
export async function comeInAs(
  page: Page,
  { email, password }: Person = DEMO_SELLER,
  next = '/dashboard',
): Promise<void> {
  const session = sessions.get(email)
  if (session) {
    await page.context().addCookies(session)
    await page.goto(next)
    return
  }
  await page.goto(`/login?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Email').first().fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
  sessions.set(email, await page.context().cookies())
}
