import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'

/** Work nobody waits for: neither the answer nor its time tells how it went. A failure is logged. */
export function inBackground(ctx: Ctx, what: string, work: Promise<unknown>): void {
  const told = (error: unknown) =>
    ctx.log({ level: 'error', requestId: ctx.requestId, what, ...describeError(error) })
  ctx.background(work.catch(told))
}
