import { DAY } from '#shared/dates.ts'
import { BOOK_PARTS } from '#shared/pricing/cells/cell.ts'
import type { CurrentBook } from '../../domain/price-books/read-price-book.ts'
import { paths } from '../../links.ts'
import { type LiveAnswer, LiveCost } from '../../platform/browser/islands/live-cost.tsx'
import { agoMoment, type Reader } from '../../platform/web/reader.ts'
import { EmptyState, Notice, type Tone } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OwnersOnly } from '../owners-only.tsx'
import { PageHead } from '../shell.tsx'
import { GemList } from './gem-list.tsx'
import { addressOf, cellsShown, MOST_CELLS, type Shown } from './shown-cells.ts'
import { BookTables, cellId, type Sheet } from './tables.tsx'

const words = copy.priceBook
const FORM = 'cells'
/** From here on spot prices are called old. */
const STALE_DAYS = 14

export type News = { tone: Tone; text: string; href?: string; link?: string }

export type BookView = {
  now: CurrentBook
  shown: Shown
  /** What every cell shows: the book with what was typed over it. */
  texts: Record<string, string>
  saved: Record<string, string>
  errors: Record<string, string>
  live: LiveAnswer
  news: News[]
  /** Who can be asked for spot prices, if anybody. */
  spotSource: string | null
  mayEdit: boolean
  reader: Reader
}

const Parts = ({ shown }: { shown: Shown }) => (
  <nav class="tabs" aria-label={words.partsLabel}>
    {BOOK_PARTS.map((part) => (
      <a
        key={part}
        class="chip"
        href={addressOf({ part, gem: null, query: '' })}
        aria-current={shown.query === '' && part === shown.part ? 'page' : undefined}
      >
        {words.parts[part]}
      </a>
    ))}
  </nav>
)

const Search = ({ shown }: { shown: Shown }) => (
  <form class="row search" method="get" action={paths.priceBook} role="search">
    <label class="visually-hidden" for="q">
      {words.search.label}
    </label>
    <input class="input" id="q" name="q" type="search" value={shown.query} placeholder={words.search.label} />
    <button class="button">{words.search.send}</button>
    {shown.query ? <a href={addressOf({ ...shown, query: '' })}>{words.search.clear}</a> : null}
  </form>
)

function SpotNews({ view }: { view: BookView }) {
  const { spot } = view.now.current.book
  const days = Math.floor((view.reader.now - Date.parse(`${spot.asOf}T00:00:00Z`)) / DAY)
  const stale = days > STALE_DAYS
  return (
    <Notice tone={stale ? 'warning' : 'info'} title={words.spotAge(days)}>
      {stale ? <p>{words.spotStale}</p> : null}
      {view.spotSource && view.mayEdit ? (
        <form method="post" action={paths.priceBookSpot}>
          <button class="button">{words.refresh(view.spotSource)}</button>
        </form>
      ) : null}
    </Notice>
  )
}

/** Where the refused cells are: fields of this page are a jump away, others by name. */
const Refused = ({ view, sheet }: { view: BookView; sheet: Sheet }) => {
  const here = new Set(sheet.cells.map(({ path }) => path))
  const errors = Object.entries(view.errors)
  if (errors.length === 0) return null
  return (
    <Notice tone="danger" title={words.refused(errors.length)}>
      <ul class="dotted">
        {errors.map(([path, error]) => (
          <li key={path}>{here.has(path) ? <a href={`#${cellId(path)}`}>{error}</a> : error}</li>
        ))}
      </ul>
    </Notice>
  )
}

const Hidden = ({ view }: { view: BookView }) => (
  <>
    <input type="hidden" name="base" value={view.now.current.version} />
    <input type="hidden" name="part" value={view.shown.part} />
    <input type="hidden" name="gem" value={view.shown.gem ?? ''} />
    <input type="hidden" name="q" value={view.shown.query} />
  </>
)

function Editor({ view, sheet }: { view: BookView; sheet: Sheet }) {
  const { currency, version } = { ...view.now.current.book, version: view.now.current.version }
  return (
    <div class="book-columns" data-currency={currency}>
      <form id={FORM} class="stack stack-24" method="post" action={paths.priceBook} novalidate>
        <Hidden view={view} />
        <BookTables sheet={sheet} />
      </form>
      <LiveCost
        {...view.live}
        url={paths.priceBookPreview}
        form={FORM}
        heading={words.samples.heading}
        save={words.save(version + 1)}
        recompute={words.recompute}
        failed={words.live.failed}
      />
    </div>
  )
}

function Body({ view }: { view: BookView }) {
  const { shown, now, texts, saved, errors } = view
  const { cells, more } = cellsShown(now.current.book, shown)
  const sheet: Sheet = { book: now.current.book, cells, texts, saved, errors }
  const searching = shown.query !== ''
  if (searching && cells.length === 0)
    return (
      <EmptyState title={words.search.none(shown.query)}>
        <p>{words.searchNone}</p>
      </EmptyState>
    )
  return (
    <>
      <Refused view={view} sheet={sheet} />
      {more ? <Notice>{words.more(MOST_CELLS)}</Notice> : null}
      {searching ? null : <p class="muted">{words.notes[shown.part]}</p>}
      {!searching && shown.part === 'metals' ? <SpotNews view={view} /> : null}
      {!searching && shown.gem ? (
        <p>
          <a href={addressOf({ ...shown, gem: null })}>{words.backToGems}</a>
        </p>
      ) : null}
      {cells.length > 0 ? (
        <OwnersOnly mayEdit={view.mayEdit}>
          <Editor view={view} sheet={sheet} />
        </OwnersOnly>
      ) : (
        <GemList now={now} shown={shown} reader={view.reader} />
      )}
    </>
  )
}

export function BookPage({ view }: { view: BookView }) {
  const { version, createdAt } = view.now.current
  const when = agoMoment(view.reader, createdAt)
  return (
    <>
      <PageHead title={words.title} lead={words.lead(version, when.words)}>
        <a class="button" href={paths.priceBookVersions}>
          {words.versions.link}
        </a>
      </PageHead>
      <div class="stack stack-24">
        {view.news.map(({ tone, text, href, link }) => (
          <Notice key={text} tone={tone}>
            <p>
              {text} {href ? <a href={href}>{link}</a> : null}
            </p>
          </Notice>
        ))}
        {version === 1 && view.shown.part === 'metals' && view.shown.query === '' ? (
          <Notice title={words.begin.title}>
            <p>{words.begin.text}</p>
          </Notice>
        ) : null}
        <Search shown={view.shown} />
        <Parts shown={view.shown} />
        <Body view={view} />
      </div>
    </>
  )
}
