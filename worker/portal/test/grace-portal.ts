import { DAY, HOUR } from '#shared/dates.ts'
import { defaultPriceBook } from '#shared/pricing/default-price-book.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { describePiece } from '#shared/spec/describe-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { PortalView } from '../../domain/lead-views/portal-view.ts'
import type { Reader } from '../../platform/web/reader.ts'

export const NOON = Date.UTC(2026, 10, 22, 12)
export const reader: Reader = { locale: 'en-US', timeZone: 'UTC', now: NOON }

const sapphireRing: DesignSpec = {
  ...startingSpec('engagement_ring', 'solitaire'),
  metal: { alloy: 'gold_18k_rose' },
  stones: [
    {
      role: 'center',
      gem: 'sapphire_blue',
      origin: 'natural',
      cut: 'oval',
      lengthUm: 8100,
      widthUm: 5800,
      weightPoints: 150,
      count: 1,
      quality: { tier: 'fine' },
      setting: 'prong4',
    },
  ],
}

/** Grace's own page: Ada has taken her sapphire ring on and has not written yet. */
export const gracePortal: PortalView = {
  reference: 'GR7X-22KP',
  storeName: 'Goldsmith & Daughter',
  status: 'claimed',
  closedReason: null,
  poolUntil: NOON + 30 * DAY,
  reviewing: 0,
  mailProof: null,
  surprise: false,
  spec: sapphireRing,
  estimate: estimatePiece(sapphireRing, compileRetailBook(defaultPriceBook('USD'), 'book-1')),
  description:
    'An oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band. My grandmother had one like it; hers had a slightly higher setting, and I would love the stone to catch the light from the side.',
  picture: {
    url: '/files/concepts/grace.png',
    views: { top: '/files/concepts/grace-top.png', side: '/files/concepts/grace-side.png' },
    alt: describePiece(sapphireRing),
    engine: 'studio',
    createdAt: NOON - 4 * HOUR,
    instruction: 'a thinner band, please',
    changes: ['Band: 2.4 mm to 2 mm'],
    chosen: true,
  },
  photos: [{ url: '/files/references/one.jpg?until=1&seal=x', aspect: 'stone' }],
  customerName: 'Grace Hopper',
  erasedAt: null,
  createdAt: NOON - 3 * HOUR,
  locale: 'en-US',
  timeZone: 'America/New_York',
  theme: { accent: null },
  jewelers: [
    {
      assignmentId: 'asg_grace',
      storeName: 'Goldsmith & Daughter',
      storeEmail: 'ada@goldsmith.example',
      status: 'accepted',
      respondBy: null,
      replyDue: NOON + 22 * HOUR,
      messages: [],
    },
  ],
  events: [
    { action: 'receive', toStatus: 'open', actorKind: 'customer', at: NOON - 3 * HOUR, storeName: null },
    { action: 'offer', toStatus: 'offered', actorKind: 'system', at: NOON - 3 * HOUR, storeName: null },
    {
      action: 'accept',
      toStatus: 'accepted',
      actorKind: 'seller',
      at: NOON - 2 * HOUR,
      storeName: 'Goldsmith & Daughter',
    },
  ],
}
