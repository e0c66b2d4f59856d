import { readFileSync } from 'node:fs'
import { z } from 'zod'

export type Counts = { passed: number; failed: number }

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  success: z.boolean(),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
})

/** A file that could not even be loaded has no failed test of its own; it counts as one. */
export function readVitestReport(path: string): Counts {
  const report = vitestReport.parse(readJson(path))
  const broken = !report.success && report.numFailedTests === 0 ? 1 : 0
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken }
}

/** A story that passes only on the second try has failed. */
export function readPlaywrightReport(path: string): Counts {
  const { stats, errors } = playwrightReport.parse(readJson(path))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
