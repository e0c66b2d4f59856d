import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { errorResponse } from '#shared/contract/errors.ts'
import { LANGUAGES } from '#shared/language.ts'
import { createTestApp } from '../test/harness.ts'
import { apiCopy } from './copy/api-copy.ts'
import { callWidget, describe as describePiece, openGoldsmith } from '../test/stories.ts'

it('logs a write that failed by its kind, without the shopper’s words', async () => {
  const app = await createTestApp()
  const { store } = await openGoldsmith(app)
  const made = await describePiece(app, store)
  await app.db.run(
    sql`create trigger refuse before update on designs begin select raise(abort, 'refused'); end`,
  )
  const answer = await callWidget(app, store, `/designs/${made.design.id}`, {
    method: 'PATCH',
    token: made.token,
    body: { revision: 1, description: 'a silver ring for Grace' },
  })
  expect(answer.status).toBe(500)
  const line = app.logs.find(({ level }) => level === 'error')
  expect(line?.errors).toEqual(expect.arrayContaining(['LibsqlError SQLITE_CONSTRAINT']))
  expect(JSON.stringify(app.logs)).not.toContain('Grace')
  app.close()
})

describe.each(LANGUAGES.filter((language) => language !== 'en'))('what the API says in %s', (language) => {
  const english = apiCopy('en')
  const { errors, fields } = apiCopy(language)

  it.each([
    ['errors', errors, english.errors],
    ['fields', fields, english.fields],
  ])('has a sentence of its own for every code: %s', (_, said, inEnglish) => {
    const known = new Map(Object.entries(inEnglish))
    expect(Object.keys(said)).toEqual([...known.keys()])
    for (const [code, sentence] of Object.entries(said)) {
      expect(sentence, code).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence, code).not.toBe(known.get(code))
      expect(sentence, code).not.toMatch(/\b(?:the|this|please|your|is|not)\b|!/i)
    }
  })

  it('is heard by who asks for it', async () => {
    const app = await createTestApp()
    const { store } = await openGoldsmith(app)
    const headers = { 'accept-language': `${language},en;q=0.5` }
    const answer = await callWidget(app, store, '/designs', {
      method: 'POST',
      body: { locale: '??' },
      headers,
    })
    const { error } = errorResponse.parse(await answer.json())
    expect(error.message).toBe(errors.invalid)
    expect(error.fields?.map(({ message }) => message)).toContain(fields.unknown_locale)
    app.close()
  })
})
