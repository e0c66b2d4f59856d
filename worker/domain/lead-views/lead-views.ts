import type { LeadStatus } from '#shared/lead/lead-status.ts'
import type { LeadSign } from '#shared/lead/lead-quality.ts'
import type { KeptAdvice } from '#shared/makeability/words/say-advice.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { Aspect } from '#shared/spec/reference-photo.ts'
import type { OtherView } from '../../platform/concepts/engine.ts'
import type { AssignmentRow } from '../../tables/assignments.ts'
import type { SavedReply } from '../../tables/stores.ts'
import type { OwnPrice } from './own-price.ts'
import type { ClosedReason } from '../../tables/leads.ts'

/** What a card in the pool and in lists shows. */
export type LeadCard = {
  leadId: string
  reference: string
  category: string
  spec: DesignSpec
  /** The beginning of the description; addresses and numbers masked where the customer is not ours yet. */
  preview: string
  thumbnailUrl: string | null
  pictureBy: 'studio' | 'ai' | null
  alt: string
  customerFirstName: string
  location: string | null
  preferred: 'email' | 'phone' | 'text'
  currency: string
  budgetMinMinor: number | null
  budgetMaxMinor: number | null
  lowMinor: number
  likelyMinor: number
  highMinor: number
  referenceCount: number
  /** Other stores with an assignment reviewing, accepted or later. */
  reviewing: number
  respondBy: number | null
  /** When it leaves the pool. */
  poolUntil: number | null
  createdAt: number
  assignmentStatus: AssignmentRow['status'] | null
}

export type EventView = {
  action: string
  toStatus: string
  actorKind: string
  at: number
  storeName: string | null
}
export type MessageView = {
  id: string
  author: 'seller' | 'customer'
  authorName: string
  body: string
  at: number
}
export type PictureView = {
  url: string
  /** The same piece from elsewhere, where that was drawn. */
  views: Partial<Record<OtherView, string>>
  alt: string
  engine: 'studio' | 'ai'
  createdAt: number
  /** In the shopper's words, what this version was to change; and what of the piece it did, a sentence a change. */
  instruction: string | null
  changes: string[]
  chosen: boolean
}

/** A photo the customer gave; its address is signed for whoever it was made for. */
export type PhotoView = { url: string; aspect: Aspect }

/** All a seller may see of a lead; contact only once it is theirs. */
export type LeadDetails = {
  leadId: string
  reference: string
  status: LeadStatus
  closedReason: ClosedReason | null
  description: string
  spec: DesignSpec
  estimate: Estimate
  advice: KeptAdvice[]
  pictures: PictureView[]
  /** Empty until the customer is theirs: photos hold faces, addresses and numbers. */
  photos: PhotoView[]
  hiddenPhotos: number
  budgetMinMinor: number | null
  budgetMaxMinor: number | null
  needBy: string | null
  surprise: boolean
  createdAt: number
  currency: string
  customer: {
    firstName: string
    location: string | null
    preferred: 'email' | 'phone' | 'text'
    /** Present for the home store and after acceptance. */
    full: { name: string; email: string; phone: string | null; message: string | null } | null
    /** When they had their data deleted: name and contact are then gone for good. */
    erasedAt: number | null
  }
  reviewing: number
  signs: LeadSign[]
  /** Words of the store to begin a first message with. */
  savedReplies: SavedReply[]
  assignment: {
    id: string
    status: AssignmentRow['status']
    respondBy: number | null
    replyDue: number | null
    acceptedAt: number | null
    completedAt: number | null
    cancelledBy: AssignmentRow['cancelledBy']
    cancelReason: string | null
  } | null
  /** Whether others can still take it once this store's time is up; otherwise it closes. */
  staysOpen: boolean
  /** Own cost and margin on the same spec, from the store's private book. */
  ownPrice: OwnPrice | null
  events: EventView[]
  messages: MessageView[]
  /** How many of them the customer wrote and nobody of the store has read. */
  unread: number
}

/** A place in a list of orders: whether it waits for an answer, when that was due or when it last changed, and which. */
export type OrderPlace = { waits: boolean; at: number; id: string }

export type OrderCard = LeadCard & {
  assignmentId: string
  /** The whole name once the store may see it, the first one otherwise. */
  customerName: string
  replyDue: number | null
  updatedAt: number
  unread: number
}

export type OrderList = {
  orders: OrderCard[]
  /** Where the list goes on; `null` at its end. */
  next: OrderPlace | null
  /** A search stopped before the end of the store's orders. */
  stopped: boolean
}
