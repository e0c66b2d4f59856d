import type { KeptDrawing, Keeper } from './keeper.ts'

/** The pictures that are being made, as they are kept for a reload. */
export function createDrawings(keeper: Keeper) {
  /** Those somebody on this page is watching. */
  const watched = new Set<string>()
  const without = (id: string) => keeper.read().drawing.filter(({ conceptId }) => conceptId !== id)
  const lose = (id: string | null | undefined) => void watched.delete(id ?? '')
  return {
    seen(drawing: KeptDrawing) {
      watched.add(drawing.conceptId)
      keeper.write({ drawing: [...without(drawing.conceptId), drawing] })
    },
    end(id: string | null | undefined) {
      lose(id)
      if (id) keeper.write({ drawing: without(id) })
    },
    /** Nobody watches any longer; it is still being made. */
    lose,
    /** What an earlier visit, or a connection that broke, left unfinished. */
    left: () => keeper.read().drawing.filter(({ conceptId }) => !watched.has(conceptId)),
  }
}
