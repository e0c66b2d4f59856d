import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Reference } from '#shared/contract/designs.ts'
import { createConceptApi } from '../concept-api.ts'
import { startStudio } from '../studio/start-worker.ts'
import type { Reading, Session } from '../session.ts'
import { ConceptModel, type ConceptParts, type ConceptVersions } from './concept.ts'
import type { Design } from './design.ts'
import { PhotosModel, type Photos } from './photos.ts'
import { RefineModel, type Refine } from './refine.ts'
import { VariationsModel, type Variations } from './variations.ts'
import { PriceModel, type Price } from './price.ts'
import { SaverModel, type Saver } from './saver.ts'
import { StudioModel, type Studio } from './studio.ts'

/** Everything a described piece needs: its price, its pictures, and the copy the service keeps. */
export type Bench = {
  design: Design
  price: Price
  saver: Saver
  concepts: ConceptVersions
  studio: Studio
  photos: Photos
  refine: Refine
  variations: Variations
}

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

const createPhotos = (
  session: Session,
  { save }: Saver,
  references: ReadonlySignal<readonly Reference[]>,
  kept: string,
): Photos =>
  new PhotosModel({
    api: session.api,
    references,
    save,
    show(file) {
      const url = URL.createObjectURL(file)
      session.onDestroy(() => URL.revokeObjectURL(url))
      return url
    },
    createKey: session.createKey,
    onKept: () => session.nav.announce(kept),
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
  return { concepts, variations: new VariationsModel({ ...parts, concepts }) }
}

const createRefine = ({ keeper, store, locale, today }: Session, design: Design): Refine =>
  new RefineModel({ design, keeper, currency: store.currency, locale, today, ai: store.ai })

/** Puts the models together; each knows only what it is given. */
export function createBench(session: Session, { design, copy }: Reading): Bench {
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
      session.draft.heard.value = { of: answer.design.description, found: answer.understood }
      concepts.adopt(answer.design.concepts)
      references.value = answer.design.references
    },
  })
  const { concepts, variations } = createConcepts(session, design, saver.save)
  const refine = createRefine(session, design)
  const studio = new StudioModel({ spec: design.spec, pictures: concepts.pictures, start: startStudio })
  const photos = createPhotos(session, saver, references, copy.photos.kept)
  const stopAsking = askInstead(session, design, studio, concepts)
  session.onDestroy(() => {
    stopAsking()
    concepts.leave()
    variations.clear()
    studio.stop()
    for (const model of [price, saver, concepts, studio, refine, variations, photos]) model[Symbol.dispose]()
  })
  return { design, price, saver, concepts, studio, refine, variations, photos }
}
