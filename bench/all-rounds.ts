import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** The suites that try only some rounds in `npm test`, with all of their rounds. */
const tests = ['shared', 'worker'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
    .filter((path) => readFileSync(path, 'utf8').includes('rounds({ few:')),
)
const vitest = spawnSync('node_modules/.bin/vitest', ['run', ...tests], {
  env: { ...process.env, ALL_ROUNDS: 'yes' },
  stdio: 'inherit',
})
process.exitCode = vitest.status ?? 1
