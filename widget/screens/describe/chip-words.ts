import { formatDate } from '#shared/dates.ts'
import { formatMoney } from '#shared/money.ts'
import { ringSizeLabels } from '#shared/spec/ring-size.ts'
import type { Understood, UnderstoodField } from '#shared/spec/understood.ts'
import { BAND_PROFILES, FINISHES, ORIGINS, SETTINGS, SIZE_SYSTEMS, STYLES } from '#shared/spec/vocabulary.ts'
import type { LaterCopy } from '../../copy/copy.ts'
import { carats, longLength, millimeters } from '#shared/measures.ts'
import { nameOf } from '../../copy/name-of.ts'
import type { Session } from '../../session.ts'

type Item = Pick<Understood, 'field' | 'value'>
type Choice = readonly [value: string, label: string]

function money(value: string, copy: LaterCopy, { store, locale }: Session): string {
  const [min, max] = value
    .split('-')
    .map((part) =>
      part ? formatMoney({ amountMinor: Number(part), currency: store.currency.value }, locale, true) : '',
    )
  return copy.budget(min ?? '', max ?? '')
}

type Said = { copy: LaterCopy; session: Session }

const named =
  (names: (copy: LaterCopy) => Readonly<Record<string, string>>) =>
  (value: string, { copy }: Said): string =>
    nameOf(names(copy), value)

const LABELS: Record<UnderstoodField, (value: string, said: Said) => string> = {
  category: named(({ names }) => names.category),
  style: named(({ names }) => names.style),
  alloy: named(({ names }) => names.alloy),
  gem: named(({ names }) => names.gem),
  cut: named(({ names }) => names.cut),
  setting: named(({ names }) => names.setting),
  bandProfile: named(({ names }) => names.profile),
  finish: named(({ names }) => names.finish),
  origin: named(({ origin }) => origin),
  quality: named(({ names }) => names.tier),
  stoneWeight: (value, { copy, session }) => copy.about(carats(Number(value), session.locale)),
  stoneSize: (value, { session }) =>
    value
      .split('x')
      .map((side) => millimeters(Number(side), session.locale))
      .join(' × '),
  ringSize: (value, { copy }) => copy.size(value),
  length: (value, { session }) => longLength(Number(value), session.locale),
  bandWidth: (value, { copy, session }) => copy.wide(millimeters(Number(value), session.locale)),
  shoulders: (_value, { copy }) => copy.band.cathedral,
  engraving: (value, { copy }) => copy.quoted(value),
  budget: (value, { copy, session }) => money(value, copy, session),
  needBy: (value, { copy, session }) => copy.by(formatDate(value, session.locale)),
}

/** A chip in the shopper's words: "18k rose gold", "about 1.5 ct", "size US 6". */
export const chipLabel = ({ field, value }: Item, copy: LaterCopy, session: Session): string =>
  LABELS[field](value, { copy, session })

const WEIGHTS = [25, 50, 75, 100, 125, 150, 175, 200, 250, 300, 400, 500]
const WIDTHS_UM = [1_500, 1_800, 2_000, 2_200, 2_500, 3_000, 4_000, 5_000, 6_000]

const ALTERNATIVES: Partial<Record<UnderstoodField, (session: Session, value: string) => readonly string[]>> =
  {
    category: ({ store }) => store.categories.value,
    style: ({ store, reading }) => {
      const category = reading.value.value?.design.category.value ?? 'ring'
      return store.config.value?.styles[category] ?? STYLES[category]
    },
    alloy: ({ store }) => store.config.value?.alloys ?? [],
    gem: ({ store }) => store.config.value?.gems ?? [],
    cut: ({ store }) => store.config.value?.cuts.filter((cut) => cut !== 'pearl_round') ?? [],
    setting: () => SETTINGS.filter((setting) => setting !== 'none'),
    bandProfile: () => BAND_PROFILES,
    finish: () => FINISHES,
    origin: () => ORIGINS,
    stoneWeight: () => WEIGHTS.map(String),
    bandWidth: () => WIDTHS_UM.map(String),
    ringSize: (_session, value) => sizesLike(value),
  }

function sizesLike(value: string): string[] {
  const system = SIZE_SYSTEMS.find((candidate) => value.startsWith(`${candidate} `)) ?? 'US'
  return ringSizeLabels(system).map(({ label }) => `${system} ${label}`)
}

/** What could have been meant instead; nothing where only the words themselves can say it. */
export function chipOptions(item: Item, copy: LaterCopy, session: Session): Choice[] {
  const others = ALTERNATIVES[item.field]?.(session, item.value) ?? []
  if (others.length === 0) return []
  const values = others.includes(item.value) ? others : [item.value, ...others]
  return values.map((value) => [value, chipLabel({ field: item.field, value }, copy, session)])
}
