import { CATEGORIES, CUTS, STYLES } from '#shared/spec/vocabulary.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../../links.ts'
import { faultsOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

describe('the studio’s gallery', () => {
  let app: TestApp
  const page = async (path: string) => {
    const answer = await app.request(path)
    return { status: answer.status, html: (await answer.text()).replaceAll('&amp;', '&') }
  }

  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it('shows every style and every cut at once, each drawn when it is seen', async () => {
    const { status, html } = await page(`${paths.devStudio}?alloy=platinum_950_ru&view=top`)
    expect(status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    const images = html.match(/<img[^>]*>/g) ?? []
    for (const category of CATEGORIES)
      for (const style of STYLES[category])
        expect(images.some((image) => image.includes(`category=${category}&style=${style}&`))).toBe(true)
    for (const cut of CUTS) expect(images.some((image) => image.includes(`cut=${cut}&`))).toBe(true)
    for (const image of images) {
      for (const words of ['loading="lazy"', 'width="256"', 'alloy=platinum_950_ru', 'view=top'])
        expect(image).toContain(words)
    }
    expect(html).toContain('alloy=silver_925')
  })

  it('draws a picture as it is asked for', async () => {
    const query = 'category=pendant&style=solitaire&cut=oval&gem=ruby&alloy=gold_18k_rose&size=32&samples=1'
    const answer = await app.request(`${paths.devStudioPicture}?${query}`)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('server-timing')).toMatch(/^draw;dur=\d+$/)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(Array.from(bytes.slice(0, 8))).toEqual(PNG)
    expect(new DataView(bytes.buffer).getUint32(16)).toBe(32)
  })

  it('draws each view and each ground differently', async () => {
    const choices = ['view=hero', 'view=top', 'view=side', 'view=hand', 'ground=none']
    const pictures = choices.map(async (choice) => {
      const query = `category=ring&style=solitaire&size=24&samples=1&${choice}`
      const answer = await app.request(`${paths.devStudioPicture}?${query}`)
      return Buffer.from(await answer.arrayBuffer()).toString('base64')
    })
    expect(new Set(await Promise.all(pictures)).size).toBe(choices.length)
  })

  it('opens one large, with the time it took', async () => {
    const { status, html } = await page(`${paths.devStudioPiece}?category=ring&style=signet&size=24`)
    expect(status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(html).toMatch(/24 × 24 pixels, 4 samples: drawn in \d+ ms/)
    expect(html).toContain('src="data:image/png;base64,iVBOR')
  })

  it.each([
    ['category=ring&style=tiara', 'style'],
    ['category=hat&style=signet', 'category'],
    ['category=ring&style=signet&size=9000', 'size'],
    ['category=ring&style=signet&samples=many', 'samples'],
    ['category=ring&style=signet&alloy=tin', 'alloy'],
    ['category=ring&style=signet&cut=square', 'cut'],
    ['category=ring&style=signet&color=blue', 'color'],
    ['style=signet', 'category'],
  ])('names what is wrong with %s', async (query, field) => {
    const answer = await app.request(`${paths.devStudioPicture}?${query}`)
    expect(answer.status).toBe(422)
    const { error }: { error: { code: string; fields: { path: string }[] } } = await answer.json()
    expect(error.code).toBe('invalid')
    expect(error.fields.map(({ path }) => path)).toContain(field)
  })

  it('names what the gallery can’t show', async () => {
    const { status, html } = await page(`${paths.devStudio}?view=below`)
    expect(status).toBe(422)
    expect(html).toContain('"path":"view"')
  })

  it('does not exist in production', async () => {
    const production = await createTestApp({ development: false })
    expect((await production.request(paths.devStudio)).status).toBe(404)
    production.close()
  })
})
