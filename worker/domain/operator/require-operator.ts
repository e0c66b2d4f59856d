import type { Ctx, Seller } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { NETWORK_STORE_ID } from '../stores/store-by-key.ts'

/** Whoever sells for the network runs the service. */
export const isOperator = ({ storeId }: Pick<Seller, 'storeId'>): boolean => storeId === NETWORK_STORE_ID

/** For the operator's own pages; to everybody else they do not exist. */
export function requireOperator({ actor }: Ctx<Seller>): void {
  if (!isOperator(actor)) throw notFound()
}
