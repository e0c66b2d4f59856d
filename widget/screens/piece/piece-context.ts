import type { Concept } from '#shared/contract/concepts.ts'
import { applyUnderstood } from '#shared/spec/apply-understood.ts'
import { recounted } from '#shared/spec/apply/stones.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { UnderstoodField } from '#shared/spec/understood.ts'
import type { Advised } from '../../models/advice.ts'
import type { PieceModels } from '../../models/piece-models.ts'
import type { Reading, Session } from '../../session.ts'

/** What every control of the piece gets. */
export type PieceContext = {
  session: Session
  reading: Reading
  models: PieceModels
  spec: DesignSpec
  advised: Advised
}

/**
 * Sets one thing by hand with the words' own rules, so that a tap and a sentence give the same piece
 * (a heavier stone grows, a style brings its stones). `value` as in `Understood`.
 */
export function setByHand({ reading, spec }: PieceContext, field: UnderstoodField, value: string): void {
  reading.design.setSpec(applyUnderstood(spec, [{ field, value, from: 0, to: 0 }]), field)
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

/** The key of the spec that a field belongs to. */
export const partOf = (field: UnderstoodField): keyof DesignSpec | undefined =>
  KEYS.find((key) => FIELDS[key].includes(field))

/** Replaces whole keys of the spec: for a fix, or a control that sets its key exactly. Rows of stones follow its size. */
export function patchSpec({ reading, spec }: PieceContext, change: Partial<DesignSpec>): void {
  const fields = KEYS.filter((key) => key in change).flatMap((key) => FIELDS[key])
  const next = { ...spec, ...change }
  const stones = change.stones ?? recounted(next, spec)
  reading.design.setSpec({ ...next, stones }, ...fields)
}

/** Goes to a version: the piece is exactly what it shows, and is changed on from there. */
export function goToVersion({ reading, models }: PieceContext, { id, spec }: Concept): void {
  reading.design.setSpec(spec, ...KEYS.flatMap((key) => FIELDS[key]))
  models.concepts.pick(id)
}

/** What the shopper calls a version. */
export const nameOfVersion = ({ reading, models: { concepts } }: PieceContext, { id }: Concept): string =>
  concepts.names.value[id] ||
  reading.copy.picture.version(concepts.versions.value.findIndex((version) => version.id === id) + 1)
