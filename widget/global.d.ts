import type { HostEvents } from './host-events.ts'

declare global {
  interface Window {
    /** The only global of the widget: the first designer of the page, and what all of them tell. */
    Milgrain: {
      version: string
      open(): unknown
      close(): unknown
      /** Listens to every designer of the page; returns its undo. */
      on(type: keyof HostEvents, listener: (event: Event) => void): () => void
    }
  }
}
