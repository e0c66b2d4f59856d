import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROUTES } from './routes.ts'

const HEAD = `# Routes

Every route of the service, who it is for, and its round trips to the database up to the answer (\`auth\`: Better Auth does its own). Made from \`worker/test/routes.ts\` by \`npx vitest run worker/test/route-table.test.ts -u\`; \`worker/test/routes.test.ts\` holds every route to its row.

| route | for | round trips |
|---|---|---|
`

it('the table of all routes is checked in', async () => {
  const rows = ROUTES.map((row) => `| \`${row.route}\` | ${row.for} | ${row.trips} |\n`).join('')
  await expect(HEAD + rows).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/routes.md'))
})
