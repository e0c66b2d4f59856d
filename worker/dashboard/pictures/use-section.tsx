import type { AiView } from '../../domain/spending/ai-view.ts'
import { dollars } from '../../domain/spending/dollars.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { type Figure, Figures } from '../../platform/web/ui/figures.tsx'
import { copy } from '../copy.ts'

const words = copy.pictures.use

function figuresOf({ today, month, limits }: AiView, { locale }: Reader): Figure[] {
  const count = (value: number) => new Intl.NumberFormat(locale).format(value)
  const money = (micros: number) => dollars(micros, locale)
  const { pictures, spent, left, lead } = words
  return [
    {
      label: pictures.label,
      value: count(month.pictures),
      note: pictures.note(count(today.pictures), count(limits.dayCapImages)),
    },
    {
      label: spent.label,
      value: money(month.micros),
      note: spent.note(money(today.micros), money(limits.dayCapMicros)),
    },
    {
      label: left.label,
      value: money(Math.max(0, limits.monthCapMicros - month.micros)),
      note: left.note(money(limits.monthCapMicros)),
    },
    {
      label: lead.label,
      value: month.leads === 0 ? '–' : money(month.micros / month.leads),
      note: month.leads === 0 ? lead.none : lead.note(month.leads),
    },
  ]
}

/** What AI pictures have cost, and what that is for each request they helped to. */
export const UseSection = ({ view, reader }: { view: AiView; reader: Reader }) => (
  <section class="stack" aria-labelledby="use">
    <h2 id="use">{words.title}</h2>
    <Figures figures={figuresOf(view, reader)} />
    <p class="hint">{view.key?.baseUrl ? words.ownServer : words.held}</p>
  </section>
)
