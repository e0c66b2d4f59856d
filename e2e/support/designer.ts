import { expect, type Locator, type Page } from '@playwright/test'

export const GRACES_WORDS =
  'an oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band'

/** "About $2,750" → 275000 */
export const priceIn = (text: string): number =>
  Number(/\$([\d,]+)/.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN) * 100

/** The designer on a page, as a shopper meets it. */
export class Designer {
  readonly root: Locator
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.root = page.locator('milgrain-designer')
  }

  async describe(words: string, kind = 'Engagement ring'): Promise<void> {
    await this.root.getByRole('radio', { name: kind, exact: true }).check({ force: true })
    await this.root.getByLabel('In your words').fill(words)
  }

  async seeIt(title: string | RegExp = /sapphire solitaire/): Promise<void> {
    await this.root.getByRole('button', { name: 'See it' }).click()
    await expect(this.title()).toContainText(title)
  }

  /** Grace's ring on the demo shop's page, drawn. */
  async showGracesRing({ demoUrl }: { demoUrl: string }): Promise<void> {
    await this.page.goto(`${demoUrl}/design.html`)
    await this.describe(GRACES_WORDS)
    await this.seeIt()
    await this.pictured()
  }

  /** The piece in words. */
  title(): Locator {
    return this.root.getByRole('heading', { level: 1 })
  }

  /** Opens or closes a question about the piece. */
  async toggle(group: string): Promise<void> {
    await this.root
      .locator('summary')
      .filter({ has: this.page.getByRole('heading', { name: group, exact: true }) })
      .click()
  }

  /** Taps a swatch, pill or tile of the first question that has it, scrolled to where a thumb would have it. */
  async choose(name: string, legend?: string): Promise<void> {
    const within = legend ? this.root.getByRole('group', { name: legend, exact: true }) : this.root
    const radio = within.getByRole('radio', { name, exact: true }).first()
    await radio.evaluate((input) => input.scrollIntoView({ block: 'center' }))
    await radio.check({ force: true })
  }

  /** The likely price on screen, in cents. */
  async price(): Promise<number> {
    return priceIn(await this.root.getByRole('button', { name: /What makes the price/ }).innerText())
  }

  async fillDetails(person: { name: string; email: string }): Promise<void> {
    await this.root.getByRole('button', { name: /your details$/i }).click()
    await this.root.getByLabel('Name', { exact: true }).fill(person.name)
    await this.root.getByRole('textbox', { name: 'Email' }).fill(person.email)
    await this.root.getByLabel(/Where you are/).fill('Arlington, Virginia')
    await this.root.getByLabel('From').fill('2000')
    await this.root.getByLabel('Up to').fill('5000')
    await this.root.getByLabel(/Needed by/).fill('2027-06-01')
    await this.root.getByLabel(/Anything else/).fill('For our tenth anniversary.')
  }

  async consent(): Promise<void> {
    await this.root.getByLabel(/may use these details/).check({ force: true })
  }

  /** Until the service's own picture of the piece is on screen: a busy machine draws it for longer than most things take. */
  async pictured(): Promise<void> {
    await expect(this.root.locator('.picture img.arrived')).toBeVisible({ timeout: 100_000 })
  }

  async send(button: string | RegExp = /^Send to/): Promise<{ reference: string; portalUrl: string }> {
    await this.root.getByRole('button', { name: button }).click()
    await expect(this.root.getByRole('heading', { name: /^Sent to/ })).toBeVisible()
    const said = await this.root.getByText('Your reference').innerText()
    const reference = /[2-9B-Z]{4}-[2-9B-Z]{4}/.exec(said)?.[0] ?? ''
    const portalUrl =
      (await this.root.getByRole('link', { name: 'Follow your request' }).getAttribute('href')) ?? ''
    return { reference, portalUrl }
  }
}
