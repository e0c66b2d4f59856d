import type { ComponentChildren } from 'preact'
import type { Reader } from '../../platform/web/reader.ts'
import { type Bar, Bars } from '../../platform/web/ui/bars.tsx'
import { copy } from '../copy.ts'

const words = copy.insights

type BlockProps = {
  id: string
  title: string
  window: string
  /** What to do; `null` where there is too little to show. */
  advice: string | null
  few: string
  wide?: boolean
  children: ComponentChildren
}

/** One number with what it says to do. */
export const Block = ({ id, title, window, advice, few, wide = false, children }: BlockProps) => (
  <section class={wide ? 'card stack wide' : 'card stack'} aria-labelledby={id}>
    <div class="stack stack-4">
      <h2 id={id}>{title}</h2>
      <p class="small muted">{window}</p>
    </div>
    {advice === null ? (
      <p class="muted">{few}</p>
    ) : (
      <>
        {children}
        <div class="do-this">
          <p>
            <strong>{words.doThis}.</strong> {advice}
          </p>
        </div>
      </>
    )}
  </section>
)

export const numberOf = (reader: Reader, count: number): string =>
  new Intl.NumberFormat(reader.locale).format(count)

/** How often each, as bars. */
export const Counts = ({ counts, reader }: { counts: [string, number][]; reader: Reader }) => (
  <Bars bars={counts.map(([label, count]): Bar => ({ label, count, value: numberOf(reader, count) }))} />
)

type Line = { href: string; words: string; about: string }

/** The latest words somebody gave, each leading to what they were about. */
export const Latest = ({ title, lines }: { title: string; lines: Line[] }) =>
  lines.length === 0 ? null : (
    <div class="stack stack-8">
      <h3>{title}</h3>
      <ul class="dotted">
        {lines.map(({ href, words: said, about }) => (
          <li key={href}>
            <a href={href}>{said}</a> <span class="small muted">{about}</span>
          </li>
        ))}
      </ul>
    </div>
  )
