import { sendLeadResponse, type SendLeadRequest } from '#shared/contract/leads.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { eq } from 'drizzle-orm'
import { leads } from '../tables/leads.ts'
import type { Store } from '../tables/stores.ts'
import type { TestApp } from './harness.ts'
import { addPhoto } from './photos.ts'
import { callWidget, describe, GRACE, leadRequest } from './stories.ts'

/** Words that only come from Grace: after she is erased, none of them is anywhere. */
export const GRACES_TRACES = [
  'Hopper',
  'grace@example.com',
  '703 555',
  'Arlington',
  'for my daughter Rosalind',
  'call me at the observatory',
  'Always, G',
  'make it like Aunt Mabel',
]

/** A signet with an engraving, a photo, a picture changed in her own words, and a message: all that can name her. */
export async function sendGracesSignet(app: TestApp, store: Store, changes: Partial<SendLeadRequest> = {}) {
  const spec = {
    ...startingSpec('ring', 'signet'),
    engraving: { text: 'Always, G', font: 'serif' as const, place: 'outside' as const },
  }
  const description = 'A signet ring in gold for my daughter Rosalind'
  const made = await describe(app, store, { description, spec })
  await addPhoto(app, store, made)
  const { token } = made
  const concept = { spec, instruction: 'make it like Aunt Mabel wore it' }
  await (
    await callWidget(app, store, `/designs/${made.design.id}/concepts`, {
      method: 'POST',
      token,
      body: concept,
    })
  ).text()
  await app.settle()
  const contact = { ...GRACE, phone: '+1 703 555 0101' }
  const body = leadRequest(made, { contact, message: 'Please call me at the observatory', ...changes })
  const answer = await callWidget(app, store, `/designs/${made.design.id}/lead`, {
    method: 'POST',
    token,
    body,
  })
  const { lead } = sendLeadResponse.parse(await answer.json())
  await app.settle()
  const [row] = await app.db.select().from(leads).where(eq(leads.reference, lead.reference))
  if (!row) throw new Error('the signet was not sent')
  return { ...lead, leadId: row.id, designId: made.design.id }
}

/** Everything in every table, as one text. */
export async function everything(app: TestApp): Promise<string> {
  const tables = await app.client.execute("select name from sqlite_master where type = 'table'")
  const contents = await Promise.all(
    tables.rows.map(({ name }) => app.client.execute(`select * from "${String(name)}"`)),
  )
  return JSON.stringify(contents.map(({ rows }) => rows))
}

/** Every file of the people: photos and pictures. */
export const filesOf = async (app: TestApp): Promise<string[]> => [
  ...(await app.deps.files.list('references/', 100)),
  ...(await app.deps.files.list('concepts/', 100)),
]
