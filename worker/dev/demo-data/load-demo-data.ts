import { join } from 'node:path'
import { runnerImport } from 'vite'
import type { fillDemoData } from './fill.ts'

type DemoData = { fillDemoData: typeof fillDemoData }

/**
 * The demo lives through the service's own verbs, which write mails from components: Node strips types but knows no
 * JSX, so this part of the runner is loaded by vite.
 */
export async function loadDemoData(): Promise<DemoData> {
  const { module } = await runnerImport<DemoData>(join(import.meta.dirname, 'fill.ts'), {
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  })
  return module
}
