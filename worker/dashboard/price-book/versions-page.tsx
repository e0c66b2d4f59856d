import type { CsvError } from '#shared/pricing/cells/book-csv.ts'
import type { VersionLine } from '../../domain/price-books/list-versions.ts'
import { paths } from '../../links.ts'
import { fullMoment, type Reader } from '../../platform/web/reader.ts'
import { FieldError } from '../../platform/web/ui/field.tsx'
import { Notice, Pill } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'

const words = copy.priceBook

/** What became of a file that was brought in and not taken. */
export type CsvNews = { errors: CsvError[]; problem?: string }

const MOST_ERRORS = 50

const CsvErrors = ({ errors }: { errors: CsvError[] }) => (
  <div class="stack stack-8">
    <Notice tone="danger">{words.csv.refused(errors.length)}</Notice>
    <table class="table csv-errors">
      <thead>
        <tr>
          <th scope="col">{words.csv.line}</th>
          <th scope="col">{words.csv.problem}</th>
        </tr>
      </thead>
      <tbody>
        {errors.slice(0, MOST_ERRORS).map(({ line, message }) => (
          <tr key={`${line} ${message}`}>
            <th scope="row">{line === 0 ? words.csv.whole : line}</th>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {errors.length > MOST_ERRORS ? <p class="hint">{words.csv.rest(errors.length - MOST_ERRORS)}</p> : null}
  </div>
)

const Upload = ({ news }: { news: CsvNews | null }) => (
  <form class="form" method="post" action={paths.priceBookCsv} encType="multipart/form-data">
    <div class="field">
      <label for="file">{words.csv.file}</label>
      <input
        class="input"
        id="file"
        name="file"
        type="file"
        accept=".csv,text/csv"
        aria-invalid={news ? 'true' : undefined}
        aria-describedby={news?.problem ? 'file-error' : undefined}
      />
      {news?.problem ? <FieldError id="file-error">{news.problem}</FieldError> : null}
    </div>
    <div>
      <button class="button button-primary">{words.csv.send}</button>
    </div>
  </form>
)

const Csv = ({ news }: { news: CsvNews | null }) => (
  <section class="card stack" aria-labelledby="csv">
    <h2 id="csv">{words.csv.title}</h2>
    <p>{words.csv.text}</p>
    <p>
      <a class="button" href={paths.priceBookCsv} download>
        {words.csv.download}
      </a>
    </p>
    <Upload news={news} />
    {news && news.errors.length > 0 ? <CsvErrors errors={news.errors} /> : null}
  </section>
)

function Line({ line, reader }: { line: VersionLine; reader: Reader }) {
  const { version, current, origin, detail, changedCells, by, createdAt } = line
  const when = fullMoment(reader, createdAt)
  const what = [
    words.versions.origins[origin](detail),
    changedCells > 0 ? words.versions.changed(changedCells) : null,
    by ? words.versions.by(by) : null,
  ]
  return (
    <li>
      <div>
        <h3>
          <a href={paths.priceBookVersion(version)}>{words.versions.version(version)}</a>{' '}
          {current ? <Pill tone="success">{words.versions.current}</Pill> : null}
        </h3>
        <p class="small muted">{what.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <time class="small muted" dateTime={when.iso}>
        {when.words}
      </time>
    </li>
  )
}

type Props = { versions: VersionLine[]; more: boolean; reader: Reader; csv: CsvNews | null; mayEdit: boolean }

export function VersionsPage({ versions, more, reader, csv, mayEdit }: Props) {
  const last = versions.at(-1)
  return (
    <>
      <PageHead
        title={words.versions.title}
        lead={words.versions.lead}
        back={{ href: paths.priceBook, label: words.title }}
      />
      <div class="columns">
        <div class="stack stack-24">
          <ol class="card needs versions">
            {versions.map((line) => (
              <Line key={line.version} line={line} reader={reader} />
            ))}
          </ol>
          {versions.length === 1 && last?.version === 1 ? <p class="muted">{words.versions.only}</p> : null}
          {more && last ? (
            <p>
              <a class="button" href={`${paths.priceBookVersions}?before=${last.version}`}>
                {words.versions.more}
              </a>
            </p>
          ) : null}
        </div>
        {mayEdit ? <Csv news={csv} /> : <p class="muted">{words.csv.ownersOnly}</p>}
      </div>
    </>
  )
}
