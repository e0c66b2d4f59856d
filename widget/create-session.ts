import { effect, signal } from '@preact/signals'
import { createApi, createKey, type Api } from './api.ts'
import { languageFor, speakableLocale } from './copy/copy.ts'
import { createEmit } from './host-events.ts'
import { DraftModel } from './models/draft.ts'
import { createKeeper, type Keeper, type Kept } from './models/keeper.ts'
import { createPhotoIntake } from './models/photo-intake.ts'
import { NavigationModel, type Screen } from './models/navigation.ts'
import { createLazyModule } from './models/lazy-module.ts'
import type { Later } from './models/saver.ts'
import { StoreModel } from './models/store.ts'
import { readOptions, type Options } from './options.ts'
import type { Session } from './session.ts'
import { AddPhotos } from './ui/add-photos.tsx'
import { adoptStyles } from './ui/adopt-styles.ts'
import { hostLook, themeCss } from './ui/theme.ts'

const WIDE_PX = 900
const PATIENCE_MS = 600

const later: Later = (run, afterMs) => {
  const timer = setTimeout(run, afterMs)
  return () => clearTimeout(timer)
}

function beacon(url: string, body: string): void {
  void fetch(url, { method: 'POST', body, keepalive: true, credentials: 'omit' }).catch(() => undefined)
}

/** Where a returning shopper left off. */
function firstScreen({ sent, spec, design }: Kept): Screen {
  if (sent) return { name: 'sent', lead: sent }
  return spec && design ? { name: 'piece' } : { name: 'describe' }
}

const todayHere = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Modules that load later; each is made of what came before it. */
function createLazyModules(
  session: () => Session,
): Pick<Session, 'reading' | 'piece' | 'sending' | 'photos'> {
  const reading = createLazyModule(async () => {
    const [{ createDesign, Understood }, copy] = await Promise.all([
      import('./screens/describe/understood.tsx'),
      languageFor(session().locale).later(),
    ])
    return { design: createDesign(session()), copy, Understood }
  })
  const later = () => import('./screens/from-piece-to-sent.ts')
  const piece = createLazyModule(async () => {
    const [view, read] = await Promise.all([later(), reading.load()])
    if (!read) throw new Error('reading')
    session().addStyles(view.css)
    const { Piece, Picture, PriceFoot, fetchPhotos } = view
    return { models: view.createPieceModels(session(), read), Piece, Picture, PriceFoot, fetchPhotos }
  })
  const sending = createLazyModule(async () => {
    const { Details, Sent, sendingCss } = await later()
    session().addStyles(sendingCss)
    return { Details, Sent }
  })
  const photos = createLazyModule(async () => {
    const [read, shown] = await Promise.all([reading.load(), piece.load()])
    if (!read || !shown) throw new Error('piece')
    const { css, createPhotos, PhotoList } = await shown.fetchPhotos()
    session().addStyles(css)
    return { photos: createPhotos(session(), read, shown.models), words: read.copy.photos, PhotoList }
  })
  return { reading, piece, sending, photos: createPhotoIntake(photos) }
}

function startOver({ keeper, piece, reading, photos, draft, nav }: Session): void {
  keeper.startOver()
  const models = piece.value.peek()?.models
  models?.saver.forget()
  models?.concepts.cancel()
  models?.concepts.forget()
  photos.forget()
  if (models) models.words.value = ''
  models?.variations.value.peek()?.variations.clear()
  models?.refinement.value.peek()?.refine.clear()
  models?.studio.turn('hero')
  reading.value.peek()?.design.startOver()
  draft.clear()
  nav.go({ name: 'describe' })
}

function connect(options: Options, keeper: Keeper, locale: string): Api {
  return createApi({
    base: new URL(import.meta.url).origin,
    store: options.store,
    fetch: (input, init) => fetch(input, init),
    locale,
    visitor: () => keeper.read().visitor ?? undefined,
    beacon,
  })
}

/** Tokens from the options, the store's settings and the page around the element, in that order. */
function applyTheme(element: HTMLElement, root: ShadowRoot, { options, store, onDestroy }: Session): void {
  const look = hostLook(element)
  const theme = new CSSStyleSheet()
  onDestroy(adoptStyles(root, theme))
  onDestroy(effect(() => theme.replaceSync(themeCss(options, store.config.value?.theme ?? null, look))))
}

/** Everything one designer needs, and the way to take it all back. */
export async function createSession(
  element: HTMLElement,
  root: ShadowRoot,
): Promise<{ session: Session; destroy: () => void }> {
  const undos: (() => void)[] = []
  const onDestroy = (undo: () => void) => undos.push(undo)
  const complain = (message: string) => console.error(`milgrain-designer ${message}`)
  const options = readOptions((name) => element.getAttribute(name), complain)
  const locale = speakableLocale([options.locale, document.documentElement.lang, navigator.language])
  const keeper = createKeeper(options.store, () => localStorage)
  const emit = createEmit(element)
  const api = connect(options, keeper, locale)
  const store = new StoreModel(api, (code) => emit('error', { code }))
  const session: Session = {
    options,
    locale,
    api,
    keeper,
    emit,
    store,
    later,
    createKey,
    copy: await languageFor(locale).first(),
    today: todayHere(),
    draft: new DraftModel(keeper, options),
    nav: new NavigationModel(firstScreen(keeper.read())),
    ...createLazyModules(() => session),
    wide: watchWidth(onDestroy),
    AddPhotos,
    addStyles: (css) => onDestroy(adoptStyles(root, css)),
    onDestroy,
    close: () => root.querySelector('dialog')?.close(),
    startOver: () => startOver(session),
  }
  onDestroy(() => [session.draft, session.nav, store].forEach((model) => model[Symbol.dispose]()))
  applyTheme(element, root, session)
  await waitBriefly(store.load())
  return { session, destroy: () => undoAll(undos) }
}

/** What the store offers is worth a short wait: tiles that change under a thumb are worse. */
const waitBriefly = (loading: Promise<void>): Promise<void> =>
  Promise.race([loading, new Promise<void>((resolve) => later(resolve, PATIENCE_MS))])

/** In the reverse order of what was done. */
function undoAll(undos: (() => void)[]): void {
  for (const undo of undos.splice(0).reverse()) undo()
}

function watchWidth(onDestroy: Session['onDestroy']): Session['wide'] {
  const query = matchMedia(`(min-width: ${WIDE_PX}px)`)
  const wide = signal(query.matches)
  const follow = () => (wide.value = query.matches)
  query.addEventListener('change', follow)
  onDestroy(() => query.removeEventListener('change', follow))
  return wide
}
