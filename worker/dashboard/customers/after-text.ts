import type { After } from '../../domain/customers/select-customers.ts'

const SHAPE = /^(\d{1,15})~(.{1,254})$/

/** Where a list goes on, as it stands in an address. */
export const afterText = ({ lastLeadAt, email }: After): string => `${lastLeadAt}~${email}`

/** The same, read back; what is none is the beginning. */
export function afterOf(text: string | undefined): After | null {
  const match = SHAPE.exec(text ?? '')
  return match ? { lastLeadAt: Number(match[1]), email: match[2] ?? '' } : null
}
