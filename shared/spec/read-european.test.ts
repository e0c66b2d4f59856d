import { describe, expect, it } from 'vitest'
import { GIVEN, OWN, WRITTEN_ON, type Said } from './test/data/descriptions.ts'
import { EUROPEAN, isHeldOut, type Row } from './test/data/descriptions-european.ts'
import { readDescription } from './read-description.ts'
import { ALL_WORDS } from './read/data/all-words.ts'
import { NO_WORDS } from './read/words.ts'
import { SCORED, scoreField, share, understoodOf, type Labeled } from '../test/score-reading.ts'

/** One of fewer is no share of anything. */
const ENOUGH = 10
/** The fields that are firm: nine in ten of every set. */
const FIRM: ReadonlySet<Said> = new Set<Said>(SCORED.slice(0, 9))

const labelled = ([locale, currency, text, says]: Row): Labeled => ({
  locale,
  currency,
  text,
  says: Object.fromEntries(Object.entries(says).map(([field, values]) => [field, values.split('|')])),
})

const rows = Object.values(EUROPEAN)
const written = rows.flatMap((own) => own.filter((_, i) => !isHeldOut(i)).map(labelled))
const heldOut = rows.flatMap((own) => own.filter((_, i) => isHeldOut(i)).map(labelled))

describe('understanding five more languages', () => {
  const score = (field: Said, cases: Labeled[]) => scoreField(field, cases, WRITTEN_ON)
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

  it.each(table)('$field: at least nine in ten of those it was written for', ({ written }) => {
    expect(written.right / written.of, written.wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
  })

  // Without their texts: what is held out stays unseen when it fails.
  it.each(table.filter(({ field }) => FIRM.has(field)))(
    '$field: at least nine in ten of what was held out, and of every language',
    ({ heldOut, languages }) => {
      for (const { right, of } of [heldOut, ...languages])
        if (of >= ENOUGH) expect(right / of).toBeGreaterThanOrEqual(0.9)
    },
  )
})

describe('what means what in other languages', () => {
  it.each<[locale: string, text: string, said: Partial<Record<Said, string>>]>([
    ['de-DE', 'kein Gelbgold, lieber Weißgold', { metal: 'gold_white' }],
    ['de-DE', 'Ring, Diamanten mag ich nicht, ein Rubin', { gem: 'ruby' }],
    ['de-DE', 'Brillantring', { category: 'ring', gem: 'diamond_natural', cut: 'round' }],
    ['de-DE', 'Smaragd im Smaragdschliff', { gem: 'emerald', cut: 'emerald' }],
    ['de-DE', 'Ring, anderthalb Karat Saphir', { stoneWeight: '150' }],
    ['de-DE', 'Ring, 1,5 Karat, 18 Karat Gold', { stoneWeight: '150', karat: '18' }],
    ['fr-FR', 'un diamant taille émeraude, bague taille 52', { cut: 'emerald', ringSize: 'EU 52' }],
    ['fr-FR', 'bague or 18 carats, 1,8 carat', { karat: '18', stoneWeight: '180' }],
    ['fr-FR', 'sans diamants, un saphir vert', { gem: 'sapphire_green' }],
    ['es-ES', 'anillo talla 12, esmeralda talla pera', { ringSize: 'EU 52', cut: 'pear', gem: 'emerald' }],
    ['es-MX', 'anillo talla 7', { ringSize: 'US 7' }],
    ['es-ES', 'diamante negro en oro blanco', { gem: 'diamond_black', metal: 'gold_white' }],
    ['it-IT', 'topazio bianco, oro rosa', { gem: 'topaz_white', metal: 'gold_rose' }],
    ['it-IT', 'anello, misura 14, un rubino oppure uno zaffiro', { ringSize: 'EU 54', gem: 'ruby' }],
    ['pt-BR', 'anel aro 20 com um rubi de meio quilate', { ringSize: 'EU 60', stoneWeight: '50' }],
    ['pt-BR', 'brincos de pérola negra', { gem: 'pearl_tahitian', category: 'earrings' }],
    ['es-ES', 'anillo talla M, plata', { ringSize: '', metal: 'silver' }],
    ['de-DE', 'Roségold nicht Weißgold', { metal: 'gold_rose' }],
    ['it-IT', 'anello, al massimo 2mila euro', { budget: '-200000' }],
    ['en-US', 'actually no, make it rose gold not white', { metal: 'gold_rose' }],
    ['en-US', 'sapphire rose gold ring', { gem: 'sapphire_blue', metal: 'gold_rose' }],
    [
      'en-GB',
      'moissynite weddingring, platnium',
      { gem: 'moissanite', category: 'wedding_band', metal: 'platinum' },
    ],
  ])('%s: %s', (locale, text, wanted) => {
    const said = understoodOf(text, {
      locale,
      currency: locale === 'es-MX' ? 'MXN' : 'EUR',
      today: WRITTEN_ON,
    })
    for (const [field, value] of Object.entries(wanted)) expect(said.get(field) ?? '', field).toBe(value)
  })
})

describe('English', () => {
  it('is read alike whether the other languages are at hand or not', () => {
    const english = [...GIVEN, ...OWN].filter(({ locale }) => locale.startsWith('en'))
    const differing = english.filter(({ text, locale, currency }) => {
      const options = { locale, currency, today: WRITTEN_ON }
      const read = (words = NO_WORDS) =>
        readDescription(text, { ...options, words }).found.map(({ field, value }) => `${field} ${value}`)
      return read().join() !== read(ALL_WORDS).join()
    })
    expect(differing.map(({ text }) => text)).toEqual([])
  })
})
