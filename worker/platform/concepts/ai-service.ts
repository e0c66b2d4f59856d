import { aiEngine } from './ai-engine.ts'
import type { AiDeps } from './ai/client.ts'
import type { AiConfig } from './ai/config.ts'
import { checkConnection } from './check-connection.ts'
import type { AiService } from './engine.ts'
import { moderate } from './moderate.ts'
import { readSpec } from './read-spec.ts'

/** AI pictures over the network. */
export const aiService = (shared: AiConfig | null, deps: AiDeps): AiService => ({
  shared,
  engine: (config) => aiEngine(config, deps),
  moderate: (config, what) => moderate(config, deps, what),
  read: (config, text, options) => readSpec(config, deps, text, options),
  check: (config, today) => checkConnection(config, deps, today),
})
