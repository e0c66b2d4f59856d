import type { Category } from '#shared/spec/vocabulary.ts'

/**
 * What the element tells the host page: `element.addEventListener('milgrain:price', …)`, or
 * `Milgrain.on('price', …)` for every designer of the page. Events bubble and carry no contact data.
 */
export type HostEvents = {
  /** The designer is in place and can be used; once for each time it is attached. */
  ready: { store: string }
  /** The sheet opened. Inline designers are always open and never fire it. */
  open: { store: string }
  /** The shopper asked to see what they described; `understood` counts the chips. */
  describe: { category: Category; understood: number }
  /** A picture version is complete. */
  concept: { conceptId: string; engine: 'studio' | 'ai'; url: string }
  /** The price on screen changed. Minor units of `currency`. */
  price: { lowMinor: number; likelyMinor: number; highMinor: number; currency: string }
  /** The request reached the jeweler. */
  submit: { reference: string; likelyMinor: number; currency: string }
  /** The sheet closed. */
  close: { store: string }
  /** Something failed and was said to the shopper; `code` is one of the API's codes, or `offline`. */
  error: { code: string }
}

export type Emit = <Name extends keyof HostEvents>(name: Name, detail: HostEvents[Name]) => void

export const createEmit =
  (element: HTMLElement): Emit =>
  (name, detail) => {
    element.dispatchEvent(new CustomEvent(`milgrain:${name}`, { detail, bubbles: true, composed: true }))
  }
