import type { Ctx } from '../../context.ts'
import { createToken, tokenOpens } from '../../platform/auth/tokens.ts'
import type { LeadRow } from '../../tables/leads.ts'

type Which = Pick<LeadRow, 'id' | 'generation'>

/** What only links in mails to the customer carry: whoever has it can read what is sent to that address. */
export async function mailProof(
  { secrets }: Pick<Ctx, 'secrets'>,
  { id, generation }: Which,
): Promise<string> {
  const token = await createToken(secrets.links, 'mail', id, generation)
  return token.slice(id.length + 1)
}

export const mailProofHolds = (
  { secrets }: Pick<Ctx, 'secrets'>,
  { id, generation }: Which,
  proof: string,
): Promise<boolean> => tokenOpens(secrets.links, 'mail', id, generation, `${id}.${proof}`)
