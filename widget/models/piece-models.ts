import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Reference } from '#shared/contract/designs.ts'
import { languageFor, type OnTapCopy } from '../copy/copy.ts'
import { createConceptApi } from '../concept-api.ts'
import type * as onTapModule from '../screens/piece/on-tap.ts'
import type { createRefinement } from '../screens/piece/refinement.tsx'
import type { createVariations } from '../screens/piece/variation-tiles.tsx'
import { startStudio } from '../studio/start-worker.ts'
import type { Reading, Session } from '../session.ts'
import { ConceptModel, type ConceptParts, type ConceptVersions } from './concept.ts'
import type { Design } from './design.ts'
import { importAgain } from './import-again.ts'
import { createLazyModule, type LazyModule } from './lazy-module.ts'
import { PriceModel, type Price } from './price.ts'
import { SaverModel, type Saver } from './saver.ts'
import { StudioModel, type Studio } from './studio.ts'
import type { VariationParts } from './variations.ts'

/** Everything a described piece needs: its price, its pictures, and the copy the service keeps. */
export type PieceModels = {
  design: Design
  price: Price
  saver: Saver
  concepts: ConceptVersions
  studio: Studio
  /** The photos the service has of this design. */
  references: ReadonlySignal<readonly Reference[]>
  /** What the shopper types into "What would you change?". */
  words: Signal<string>
  refinement: LazyModule<Refinement>
  variations: LazyModule<VariationTiles>
  onTap: LazyModule<OnTap>
}

export type OnTap = typeof onTapModule & { words: OnTapCopy }
type Refinement = ReturnType<typeof createRefinement>
type VariationTiles = ReturnType<typeof createVariations>

const REFUSED_PAUSE_MS = 700

const createPrice = ({ store, api, draft, emit }: Session, { spec }: Design): Price =>
  new PriceModel({
    spec,
    bookUrl: store.bookUrl,
    fetchBook: api.retailBook,
    shown: draft.begun,
    onChange: ({ lowMinor, likelyMinor, highMinor, currency }) =>
      emit('price', { lowMinor, likelyMinor, highMinor, currency }),
  })

/** Without a worker the service draws every change, once the shopper pauses. */
const askInstead = (session: Session, design: Design, studio: Studio, concepts: ConceptVersions) =>
  effect(() => {
    void design.spec.value
    return studio.refused.value ? session.later(() => void concepts.make(), REFUSED_PAUSE_MS) : undefined
  })

/** Waits so long, or until the network is back. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
  })

function createConcepts(session: Session, { spec }: Design, save: Saver['save']) {
  const { api, keeper, createKey, emit } = session
  const parts: ConceptParts = {
    api: createConceptApi(api),
    keeper,
    spec,
    save,
    createKey,
    pause,
    onConcept: ({ id, engine, url }) => emit('concept', { conceptId: id, engine, url }),
    onError: (code) => emit('error', { code }),
  }
  const concepts = new ConceptModel(parts)
  const again = () => void concepts.resume()
  addEventListener('online', again)
  session.onDestroy(() => removeEventListener('online', again))
  return { concepts, variationParts: { ...parts, concepts } }
}

/** What only a tap or a focused field needs. */
function createOnDemand(session: Session, design: Design, variationParts: VariationParts) {
  const words = signal('')
  const refinement = createLazyModule(async () => {
    const { createRefinement } = await importAgain(() => import('../screens/piece/refinement.tsx'))
    return createRefinement(session, design, words)
  })
  const variations = createLazyModule(async () => {
    const { createVariations } = await importAgain(() => import('../screens/piece/variation-tiles.tsx'))
    return createVariations(session, variationParts)
  })
  const onTap = createLazyModule(async () => {
    const [opened, words] = await Promise.all([
      importAgain(() => import('../screens/piece/on-tap.ts')),
      languageFor(session.locale).onTap(),
    ])
    session.addStyles(opened.css)
    return { ...opened, words }
  })
  return { words, refinement, variations, onTap }
}

/** Puts the models together; each knows only what it is given. */
export function createPieceModels(session: Session, { design, copy }: Reading): PieceModels {
  const { api, draft } = session
  const piece = computed(() => ({
    description: draft.description.value.trim() || copy.names.category[design.spec.value.category],
    spec: design.spec.value,
  }))
  const price = createPrice(session, design)
  const references = signal<readonly Reference[]>([])
  const saver = new SaverModel({
    api,
    keeper: session.keeper,
    piece,
    locale: session.locale,
    createKey: session.createKey,
    later: session.later,
    onAnswer(answer) {
      session.draft.serviceReading.value = {
        description: answer.design.description,
        found: answer.understood,
      }
      concepts.adopt(answer.design.concepts)
      references.value = answer.design.references
    },
  })
  const { concepts, variationParts } = createConcepts(session, design, saver.save)
  const studio = new StudioModel({ spec: design.spec, pictures: concepts.pictures, start: startStudio })
  const stopAsking = askInstead(session, design, studio, concepts)
  const stopShowing = effect(() => {
    if (references.value.length > 0) void session.photos.module.load()
  })
  session.onDestroy(() => {
    stopAsking()
    stopShowing()
    concepts.leave()
    studio.stop()
    for (const model of [price, saver, concepts, studio]) model[Symbol.dispose]()
  })
  const onDemand = createOnDemand(session, design, variationParts)
  return { design, price, saver, concepts, studio, references, ...onDemand }
}
