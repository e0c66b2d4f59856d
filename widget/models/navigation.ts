import { createModel, signal } from '@preact/signals'
import type { SentLead } from './keeper.ts'

export type Screen =
  | { name: 'describe' }
  | { name: 'piece' }
  | { name: 'details' }
  | { name: 'sent'; lead: SentLead }

/** Where the shopper is, and what to say to those who listen rather than look. */
export const NavigationModel = createModel((first: Screen) => {
  const screen = signal(first)
  /** Counts moves asked for by the shopper, so that focus follows those and never the first screen. */
  const moves = signal(0)
  const announcement = signal('')
  return {
    screen,
    moves,
    announcement,
    go(next: Screen) {
      screen.value = next
      moves.value += 1
    },
    announce(text: string) {
      announcement.value = text
    },
  }
})
export type Navigation = InstanceType<typeof NavigationModel>
