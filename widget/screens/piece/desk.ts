import type { Concept } from '#shared/contract/concepts.ts'
import { applyUnderstood } from '#shared/spec/apply-understood.ts'
import { recounted } from '#shared/spec/apply/stones.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { UnderstoodField } from '#shared/spec/understood.ts'
import type { Advised } from '../../models/advice.ts'
import type { Bench } from '../../models/bench.ts'
import type { Reading, Session } from '../../session.ts'

/** What every control of the piece gets. */
export type Desk = {
  session: Session
  reading: Reading
  bench: Bench
  spec: DesignSpec
  advised: Advised
}

/**
 * Sets one thing by hand with the words' own rules, so that a tap and a sentence give the same piece
 * (a heavier stone grows, a style brings its stones). `value` as in `Understood`.
 */
export function setByHand({ reading, spec }: Desk, field: UnderstoodField, value: string): void {
  reading.design.shape(applyUnderstood(spec, [{ field, value, from: 0, to: 0 }]), field)
}

const FIELDS: Record<keyof DesignSpec, UnderstoodField[]> = {
  category: ['category'],
  style: ['style'],
  metal: ['alloy'],
  band: ['bandWidth', 'bandProfile', 'shoulders'],
  size: ['ringSize', 'length'],
  stones: ['gem', 'origin', 'cut', 'stoneWeight', 'stoneSize', 'quality', 'setting'],
  finish: ['finish'],
  engraving: ['engraving'],
}

const KEYS: readonly (keyof DesignSpec)[] = [
  'category',
  'style',
  'metal',
  'band',
  'size',
  'stones',
  'finish',
  'engraving',
]

/** The part of the piece that something said is about. */
export const partOf = (field: UnderstoodField): keyof DesignSpec | undefined =>
  KEYS.find((key) => FIELDS[key].includes(field))

/** Lays whole keys over the piece: a fix, or a control that knows its part exactly. Rows of stones follow its size. */
export function layOver({ reading, spec }: Desk, change: Partial<DesignSpec>): void {
  const fields = KEYS.filter((key) => key in change).flatMap((key) => FIELDS[key])
  const next = { ...spec, ...change }
  const stones = change.stones ?? recounted(next, spec)
  reading.design.shape({ ...next, stones }, ...fields)
}

/** Goes to a version: the piece is exactly what it shows, and is changed on from there. */
export function takeUp({ reading, bench }: Desk, { id, spec }: Concept): void {
  reading.design.shape(spec, ...KEYS.flatMap((key) => FIELDS[key]))
  bench.concepts.pick(id)
}

/** What the shopper calls a version. */
export const nameOfVersion = ({ reading, bench: { concepts } }: Desk, { id }: Concept): string =>
  concepts.names.value[id] ||
  reading.copy.picture.version(concepts.versions.value.findIndex((version) => version.id === id) + 1)
