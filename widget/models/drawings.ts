import type { KeptDrawing, Keeper } from './keeper.ts'

/** The pictures that are being made, as they are kept for a reload. */
export function createDrawings(keeper: Keeper) {
  const kept = () => keeper.read().drawing
  const without = (id: string | null | undefined) => kept().filter(({ conceptId }) => conceptId !== id)
  return {
    kept,
    seen: (drawing: KeptDrawing) => keeper.write({ drawing: [...without(drawing.conceptId), drawing] }),
    end(id: string | null | undefined) {
      if (kept().some(({ conceptId }) => conceptId === id)) keeper.write({ drawing: without(id) })
    },
  }
}
