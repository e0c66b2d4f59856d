import { BusyButton } from './islands/busy-button.tsx'
import { CopyButton } from './islands/copy-button.tsx'
import { DialogLink } from './islands/dialog-link.tsx'
import { Gallery } from './islands/gallery.tsx'
import { LiveCost } from './islands/live-cost.tsx'
import { Photos } from './islands/photos.tsx'
import { PoolLive } from './islands/pool-live.tsx'
import { PrintButton } from './islands/print-button.tsx'
import { ReviewBeacon } from './islands/review-beacon.tsx'
import { SavedReplies } from './islands/saved-replies.tsx'
import { SeenBeacon } from './islands/seen-beacon.tsx'

/** Every island the browser can wake. One that is missing here stays as the server rendered it. */
export const ISLANDS = [
  BusyButton,
  CopyButton,
  DialogLink,
  Gallery,
  LiveCost,
  Photos,
  PoolLive,
  PrintButton,
  ReviewBeacon,
  SavedReplies,
  SeenBeacon,
] as const
