import type { LeadStatus } from '#shared/lead/lead-status.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { AssignmentRow } from '../../tables/assignments.ts'
import type { ClosedReason } from '../../tables/leads.ts'
import type { EventView, MessageView, PhotoView, PictureView } from './lead-views.ts'

/** The customer's private page. */
export type PortalView = {
  reference: string
  storeName: string | null
  status: LeadStatus
  closedReason: ClosedReason | null
  /** While open: until when others may still take it on. */
  poolUntil: number | null
  /** Stores reviewing it or engaged on it. */
  reviewing: number
  /** What shows that the customer came from a mail of ours; `null` where that is known, or not so. */
  mailProof: string | null
  surprise: boolean
  spec: DesignSpec
  estimate: Estimate
  description: string
  picture: PictureView | null
  photos: PhotoView[]
  customerName: string
  /** When they had their data deleted; the page then says only that. */
  erasedAt: number | null
  createdAt: number
  locale: string
  timeZone: string
  theme: { accent: string | null }
  jewelers: {
    assignmentId: string
    storeName: string
    /** How to write to it. */
    storeEmail: string
    status: AssignmentRow['status']
    respondBy: number | null
    replyDue: number | null
    messages: MessageView[]
  }[]
  events: EventView[]
}
