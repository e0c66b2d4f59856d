import { DAY, HOUR, MINUTE } from '#shared/dates.ts'
import { leadSigns } from '#shared/lead/lead-quality.ts'
import { checkPiece } from '#shared/makeability/check-piece.ts'
import { defaultPriceBook } from '#shared/pricing/default-price-book.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { describePiece } from '#shared/spec/describe-spec.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import type { LeadCard, LeadDetails, OrderCard } from '../../../../domain/leads/lead-views.ts'
import type { DashboardView } from '../../../../domain/stores/dashboard-view.ts'
import type { PoolView } from '../../../../domain/leads/pool-view.ts'
import type { PortalView } from '../../../../domain/leads/portal-view.ts'
import { NO_FILTER } from '../../../../domain/leads/pool-filter.ts'
import type { Store } from '../../../../domain/stores/schema.ts'
import type { Reader } from '../../reader.ts'

/** What pages show of the stories: Ada's store Goldsmith & Daughter, and Grace, who wants a sapphire ring. */

export const NOON = Date.UTC(2026, 10, 22, 12)
export const reader: Reader = { locale: 'en-US', timeZone: 'UTC', now: NOON }

const book = compileRetailBook(defaultPriceBook('USD'), 'book-1')

export const sapphireRing: DesignSpec = {
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
export const diamondBand: DesignSpec = startingSpec('wedding_band', 'half_eternity')

const estimateOf = (spec: DesignSpec) => estimatePiece(spec, book)

const WORDS =
  'An oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band. My grandmother had one like it; hers had a slightly higher setting, and I would love the stone to catch the light from the side.'

export const graceCard: LeadCard = {
  leadId: 'lead_grace',
  reference: 'GR7X-22KP',
  category: 'engagement_ring',
  spec: sapphireRing,
  preview: WORDS,
  thumbnailUrl: '/files/concepts/grace.png',
  pictureBy: 'studio',
  alt: describePiece(sapphireRing),
  customerFirstName: 'Grace',
  location: 'Portland, Maine',
  preferred: 'email',
  currency: 'USD',
  budgetMinMinor: 300_000,
  budgetMaxMinor: 500_000,
  lowMinor: estimateOf(sapphireRing).lowMinor,
  likelyMinor: estimateOf(sapphireRing).likelyMinor,
  highMinor: estimateOf(sapphireRing).highMinor,
  referenceCount: 2,
  reviewing: 0,
  respondBy: NOON + 29 * HOUR,
  poolUntil: NOON + 30 * DAY,
  createdAt: NOON - 3 * HOUR,
  assignmentStatus: 'offered',
}

export const linusCard: LeadCard = {
  ...graceCard,
  leadId: 'lead_linus',
  reference: 'PX3B-9KQT',
  category: 'wedding_band',
  spec: diamondBand,
  preview: 'A wedding band with a row of small diamonds, low enough for gloves.',
  thumbnailUrl: null,
  pictureBy: null,
  alt: describePiece(diamondBand),
  customerFirstName: 'Linus',
  location: null,
  preferred: 'phone',
  budgetMinMinor: null,
  budgetMaxMinor: null,
  lowMinor: estimateOf(diamondBand).lowMinor,
  likelyMinor: estimateOf(diamondBand).likelyMinor,
  highMinor: estimateOf(diamondBand).highMinor,
  referenceCount: 0,
  reviewing: 2,
  respondBy: null,
  createdAt: NOON - 2 * DAY,
  assignmentStatus: null,
}

const signs = leadSigns({
  contactVerified: true,
  budgetMinMinor: graceCard.budgetMinMinor,
  budgetMaxMinor: graceCard.budgetMaxMinor,
  lowMinor: graceCard.lowMinor,
  highMinor: graceCard.highMinor,
  needBy: '2027-02-14',
  today: '2026-11-22',
  leadTimeDays: 42,
  assumed: 1,
  designedMs: 20 * MINUTE,
  duplicate: false,
})

export const poolView: PoolView = {
  forYou: [{ ...graceCard, signs }],
  forYouMore: false,
  reviewing: [],
  pool: [{ ...linusCard, signs }],
  next: null,
  filter: NO_FILTER,
  store: {
    accepting: true,
    vacation: false,
    networkReceive: true,
    currency: 'USD',
    categories: [],
    minOrderMinor: null,
    maxOrderMinor: null,
    leadTimeDays: 42,
    timeZone: 'UTC',
  },
}

export const graceLead: LeadDetails = {
  leadId: graceCard.leadId,
  reference: graceCard.reference,
  status: 'open',
  closedReason: null,
  description: WORDS,
  spec: sapphireRing,
  estimate: estimateOf(sapphireRing),
  advice: checkPiece(sapphireRing),
  pictures: [
    {
      url: '/files/concepts/first.png',
      views: {},
      alt: describePiece(diamondBand),
      engine: 'studio',
      createdAt: NOON - 5 * HOUR,
      instruction: null,
      changes: [],
      chosen: false,
    },
    {
      url: '/files/concepts/grace.png',
      views: { top: '/files/concepts/grace-top.png', side: '/files/concepts/grace-side.png' },
      alt: describePiece(sapphireRing),
      engine: 'studio',
      createdAt: NOON - 4 * HOUR,
      instruction: 'a thinner band, please',
      changes: ['Band: 2.4 mm to 2 mm'],
      chosen: true,
    },
  ],
  photos: [{ url: '/files/references/one.jpg?until=1&seal=x', aspect: 'stone' }],
  hiddenPhotos: 0,
  budgetMinMinor: 300_000,
  budgetMaxMinor: 500_000,
  needBy: '2027-02-14',
  surprise: false,
  createdAt: graceCard.createdAt,
  currency: 'USD',
  customer: {
    firstName: 'Grace',
    location: 'Portland, Maine',
    preferred: 'email',
    full: {
      name: 'Grace Hopper',
      email: 'grace@navy.example',
      phone: '+1 207 555 0123',
      message: 'I can come by any Thursday.',
    },
    erasedAt: null,
  },
  reviewing: 0,
  signs,
  savedReplies: [{ title: 'Thank you', body: 'Thank you for your request.' }],
  assignment: {
    id: 'asg_grace',
    status: 'offered',
    respondBy: NOON + 29 * HOUR,
    replyDue: null,
    acceptedAt: null,
    completedAt: null,
    cancelledBy: null,
    cancelReason: null,
  },
  ownPrice: {
    version: 3,
    savedAt: NOON - 40 * 24 * HOUR,
    likelyMinor: estimateOf(sapphireRing).likelyMinor,
    costMinor: 231_000,
    marginMinor: estimateOf(sapphireRing).likelyMinor - 231_000,
    costOf: { metal: 62_000, center_stone: 105_000, setting: 9_000, making: 45_000, finishing: 10_000 },
    today: { version: 4, likelyMinor: estimateOf(sapphireRing).likelyMinor + 12_000, costMinor: 239_000 },
  },
  events: [
    { action: 'receive', toStatus: 'open', actorKind: 'customer', at: NOON - 3 * HOUR, storeName: null },
    { action: 'offer', toStatus: 'offered', actorKind: 'system', at: NOON - 3 * HOUR, storeName: null },
  ],
  messages: [],
  unread: 0,
  staysOpen: false,
}

export const graceOrder: LeadDetails = {
  ...graceLead,
  assignment: {
    id: 'asg_grace',
    status: 'accepted',
    respondBy: null,
    replyDue: NOON + 22 * HOUR,
    acceptedAt: NOON - 2 * HOUR,
    completedAt: null,
    cancelledBy: null,
    cancelReason: null,
  },
  events: [
    ...graceLead.events,
    {
      action: 'accept',
      toStatus: 'accepted',
      actorKind: 'seller',
      at: NOON - 2 * HOUR,
      storeName: 'Goldsmith & Daughter',
    },
  ],
  messages: [
    {
      id: 'msg_1',
      author: 'seller',
      authorName: 'Ada Goldsmith',
      body: 'Grace, what a lovely piece. I have two sapphires on the bench that would suit it.\n\nShall we look at them together on Thursday?',
      at: NOON - 2 * HOUR,
    },
    {
      id: 'msg_2',
      author: 'customer',
      authorName: 'Grace',
      body: 'Thursday at four would be perfect.',
      at: NOON - HOUR,
    },
  ],
  unread: 1,
}

export const graceOrderCard: OrderCard = {
  ...graceCard,
  assignmentId: 'asg_grace',
  respondBy: null,
  replyDue: NOON + 22 * HOUR,
  customerName: 'Grace Hopper',
  updatedAt: NOON - 2 * HOUR,
  unread: 1,
  assignmentStatus: 'accepted',
}
export const linusOrderCard: OrderCard = {
  ...linusCard,
  assignmentId: 'asg_linus',
  customerName: 'Linus',
  replyDue: null,
  updatedAt: NOON - DAY,
  unread: 0,
  assignmentStatus: 'completed',
}

export const dashboardView: DashboardView = {
  active: 3,
  inProduction: 2,
  completed: 41,
  successRate: 41 / 46,
  standing: { answered: 0.95, medianMs: 5 * HOUR },
  waiting: {
    leads: 2,
    lapseToday: 1,
    nextRespondBy: NOON + 5 * HOUR,
    customers: 1,
    since: NOON - 20 * HOUR,
    unread: 1,
    aiRest: null,
  },
  funnel: [
    { step: 'opened', count: 40 },
    { step: 'sent', count: 4 },
  ],
  recent: [graceOrderCard, linusOrderCard],
  checklist: [
    { key: 'prices', done: false },
    { key: 'snippet', done: true },
    { key: 'accepting', done: true },
    { key: 'test_lead', done: false },
  ],
  store: { name: 'Goldsmith & Daughter', accepting: true, vacation: false, vacationMessage: 'Back soon.' },
}

export const goldsmith: Store = {
  id: 'sto_goldsmith',
  slug: 'goldsmith-and-daughter',
  name: 'Goldsmith & Daughter',
  publishableKey: 'pk_goldsmith',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/New_York',
  email: 'ada@goldsmith.example',
  address: '14 Exchange Street, Portland, Maine',
  about:
    'Two generations at one bench in Portland, Maine. We make a few hundred pieces a year, one at a time.',
  logoKey: null,
  allowedOrigins: ['https://goldsmith.example'],
  theme: { accent: null, radius: null, launcher: 'bottom-right', mode: 'auto' },
  accepting: true,
  categories: [],
  minOrderMinor: null,
  maxOrderMinor: null,
  leadTimeDays: 42,
  autoDeclineHours: 48,
  vacation: false,
  vacationMessage: null,
  networkReceive: true,
  networkRelease: false,
  quoteValidityDays: 30,
  quoteTerms: null,
  quoteDepositBps: 0,
  quoteRevisions: 2,
  taxRateBps: 0,
  taxInclusive: false,
  mutedMails: [],
  savedReplies: [],
  priceBookId: 'pb_goldsmith',
  snippetSeenAt: null,
  createdAt: NOON - 100 * DAY,
}

export const gracePortal: PortalView = {
  reference: graceCard.reference,
  storeName: 'Goldsmith & Daughter',
  status: 'claimed',
  closedReason: null,
  poolUntil: NOON + 30 * DAY,
  reviewing: 0,
  mailProof: null,
  surprise: false,
  spec: sapphireRing,
  estimate: estimateOf(sapphireRing),
  description: WORDS,
  picture: graceLead.pictures[1] ?? null,
  photos: graceLead.photos,
  customerName: 'Grace Hopper',
  erasedAt: null,
  createdAt: graceCard.createdAt,
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
      messages: graceOrder.messages,
    },
  ],
  events: graceOrder.events,
}
