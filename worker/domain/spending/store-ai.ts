import type { Ctx } from '../../context.ts'
import {
  type AiConfig,
  type AiSettings,
  completeConfig,
  configProblem,
} from '../../platform/concepts/ai/config.ts'
import { unseal } from '../../platform/concepts/seal.ts'
import type { AiAccount } from '../../tables/spending.ts'

/** What draws a store's AI pictures: its own key, or the deployment's; `null` when there is neither, or it is off. */
export async function storeAi(
  ctx: Pick<Ctx, 'engines' | 'secrets'>,
  account: AiAccount | null | undefined,
): Promise<AiConfig | null> {
  if (!account?.enabled) return null
  const config = account.keySealed ? await ownConfig(ctx, account, account.keySealed) : ctx.engines.ai.shared
  return config && configProblem(config) === undefined ? config : null
}

/** The settings a store has made itself, with its key; `null` when the key can't be opened any more. */
export async function ownConfig(
  ctx: Pick<Ctx, 'secrets'>,
  { storeId, baseUrl, draftModel, finalModel, edits }: AiAccount,
  keySealed: string,
): Promise<AiConfig | null> {
  const apiKey = await unseal(ctx.secrets.links, storeId, keySealed)
  if (apiKey === null) return null
  const settings: AiSettings = { compat: baseUrl === null ? 'openai' : 'compatible' }
  if (baseUrl !== null) Object.assign(settings, { baseURL: baseUrl, edits })
  if (draftModel) Object.assign(settings, { draftModel, finalModel: finalModel ?? draftModel })
  return completeConfig(settings, apiKey)
}
