import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe as group, expect, it } from 'vitest'
import { assignments } from '../../tables/assignments.ts'
import { leads } from '../../tables/leads.ts'
import { paths } from '../../links.ts'
import { faultsOf } from '../../platform/web/test/read-page.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { postForm, signInAs } from '../../test/sign-in.ts'
import { ADA, openGoldsmith, sendGracesRing } from '../../test/stories.ts'

const text = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

group('the bench sheet', () => {
  let app: TestApp
  let cookie = ''
  let assignmentId = ''
  let leadId = ''

  /** The sheet of the order as if another piece had been asked for. */
  async function sheetOf(spec: DesignSpec): Promise<string> {
    await app.db.update(leads).set({ spec }).where(eq(leads.id, leadId))
    const answer = await app.request(paths.benchSheet(assignmentId), { headers: { cookie } })
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(faultsOf(html)).toEqual([])
    return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  }

  beforeAll(async () => {
    app = await createTestApp()
    const { store } = await openGoldsmith(app)
    const { reference } = await sendGracesRing(app, store)
    cookie = await signInAs(app, ADA)
    const [lead] = await app.db.select().from(leads).where(eq(leads.reference, reference))
    leadId = lead?.id ?? ''
    await postForm(app, paths.acceptLead(leadId), cookie)
    const [order] = await app.db.select().from(assignments).where(eq(assignments.leadId, leadId))
    assignmentId = order?.id ?? ''
  })
  afterAll(() => app.close())

  it('counts the stones out, each and in all', async () => {
    const spec = startingSpec('engagement_ring', 'halo')
    const count = spec.stones[1]?.count ?? 0
    const sheet = text(await sheetOf(spec))
    expect(sheet).toMatch(/Center stone natural diamond round 6\.43 × 6\.43 1 1 1 G VS2 four prongs/)
    expect(sheet).toMatch(
      new RegExp(`Halo natural diamond round 1\\.3 × 1\\.3 ${count} 0\\.008 0\\.14 G SI1`),
    )
    expect(sheet).toMatch(new RegExp(`All stones ${count + 1} 1\\.14`))
  })

  it('comes with a cut-out of the piece: a picture to keep, clear around it', async () => {
    const answer = await app.request(paths.cutOut(assignmentId), { headers: { cookie } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Z0-9-]+\.png"$/)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    // The header says eight bits of red, green, blue and alpha.
    expect([...bytes.subarray(16, 26)]).toEqual([0, 0, 4, 0, 0, 0, 4, 0, 8, 6])
  })

  it('says which stones have no room, and nothing where all of them have', async () => {
    const row = startingSpec('wedding_band', 'full_eternity')
    expect(text(await sheetOf(row))).not.toContain('no room')
    const crowded = { ...row, stones: row.stones.map((stone) => ({ ...stone, count: 90 })) }
    expect(text(await sheetOf(crowded))).toMatch(/\d\d of these stones have no room on the piece/)
  })

  it('shows an engraving letter for letter, with its place and letters', async () => {
    const engraving = { text: 'G & H  <27>', font: 'serif', place: 'inside' } as const
    const sheet = await sheetOf({ ...startingSpec('wedding_band', 'plain'), engraving })
    expect(sheet).toContain('<p class="engraving-text">G &amp; H  &lt;27></p>')
    expect(text(sheet)).toContain('Where inside Letters serif')
  })

  it('says what it had to assume: a finger, a length', async () => {
    expect(text(await sheetOf(startingSpec('ring', 'signet')))).toContain(
      'The finger is not measured yet. The drawing shows 16.51 mm inside: confirm before casting.',
    )
    const bracelet = text(await sheetOf(startingSpec('bracelet', 'tennis')))
    expect(bracelet).toContain('drawn and weighed at the usual 17.8 cm (7 in): confirm before making.')
    expect(bracelet).not.toContain('Ring size')
    expect(bracelet).toContain('Close up')
    const size = { kind: 'length', lengthUm: 190_000 } as const
    const measured = text(await sheetOf({ ...startingSpec('bracelet', 'tennis'), size }))
    expect(measured).toContain('L 190')
    expect(measured).not.toContain('confirm')
  })

  it('shows one earring of the pair, and says so', async () => {
    const sheet = await sheetOf(startingSpec('earrings', 'hoop'))
    expect(text(sheet)).toContain('One of the pair is drawn.')
    expect(sheet).toContain('aria-label="Through the hoop. In mm: ⌀ 16, 2"')
  })
})
