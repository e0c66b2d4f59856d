/** Requests the demo begins with, sent the way shoppers send them. */
export type DemoRequest = {
  /** From the store's own site, or from the network's page and so open to all. */
  from: 'shop' | 'network'
  words: string
  name: string
  email: string
  location: string
  budget: { minMinor: number; maxMinor: number }
  /** Weeks from today. */
  needByWeeks?: number
  message?: string
  /** Ada accepts it with these words. */
  accepted?: string
}

export const DEMO_REQUESTS: DemoRequest[] = [
  {
    from: 'shop',
    words:
      'Round lab diamond solitaire in platinum with six prongs, about 1.2 carat, G VS1, size 5.5. Low enough not to catch on gloves, she is a nurse.',
    name: 'Henrietta Leavitt',
    email: 'henrietta@example.com',
    location: 'Cambridge, Massachusetts',
    budget: { minMinor: 250_000, maxMinor: 400_000 },
    needByWeeks: 20,
    accepted:
      'Thank you, Henrietta. Six prongs and a low head are just right for gloves. I will send you a detailed quote tomorrow.',
  },
  {
    from: 'shop',
    words:
      'A plain 5 mm court wedding band in 18k yellow gold, brushed, size 10. Engraved inside "always, M."',
    name: 'Percy Julian',
    email: 'percy@example.com',
    location: 'Portland, Maine',
    budget: { minMinor: 100_000, maxMinor: 250_000 },
    needByWeeks: 14,
  },
  {
    from: 'shop',
    words:
      'Emerald cut green emerald, about 1 carat, in 18k yellow gold. I love old rings that look like they were somebody’s grandmother’s.',
    name: 'Maria Mitchell',
    email: 'maria@example.com',
    location: 'Nantucket, Massachusetts',
    budget: { minMinor: 300_000, maxMinor: 600_000 },
    message: 'I am not sure of my size yet. Could I come by on a Saturday?',
  },
  {
    from: 'network',
    words: 'Morganite ring in 14k rose gold, oval, 2 carat, thin band, size 6.5, up to $1,800',
    name: 'Alice Ball',
    email: 'alice@example.com',
    location: 'Burlington, Vermont',
    budget: { minMinor: 90_000, maxMinor: 180_000 },
    needByWeeks: 26,
  },
]
