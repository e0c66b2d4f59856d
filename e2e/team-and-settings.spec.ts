import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const NOOR = {
  store: 'Noor & Sons',
  name: 'Noor Haddad',
  email: 'noor@haddad.example',
  password: 'a-ruby-a-day',
}
const SAMI = { name: 'Sami Haddad', email: 'sami@haddad.example', password: 'sami-at-the-bench' }

const SETTINGS = ['', '/profile', '/notifications', '/replies', '/team', '/pictures', '/history'].map(
  (end) => `/dashboard/settings${end}`,
)

async function openStore(page: Page): Promise<void> {
  await page.goto('/signup')
  await page.getByLabel('Store name').fill(NOOR.store)
  await page.getByLabel('Your name').fill(NOOR.name)
  await page.getByLabel('Email').fill(NOOR.email)
  await page.getByLabel('Password').fill(NOOR.password)
  await page.getByRole('button', { name: /open/i }).click()
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
}

async function invitationIn(page: Page): Promise<string> {
  let url = ''
  await expect(async () => {
    await page.goto('/dev/mail')
    await page
      .getByRole('link', { name: /Join Noor/ })
      .first()
      .click({ timeout: 1_000 })
    url = /https?:\/\/\S+\/join\/\S+/.exec(await page.locator('main').innerText())?.[0] ?? ''
    expect(url).not.toBe('')
  }).toPass()
  return url
}

async function expectEveryPageSound(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  for (const path of SETTINGS) {
    await page.goto(path)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
}

test('an owner settles her store by keyboard and asks her son in; he joins and may look, not change', async ({
  page,
  browser,
  stack,
}) => {
  test.slow()
  await openStore(page)
  await expectEveryPageSound(page, 390)

  await page.goto('/dashboard/settings')
  await page.getByLabel('Accept custom orders').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByLabel('Minimum order value').focus()
  await page.keyboard.type('1,500')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(page.getByLabel('Accept custom orders')).toBeChecked()
  await expect(page.getByLabel('Engagement rings')).toBeChecked()
  await expect(page.getByLabel('Minimum order value')).toHaveValue('1500')

  await page.goto('/dashboard/settings/team')
  await page.getByLabel('Their email address').fill(SAMI.email)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText('The invitation is on its way.')).toBeVisible()
  const link = await invitationIn(page)

  const context = await browser.newContext({ baseURL: stack.publicUrl })
  const sami = await context.newPage()
  await sami.goto(link)
  await expectAccessible(sami)
  await sami.getByLabel('Your name').fill(SAMI.name)
  await sami.getByLabel('Password').fill(SAMI.password)
  await sami.getByRole('button', { name: 'Join the store' }).click()
  await expect(sami.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await expectEveryPageSound(sami, 1440)
  await sami.goto('/dashboard/settings')
  await expect(sami.getByLabel('Minimum order value')).toBeDisabled()
  await expect(sami.getByRole('button', { name: 'Save settings' })).toBeHidden()
  await sami.goto(link)
  await expect(sami.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await expectAccessible(sami)

  await page.goto('/dashboard/settings/team')
  await page.getByText('Change', { exact: true }).last().click()
  await page.getByRole('button', { name: 'Remove from the store' }).click()
  await expect(page.getByText('Removed. They are signed out within a minute.')).toBeVisible()
  await context.clearCookies()
  await sami.goto('/login')
  await sami.getByLabel('Email').fill(SAMI.email)
  await sami.getByLabel('Password').fill(SAMI.password)
  await sami.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(sami.getByText('Email and password do not match.')).toBeVisible()
  await context.close()
})
