import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { PieceScreen, Reading, Session } from '../../session.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { CategoryTiles } from './category-tiles.tsx'

const LONGEST = 2_000

/** The later parts come while the shopper types: the reader first, then the picture and its prices. */
async function loadAhead({ reading, piece, sending }: Session): Promise<void> {
  await reading.load()
  await piece.load()
  await sending.load()
}

function Words({ session }: { session: Session }): JSX.Element {
  const { copy, draft } = session
  const left = LONGEST - draft.description.value.length
  return (
    <div class="field">
      <label for="words">{copy.describe.words}</label>
      <textarea
        id="words"
        rows={4}
        maxLength={LONGEST}
        placeholder={copy.describe.placeholder}
        value={draft.description.value}
        onInput={({ currentTarget }) => draft.write(currentTarget.value)}
      />
      {left < 200 && <p class="hint">{copy.describe.left(left)}</p>}
    </div>
  )
}

function Examples({ session }: { session: Session }): JSX.Element | null {
  const { copy, draft } = session
  if (draft.description.value) return null
  return (
    <div class="examples">
      <h2 class="label">{copy.describe.examplesTitle}</h2>
      {copy.describe.examples.map((example) => (
        <button key={example} type="button" class="quiet example" onClick={() => draft.write(example)}>
          {example}
        </button>
      ))}
    </div>
  )
}

function SeeIt({ session, missing }: { session: Session; missing: boolean }): JSX.Element {
  const { copy } = session
  return (
    <>
      {missing && (
        <p class="wrong" role="alert">
          {copy.describe.needed}
        </p>
      )}
      <button type="submit" form="describe" class="primary">
        {copy.describe.go}
      </button>
    </>
  )
}

/** The next step, with the price beside it as soon as there is one to show. */
function Foot({ session, missing }: { session: Session; missing: boolean }): JSX.Element {
  const shown = whatIsShown(session)
  const next = <SeeIt session={session} missing={missing} />
  if (!shown) return <footer class="foot">{next}</footer>
  const { PriceFoot, bench, reading } = shown
  return (
    <PriceFoot session={session} reading={reading} bench={bench}>
      {next}
    </PriceFoot>
  )
}

/** Where there is room, the piece takes shape beside the words. */
function Stage({ session }: { session: Session }): JSX.Element {
  const shown = whatIsShown(session)
  return <div class="stage">{shown && <shown.Picture bench={shown.bench} reading={shown.reading} />}</div>
}

function whatIsShown(session: Session): (PieceScreen & { reading: Reading }) | null {
  const reading = session.reading.value.value
  const piece = session.piece.value.value
  return reading && piece && session.draft.begun.value ? { ...piece, reading } : null
}

async function see(session: Session): Promise<void> {
  session.nav.go({ name: 'piece' })
  const reading = await session.reading.load()
  if (!reading) return
  const { category, chips } = reading.design
  session.emit('describe', { category: category.value, understood: chips.value.length })
  session.api.count({ step: 'described', category: category.value })
}

/** Keeps the place of the chips until their part is here, so that nothing moves when it comes. */
function NothingYet({ session: { copy } }: { session: Session }): JSX.Element {
  return (
    <section class="understood">
      <h2 class="label">{copy.describe.understood}</h2>
      <p class="hint">{copy.describe.nothingYet}</p>
    </section>
  )
}

export function Describe({ session }: { session: Session }): JSX.Element {
  const { copy, store } = session
  const asked = useSignal(false)
  const empty = !session.draft.begun.value
  useEffect(() => void loadAhead(session), [])
  const submit = (event: Event) => {
    event.preventDefault()
    asked.value = true
    if (!empty) void see(session)
  }
  const reading = session.reading.value.value
  return (
    <>
      <div class="scroll split">
        {session.wide.value && <Stage session={session} />}
        <form id="describe" class="panel" noValidate onSubmit={submit}>
          <h1 tabIndex={-1}>{copy.describe.title}</h1>
          <p class="lead">{copy.describe.lead}</p>
          {store.failure.value && <Trouble session={session} code={store.failure.value} retry={store.load} />}
          <CategoryTiles session={session} />
          <Words session={session} />
          <session.AddPhotos session={session} />
          {reading ? (
            <reading.Understood session={session} reading={reading} />
          ) : (
            <NothingYet session={session} />
          )}
          <Examples session={session} />
        </form>
      </div>
      <Foot session={session} missing={asked.value && empty} />
    </>
  )
}
