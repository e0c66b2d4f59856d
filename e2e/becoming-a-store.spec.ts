import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const CLARA = {
  store: 'Lumen Fine Jewelry',
  name: 'Clara Lumen',
  email: 'clara@lumen.example',
  password: 'ten-carat-secret',
}

test.describe.configure({ mode: 'serial' })

test('a jeweler opens a store, reads what to do first, and takes orders on her own page', async ({
  page,
  complaints,
}) => {
  await page.goto('/signup')
  await expectAccessible(page)
  await page.getByLabel(/store/i).first().fill(CLARA.store)
  await page.getByLabel(/your name/i).fill(CLARA.name)
  await page.getByLabel('Email').first().fill(CLARA.email)
  await page.getByLabel('Password').fill(CLARA.password)
  await page.getByRole('button', { name: /open/i }).click()
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await expect(page.getByText(CLARA.store).first()).toBeVisible()
  await expectAccessible(page)

  await page.goto('/dashboard/settings')
  await page
    .getByLabel(/Auto-decline|answer/i)
    .first()
    .fill('400')
  await page.getByLabel(/Accept custom orders/i).check({ force: true })
  await page.getByRole('button', { name: /save/i }).first().click()
  await expect(page.locator('[aria-invalid="true"]').first()).toHaveValue('400')
  await expectAccessible(page)
  await page.locator('[aria-invalid="true"]').first().fill('24')
  await page.getByRole('button', { name: /save/i }).first().click()
  await expect(page).toHaveURL(/saved/)

  await page.goto('/dashboard/widget')
  await expect(page.getByText(/data-store="pk_/).first()).toBeVisible()
  await expectAccessible(page)
  const storePage = (await page.getByRole('link', { name: /\/s\// }).getAttribute('href')) ?? ''
  await page.goto(storePage)
  await expect(page.locator('milgrain-designer').getByLabel('In your words')).toBeVisible()
  await expectAccessible(page)
  // The browser itself remarks on the form that was refused.
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
})

const linkIn = async (page: Page, subject: string): Promise<string> => {
  let url = ''
  await expect(async () => {
    await page.goto('/dev/mail')
    await page
      .getByRole('link', { name: new RegExp(subject) })
      .first()
      .click({ timeout: 1_000 })
    url = /https?:\/\/\S+(?:token=)\S+/.exec(await page.locator('main').innerText())?.[0] ?? ''
    expect(url).not.toBe('')
  }).toPass()
  return url
}

test('she signs in by a mailed link, once', async ({ page }) => {
  await page.goto('/login')
  await page.getByLabel('Email').last().fill(CLARA.email)
  await page.getByRole('button', { name: /link/i }).click()
  const url = await linkIn(page, 'Your sign-in link')
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
  await page.context().clearCookies()
  await page.goto(url)
  await expect(page).toHaveURL(/\/login/)
})

test('she replaces a forgotten password', async ({ page }) => {
  await page.goto('/forgot')
  await expectAccessible(page)
  await page.getByLabel('Email').fill(CLARA.email)
  await page.getByRole('button').last().click()
  await page.goto(await linkIn(page, 'Choose a new password'))
  await page
    .getByLabel(/password/i)
    .first()
    .fill('twelve-carat-secret')
  await page.getByRole('button').last().click()
  await expect(page).toHaveURL(/\/login/)
  await page.getByLabel('Email').first().fill(CLARA.email)
  await page.getByLabel('Password').fill('twelve-carat-secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Dashboard' })).toBeVisible()
})

test('pages fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/', '/login', '/signup', '/s/goldsmith-and-daughter']) {
    await page.goto(path)
    await expectNoSidewaysScroll(page)
  }
})
