import { createClient } from '@libsql/client/web'
import { test as base } from '@playwright/test'

export { expect } from '@playwright/test'

type Addresses = { publicUrl: string; demoUrl: string; libsqlUrl: string }

type Fixtures = {
  /** Where the stack of this run is. Pages are opened relative to the service unless they say otherwise. */
  stack: Addresses
  /** What the page complained about: console errors and uncaught exceptions, as they come. */
  complaints: string[]
  unhurried: void
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern's names
  stack: async ({}, use) => {
    await use({
      publicUrl: address('MILGRAIN_URL'),
      demoUrl: address('MILGRAIN_DEMO_URL'),
      libsqlUrl: address('MILGRAIN_LIBSQL_URL'),
    })
  },
  baseURL: async ({ stack }, use) => use(stack.publicUrl),
  // Everybody in the stories comes from one address, and ten may sign in from it in a minute.
  unhurried: [
    async ({ stack }, use) => {
      const client = createClient({ url: stack.libsqlUrl })
      await client.execute('delete from rate_limits')
      client.close()
      await use()
    },
    { auto: true },
  ],
  complaints: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(complaints)
  },
})

function address(variable: string): string {
  const url = process.env[variable]
  if (!url) throw new Error(`${variable} is not set: run the stories with "npx playwright test".`)
  return url
}
