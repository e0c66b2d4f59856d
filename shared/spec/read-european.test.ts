import { describe, expect, it } from 'vitest'
import { WRITTEN_ON, type Said } from './data/descriptions.ts'
import { EUROPEAN, isHeldOut, type Row } from './data/descriptions-european.ts'
import { scoreField, share, type Labelled } from '../test/score-reading.ts'

const SCORED = [
  'category',
  'metal',
  'karat',
  'gem',
  'cut',
  'stoneWeight',
  'stoneSize',
  'ringSize',
  'budget',
  'setting',
  'origin',
  'quality',
  'bandWidth',
  'length',
  'engraving',
  'needBy',
] as const satisfies Said[]

const labelled = ([locale, currency, text, says]: Row): Labelled => ({
  locale,
  currency,
  text,
  says: Object.fromEntries(Object.entries(says).map(([field, values]) => [field, values.split('|')])),
})

const rows = Object.values(EUROPEAN)
const written = rows.flatMap((own) => own.filter((_, i) => !isHeldOut(i)).map(labelled))
const heldOut = rows.flatMap((own) => own.filter((_, i) => isHeldOut(i)).map(labelled))

describe('understanding five more languages', () => {
  const score = (field: Said, cases: Labelled[]) => scoreField(field, cases, WRITTEN_ON)
  const table = SCORED.map((field) => ({
    field,
    written: score(field, written),
    heldOut: score(field, heldOut),
    languages: rows.map((own) => score(field, own.map(labelled))),
  }))
  console.log(
    [
      `${'field'.padEnd(12)} ${'written'.padEnd(13)} ${'held out'.padEnd(13)} ${Object.keys(EUROPEAN)
        .map((name) => name.padEnd(12))
        .join(' ')}`,
    ]
      .concat(
        table.map(({ field, languages, ...sets }) =>
          [
            field.padEnd(12),
            share(sets.written).padEnd(13),
            share(sets.heldOut).padEnd(13),
            ...languages.map((own) => share(own).padEnd(12)),
          ].join(' '),
        ),
      )
      .join('\n'),
  )

  it.each(table)('$field: at least nine in ten', (scores) => {
    expect(scores.written.right / scores.written.of, scores.written.wrong.join('\n')).toBeGreaterThanOrEqual(
      0.9,
    )
    expect(scores.heldOut.right / scores.heldOut.of, 'held out').toBeGreaterThanOrEqual(0.9)
  })
})
