import type { Estimate } from '#shared/pricing/estimate.ts'
import { formatMoney } from '#shared/money.ts'
import type { LaterCopy } from '../../copy/copy.ts'
import type { Session } from '../../session.ts'

export type Priced = { session: Session; copy: LaterCopy; estimate: Estimate; ring: boolean }

export const money = (
  { session, estimate }: Pick<Priced, 'session' | 'estimate'>,
  amountMinor: number,
  whole = true,
): string => formatMoney({ amountMinor, currency: estimate.currency }, session.locale, whole)
