import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import type { Api } from './api.ts'
import type { FirstCopy, LaterCopy } from './copy/copy.ts'
import type { Emit } from './host-events.ts'
import type { Bench } from './models/bench.ts'
import type { Design } from './models/design.ts'
import type { Draft } from './models/draft.ts'
import type { Keeper } from './models/keeper.ts'
import type { Navigation } from './models/navigation.ts'
import type { Part } from './models/part.ts'
import type { Photos } from './models/photos.ts'
import type { Later } from './models/saver.ts'
import type { SentLead } from './models/keeper.ts'
import type { Store } from './models/store.ts'
import type { Options } from './options.ts'

/** All that one designer on a page is made of; screens and models get it, nothing is global. */
export type Session = {
  options: Options
  locale: string
  /** The shopper's calendar date. */
  today: string
  copy: FirstCopy
  api: Api
  keeper: Keeper
  emit: Emit
  store: Store
  draft: Draft
  nav: Navigation
  /** Words become chips and a spec: loads behind the first screen. */
  reading: Part<Reading>
  /** Picture, materials, price. */
  piece: Part<PieceScreen>
  /** Contact details and sending. */
  sending: Part<Sending>
  /** Whether there is room for a picture beside the words. */
  wide: ReadonlySignal<boolean>
  /** Where photos are added: on the first screen and on the last. */
  AddPhotos: View<{ session: Session }>
  later: Later
  createKey: () => string
  addStyles: (css: string) => void
  /** Runs when the designer leaves the page. */
  onDestroy: (undo: () => void) => void
  close: () => void
  /** Another piece: the words, the spec and the pictures are forgotten, the contact details stay. */
  startOver: () => void
}

type View<Props> = (props: Props) => JSX.Element | null

export type Reading = {
  design: Design
  copy: LaterCopy
  Understood: View<{ session: Session; reading: Reading }>
}

type AtBench = { session: Session; reading: Reading; bench: Bench }

export type PieceScreen = {
  bench: Bench
  Piece: View<AtBench>
  Picture: View<Omit<AtBench, 'session'>>
  PriceFoot: View<AtBench & { children: ComponentChildren }>
  PhotoList: View<{ session: Session; photos: Photos; words: LaterCopy['photos'] }>
}

export type Sending = {
  Details: View<AtBench>
  Sent: View<{ session: Session; copy: LaterCopy; lead: SentLead }>
}
