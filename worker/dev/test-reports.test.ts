import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './test-reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'milgrain-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: object): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

describe('readVitestReport', () => {
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }),
  })

  it('counts tests', () => {
    const path = report({
      numPassedTests: 7,
      numFailedTests: 2,
      success: false,
      testResults: [file('failed', 9)],
    })
    expect(readVitestReport(path)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts a file that did not load', () => {
    const testResults = [file('passed', 7), file('failed', 0), file('failed', 0)]
    const path = report({ numPassedTests: 7, numFailedTests: 0, success: false, testResults })
    expect(readVitestReport(path)).toEqual({ passed: 7, failed: 2 })
  })

  it('counts an error outside any test', () => {
    const path = report({
      numPassedTests: 7,
      numFailedTests: 0,
      success: false,
      testResults: [file('passed', 7)],
    })
    expect(readVitestReport(path)).toEqual({ passed: 7, failed: 1 })
  })
})

describe('readPlaywrightReport', () => {
  it('counts what needed a second try, and errors outside any story, as failed', () => {
    const path = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 }, errors: [{}] })
    expect(readPlaywrightReport(path)).toEqual({ passed: 3, failed: 3 })
  })

  it('refuses a report it does not know', () => {
    expect(() => readPlaywrightReport(report({ stats: {} }))).toThrow()
  })
})
