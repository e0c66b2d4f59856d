import { runCommand } from './processes/run-command.ts'
import { SetupError } from './processes/setup-error.ts'

const MINUTE = 60_000

/** Build, migrate, deploy: in this order, so that new code never meets an old schema. */
const STEPS = [
  { what: 'Building the widget and pages', command: ['npm', 'run', 'build'] },
  { what: 'Migrating the database', command: ['npm', 'run', 'db:migrate'] },
  { what: 'Deploying the worker', command: ['wrangler', 'deploy', '--env', 'production'] },
]

async function deploy(): Promise<void> {
  for (const name of ['LIBSQL_URL', 'LIBSQL_AUTH_TOKEN'])
    if (!process.env[name]) throw new SetupError(`Set ${name} to the production database (README, “Deploy”).`)
  const { signal } = new AbortController()
  for (const { what, command } of STEPS) {
    console.log(`\n${what}`)
    const code = await runCommand(command, { signal, timeoutMs: 10 * MINUTE })
    if (code !== 0) throw new SetupError(`${what} failed; nothing after it was done.`)
  }
}

try {
  await deploy()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
