import type { JSX } from 'preact'
import { LIMITS } from '#shared/spec/limits.ts'
import { useLazyModule } from '../../ui/use-lazy-module.ts'
import { LoadTrouble } from '../../ui/trouble.tsx'
import type { PieceContext } from './piece-context.ts'

/** Changing the piece in plain words. What reads them arrives when the field is about to be used. */
export function RefineForm({ context }: { context: PieceContext }): JSX.Element {
  const { session, reading, models } = context
  const { words, refinement } = models
  const { refine: copy } = reading.copy
  const { loaded, busy, use } = useLazyModule(refinement)
  const prepare = () => refinement.failed.peek() || void refinement.load()
  return (
    <form
      class="refine"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        void use(({ submit, refine }) => submit({ context, refine }))
      }}
    >
      <label for="refine">{copy.label}</label>
      <div class="line">
        <input
          id="refine"
          autoComplete="off"
          placeholder={copy.placeholder}
          maxLength={LIMITS.instructionCharacters.max}
          value={words.value}
          onFocus={prepare}
          onInput={({ currentTarget }) => {
            words.value = currentTarget.value
            prepare()
          }}
        />
        <button type="submit" class="quiet">
          {loaded ? loaded.submitLabel({ context, refine: loaded.refine }) : copy.apply}
        </button>
      </div>
      {loaded && <loaded.Changes context={context} refine={loaded.refine} />}
      <LoadTrouble session={session} module={refinement} />
    </form>
  )
}
