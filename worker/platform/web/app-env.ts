import type { Ctx } from '../../context.ts'

/** What a request carries through Hono. */
export type AppEnv = { Variables: { ctx: Ctx } }
