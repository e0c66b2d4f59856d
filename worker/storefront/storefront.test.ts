import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '../links.ts'
import { faultsOf, headingsOf } from '../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../test/harness.ts'
import { openBezel, openGoldsmith } from '../test/stories.ts'

describe('pages anybody may open', () => {
  let app: TestApp
  let slug: string
  let awaySlug: string

  const get = async (path: string) => {
    const answer = await app.request(path)
    return { answer, html: await answer.text() }
  }

  beforeAll(async () => {
    app = await createTestApp({ development: false })
    const { store } = await openGoldsmith(app, {
      about: 'Two at one bench </script><script>alert(1)</script>',
    })
    slug = store.slug
    const bezel = await openBezel(app, { vacation: true, vacationMessage: 'Away until January.' })
    awaySlug = bezel.store.slug
  })
  afterAll(() => app.close())

  it('tells what the product is and where to open a store', async () => {
    const { answer, html } = await get(paths.home)
    expect(answer.status).toBe(200)
    expect(faultsOf(html)).toEqual([])
    expect(html).toContain(`href="${paths.signup}"`)
    expect(answer.headers.get('x-robots-tag')).toBeNull()
  })

  it('shows a store with its designer, its words escaped', async () => {
    const { html } = await get(paths.store(slug))
    expect(faultsOf(html)).toEqual([])
    expect(headingsOf(html, 1)).toEqual(['Goldsmith &amp; Daughter'])
    expect(html).toMatch(/<script async src="\/widget\.js" data-store="pk_\w+" data-mount="#design"/)
    expect(html).not.toContain('<script>alert')
  })

  it('says kindly where a store is away', async () => {
    expect((await get(paths.store(awaySlug))).html).toContain('Away until January.')
  })

  it('has nothing at a store that is none', async () => {
    const { answer, html } = await get(paths.store('nobody'))
    expect(answer.status).toBe(404)
    expect(faultsOf(html)).toEqual([])
  })

  it('keeps every page behind a strict policy, and on TLS in production', async () => {
    const first = await get(paths.home)
    const { headers } = first.answer
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const again = await get(paths.home)
    expect(again.answer.headers.get('content-security-policy')).not.toBe(policy)
  })
})
