import { effect, signal } from '@preact/signals'
import { createApi, createKey, type Api } from './api.ts'
import { languageFor, speakableLocale } from './copy/copy.ts'
import { createEmit } from './host-events.ts'
import { DraftModel } from './models/draft.ts'
import { createKeeper, type Keeper, type Kept } from './models/keeper.ts'
import { NavigationModel, type Screen } from './models/navigation.ts'
import { createPart } from './models/part.ts'
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

/** Parts that load later; each is made of what came before it. */
function createParts(session: () => Session): Pick<Session, 'reading' | 'piece' | 'sending'> {
  const reading = createPart(async () => {
    const [{ createDesign, Understood }, copy] = await Promise.all([
      import('./screens/describe/understood.tsx'),
      languageFor(session().locale).later(),
    ])
    return { design: createDesign(session()), copy, Understood }
  })
  const piece = createPart(async () => {
    const [view, read] = await Promise.all([import('./screens/piece/piece.tsx'), reading.load()])
    if (!read) throw new Error('reading')
    session().addStyles(view.css)
    const { Piece, Picture, PriceFoot, PhotoList } = view
    return { bench: view.createBench(session(), read), Piece, Picture, PriceFoot, PhotoList }
  })
  const sending = createPart(async () => {
    const view = await import('./screens/details/sending.tsx')
    session().addStyles(view.css)
    return view
  })
  return { reading, piece, sending }
}

function startOver({ keeper, piece, reading, draft, nav }: Session): void {
  keeper.startOver()
  const bench = piece.value.peek()?.bench
  bench?.saver.forget()
  bench?.concepts.cancel()
  bench?.concepts.forget()
  bench?.photos.forget()
  bench?.variations.clear()
  bench?.refine.clear()
  bench?.studio.turn('hero')
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
function dress(element: HTMLElement, root: ShadowRoot, { options, store, onDestroy }: Session): void {
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
    ...createParts(() => session),
    wide: watchWidth(onDestroy),
    AddPhotos,
    addStyles: (css) => onDestroy(adoptStyles(root, css)),
    onDestroy,
    close: () => root.querySelector('dialog')?.close(),
    startOver: () => startOver(session),
  }
  onDestroy(() => [session.draft, session.nav, store].forEach((model) => model[Symbol.dispose]()))
  dress(element, root, session)
  await soon(store.load())
  return { session, destroy: () => takeBack(undos) }
}

/** What the store offers is worth a short wait: tiles that change under a thumb are worse. */
const soon = (loading: Promise<void>): Promise<void> =>
  Promise.race([loading, new Promise<void>((resolve) => later(resolve, PATIENCE_MS))])

/** In the reverse order of what was done. */
function takeBack(undos: (() => void)[]): void {
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
