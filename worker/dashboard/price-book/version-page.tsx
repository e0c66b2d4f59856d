import { cellName } from '#shared/pricing/cells/cell.ts'
import { diffBooks } from '#shared/pricing/cells/diff-books.ts'
import type { readVersion } from '../../domain/price-books/read-price-book.ts'
import { isRestorable } from '../../domain/price-books/restore-price-book.ts'
import { samplePieces } from '../../domain/price-books/sample-pieces.ts'
import type { PriceBookRow } from '../../tables/price-books.ts'
import { paths } from '../../links.ts'
import { fullInstant, type Reader } from '../../platform/web/reader.ts'
import { Notice, Pill } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'
import { sampleLines } from './sample-lines.ts'

const words = copy.priceBook

type Version = Awaited<ReturnType<typeof readVersion>>
export type VersionNews = 'restored' | 'imported' | null

type Pair = { before: PriceBookRow; chosen: PriceBookRow }

function Differences({ before, chosen }: Pair) {
  const changes = diffBooks(before.book, chosen.book)
  if (changes.length === 0) return <p class="muted">{words.version.none}</p>
  const { head, blank } = words.version
  return (
    <div class="grid-scroll" role="region" aria-labelledby="differences" tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{head.cell}</th>
            <th scope="col" class="amount">
              {head.before}
            </th>
            <th scope="col" class="amount">
              {head.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ cell, before: was, after }) => (
            <tr key={cell.path}>
              <th scope="row">{cellName(cell)}</th>
              <td class="amount muted">{(words.choices[was] ?? was) || blank}</td>
              <td class="amount">{(words.choices[after] ?? after) || blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Effect = ({ before, chosen, reader }: Pair & { reader: Reader }) => (
  <section class="card stack" aria-labelledby="effect">
    <h2 id="effect">{words.version.effect}</h2>
    <ul class="effect">
      {sampleLines(samplePieces(chosen.book), samplePieces(before.book), chosen.book.currency, reader).map(
        ({ title, price, cost, change }) => (
          <li key={title} class="stack stack-4">
            <span class="small">{title}</span>
            <strong class="price">{price}</strong>
            <span class="hint">{change || cost}</span>
          </li>
        ),
      )}
    </ul>
  </section>
)

const Restore = ({ version }: { version: number }) => (
  <form class="card stack" method="post" action={paths.restorePriceBook(version)}>
    <p>{words.version.restoreNote(version)}</p>
    <div>
      <button class="button button-primary">{words.version.restore(version)}</button>
    </div>
  </form>
)

type RestoringProps = Pick<Version, 'current' | 'chosen' | 'before'> & { mayEdit: boolean }

/** Going back is for owners, and within one currency. */
function Restoring({ current, chosen, before, mayEdit }: RestoringProps) {
  const isCurrent = current.id === chosen.id
  const target = isCurrent ? before : chosen
  const isOffered = mayEdit && target !== null && isRestorable({ current, chosen: target })
  return (
    <>
      {isCurrent ? <p class="muted">{words.version.isCurrent}</p> : null}
      {isOffered ? <Restore version={target.version} /> : null}
      {isCurrent || isOffered ? null : (
        <p class="muted">{mayEdit ? words.version.otherCurrency : words.version.ownersRestore}</p>
      )}
    </>
  )
}

type Props = { found: Version; reader: Reader; news: VersionNews; mayEdit: boolean }

export function VersionPage({ found, reader, news, mayEdit }: Props) {
  const { current, chosen } = found
  // Amounts of two currencies are not weighed against each other.
  const before = found.before && isRestorable({ current: found.before, chosen }) ? found.before : null
  const isCurrent = current.id === chosen.id
  const when = fullInstant(reader, chosen.createdAt)
  return (
    <>
      <PageHead
        title={words.versions.version(chosen.version)}
        lead={`${words.versions.origins[chosen.origin](chosen.detail)} · ${when}`}
        back={{ href: paths.priceBookVersions, label: words.version.back }}
      >
        {isCurrent ? <Pill tone="success">{words.versions.current}</Pill> : null}
      </PageHead>
      <div class="stack stack-24">
        {news ? (
          <Notice tone="success">
            {news === 'restored' ? words.version.restored(chosen.version) : words.version.imported}
          </Notice>
        ) : null}
        <div class="columns">
          <section class="card stack" aria-labelledby="differences">
            <h2 id="differences">
              {before
                ? words.version.against(before.version)
                : words.version[found.before ? 'anew' : 'first']}
            </h2>
            {before ? <Differences before={before} chosen={chosen} /> : null}
          </section>
          <div class="stack stack-24">
            {before ? <Effect before={before} chosen={chosen} reader={reader} /> : null}
            <Restoring current={current} chosen={chosen} before={before} mayEdit={mayEdit} />
          </div>
        </div>
      </div>
    </>
  )
}
