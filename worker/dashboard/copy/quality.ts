/** What speaks for a request and what to look at first, a sentence each. `amount` is already in words. */
export const quality = {
  title: 'What to know first',
  note: 'Reasons, not a score. What they mean for you is yours to say.',
  tones: { good: 'In its favour', care: 'Look at this', plain: 'Good to know' },
  signs: {
    duplicate: () => 'Possibly sent twice: the same person sent you this piece within a day.',
    budget_below: (amount: string) => `Their budget ends ${amount} below the low end of the estimate.`,
    budget_low: () => 'Their budget reaches the low end of the estimate, not all of it.',
    budget_covers: () => 'Their budget covers the estimate.',
    budget_open: () => 'They gave no budget; they saw the estimate before they sent.',
    time_short: (amount: string) => `Needed ${amount} sooner than your usual lead time.`,
    time_enough: (amount: string) => `Your usual lead time leaves ${amount} to spare.`,
    time_open: () => 'They gave no date.',
    assumed_many: (amount: string) => `${amount} were left open, so the price is less certain.`,
    assumed_some: (amount: string) => `${amount} left open; the rest of the piece is decided.`,
    spec_complete: () => 'Every part of the piece is decided.',
    contact_verified: () => 'Their email works: they opened their page from it.',
    contact_unverified: () => 'They have not opened their page from the mail yet.',
    designed_long: (amount: string) => `They spent ${amount} on the design.`,
    designed_short: (amount: string) => `They spent ${amount} on the design.`,
  },
  amounts: {
    days: (count: number) => (count === 0 ? 'no days' : count === 1 ? '1 day' : `${count} days`),
    things: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
    minutes: (count: number) =>
      count >= 180 ? 'more than 3 hours' : count <= 1 ? 'about a minute' : `about ${count} minutes`,
  },
} as const
