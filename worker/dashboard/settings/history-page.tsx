import type { HistoryLine, listHistory } from '../../domain/settings/list-history.ts'
import { paths } from '../../links.ts'
import { fullMoment, type Reader } from '../../platform/web/reader.ts'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'
import { SettingsTabs } from './tabs.tsx'

const words = copy.history

function Line({ line, reader }: { line: HistoryLine; reader: Reader }) {
  const when = fullMoment(reader, line.createdAt)
  return (
    <li>
      <p>
        <strong>{line.by ?? words.left}</strong> {words.did(line.action, line.detail, line.about)}
      </p>
      <time class="small muted" dateTime={when.iso}>
        {when.words}
      </time>
    </li>
  )
}

type Props = { page: Awaited<ReturnType<typeof listHistory>>; reader: Reader; isFirst: boolean }

export function HistoryPage({ page: { lines, more }, reader, isFirst }: Props) {
  const last = lines.at(-1)
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div class="stack stack-24 narrow">
        <SettingsTabs current="history" />
        {lines.length === 0 ? (
          <EmptyState title={words.empty.title}>
            <p>{words.empty.text}</p>
          </EmptyState>
        ) : (
          <ol class="card lines" aria-label={words.label}>
            {lines.map((line) => (
              <Line key={line.id} line={line} reader={reader} />
            ))}
          </ol>
        )}
        <div class="row">
          {more && last ? (
            <a class="button" href={`${paths.history}?before=${last.id}`}>
              {words.older}
            </a>
          ) : null}
          {isFirst ? null : (
            <a class="link-button" href={paths.history}>
              {words.newest}
            </a>
          )}
        </div>
      </div>
    </>
  )
}
