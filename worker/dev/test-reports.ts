import { readFileSync } from 'node:fs'
import * as z from 'zod'

export type Counts = { passed: number; failed: number }

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  success: z.boolean(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
})

/** A file that could not even be loaded has no test of its own to fail; it counts as one. */
export function readVitestReport(path: string): Counts {
  const report = vitestReport.parse(readJson(path))
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unloaded.length
  return { passed: report.numPassedTests, failed: report.success ? failed : Math.max(failed, 1) }
}

/** A story that passes only on the second try has failed. */
export function readPlaywrightReport(path: string): Counts {
  const { stats, errors } = playwrightReport.parse(readJson(path))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
