import type { Ctx } from '../../context.ts'
import { type AiConfig, COMPATIBLE_DEFAULTS, OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import { unseal } from '../../platform/concepts/seal.ts'
import type { AiAccount } from './schema.ts'

/** What draws a store's AI pictures: its own key, or the deployment's; `null` when there is neither, or it is off. */
export async function storeAi(
  ctx: Pick<Ctx, 'engines' | 'secrets'>,
  account: AiAccount | undefined,
): Promise<AiConfig | null> {
  if (!account?.enabled) return null
  if (!account.keySealed) return ctx.engines.ai.shared
  const apiKey = await unseal(ctx.secrets.links, account.storeId, account.keySealed)
  if (apiKey === null) return null
  const { baseUrl, draftModel, finalModel, edits } = account
  if (baseUrl === null)
    return {
      ...OPENAI_DEFAULTS,
      apiKey,
      ...(draftModel ? { draftModel } : {}),
      ...(finalModel ? { finalModel } : {}),
    }
  if (!draftModel) return null
  return {
    ...COMPATIBLE_DEFAULTS,
    apiKey,
    baseURL: baseUrl,
    draftModel,
    finalModel: finalModel ?? draftModel,
    edits,
  }
}
