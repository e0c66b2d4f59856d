import type { JSX } from 'preact'
import { LoadTrouble } from '../../ui/trouble.tsx'
import { useLazyModule } from '../../ui/use-lazy-module.ts'
import type { PieceContext } from './piece-context.ts'

/** Asks for a few takes on the piece. */
export function VariationsButton({ context }: { context: PieceContext }): JSX.Element {
  const { session, reading, models } = context
  const { loaded, busy, use } = useLazyModule(models.variations)
  const drawing = loaded?.variations.tiles.value.some(({ concept }) => !concept) ?? false
  const pending = busy || drawing
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-disabled={pending}
        onClick={() => pending || void use(({ variations }) => void variations.ask())}
      >
        {reading.copy.picture.vary}
      </button>
      {loaded && <loaded.Tiles context={context} variations={loaded.variations} />}
      <LoadTrouble session={session} module={models.variations} />
    </>
  )
}
