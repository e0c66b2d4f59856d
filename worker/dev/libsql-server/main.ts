import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { startLibsqlServer } from './server.ts'

const { values } = parseArgs({ options: { path: { type: 'string' }, port: { type: 'string' } } })
if (!values.path) throw new Error('Usage: main.ts --path <database file> [--port <number>]')

mkdirSync(dirname(values.path), { recursive: true })
const server = await startLibsqlServer({ path: values.path, port: Number(values.port ?? 0) })
console.log(`libSQL on ${server.url}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0))
  })
}
