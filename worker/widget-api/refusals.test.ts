import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { createTestApp } from '../test/harness.ts'
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
