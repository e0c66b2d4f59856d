import { defaultPriceBook } from '#shared/pricing/default-price-book.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { renderPiece } from '#shared/render/index.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { readDescription } from '#shared/spec/read-description.ts'
import { randomSpec } from '#shared/test/random-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { CATEGORIES, STYLES } from '#shared/spec/vocabulary.ts'

/** Times differ between machines: a control that only adds numbers is measured in the same run, and again beside it. */
const ROUNDS = 5

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const msOf = (work: () => void): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** A fixed amount of arithmetic; its result is used, so that it can't be left out. */
function control(): number {
  let sum = 0
  for (let i = 0; i < 20_000_000; i++) sum = (sum + Math.imul(i, 2_654_435_761)) | 0
  return sum
}

const privateBook = defaultPriceBook('USD')
const book = compileRetailBook(privateBook, 'bench')
/** What people begin with, and as many random pieces again. */
const starting = CATEGORIES.flatMap((category) =>
  STYLES[category].map((style) => startingSpec(category, style)),
)
const specs = starting.flatMap((spec, seed) => [spec, randomSpec(seed)])
const WORDS = 'an oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band'
const READING = { locale: 'en-US', currency: 'USD', today: '2026-11-22' }
const ESTIMATES = 20_000
const READINGS = 500

const solitaire = startingSpec('engagement_ring', 'solitaire')
const halo = startingSpec('engagement_ring', 'halo')
const pendant = startingSpec('pendant', 'halo')

/** The same band with stones of 0.9 mm: cost should follow pixels, not stones. */
const eternity = (count: number): DesignSpec => {
  const band = startingSpec('wedding_band', 'full_eternity')
  return { ...band, stones: band.stones.map((stone) => ({ ...stone, lengthUm: 900, widthUm: 900, count })) }
}

const draw = (spec: typeof solitaire, sizePx: number, samples: number) => () => {
  const steps = renderPiece(spec, { sizePx, samples })
  while (!steps.next().done);
}
const firstPartial = () => {
  const steps = renderPiece(solitaire, { sizePx: 768, samples: 4 })
  for (let step = steps.next(); !step.done && !step.value.partial; step = steps.next());
}
const price = () => {
  for (let i = 0; i < ESTIMATES; i++) estimatePiece(specs[i % specs.length] ?? solitaire, book)
}
const read = () => {
  for (let i = 0; i < READINGS; i++) readDescription(WORDS, READING)
}

const WORK = [
  { what: 'control (A)', work: () => void control(), per: 1, unit: 'ms', goal: '' },
  { what: 'control again (A)', work: () => void control(), per: 1, unit: 'ms', goal: '' },
  { what: 'estimatePiece', work: price, per: ESTIMATES / 1000, unit: 'µs', goal: '≤ 20' },
  {
    what: 'compileRetailBook',
    work: () => void compileRetailBook(privateBook, 'bench'),
    per: 1,
    unit: 'ms',
    goal: '',
  },
  { what: 'readDescription, the example', work: read, per: READINGS / 1000, unit: 'µs', goal: '≤ 2,000' },
  { what: 'preview, 256 px', work: draw(solitaire, 256, 1), per: 1, unit: 'ms', goal: '≤ 120' },
  { what: 'first partial of 768 px', work: firstPartial, per: 1, unit: 'ms', goal: '≤ 150' },
  {
    what: 'solitaire, 768 px, 4 samples',
    work: draw(solitaire, 768, 4),
    per: 1,
    unit: 'ms',
    goal: '≤ 1,000',
  },
  { what: 'halo, 768 px, 4 samples', work: draw(halo, 768, 4), per: 1, unit: 'ms', goal: '≤ 2,500' },
  { what: 'eternity of 16 stones', work: draw(eternity(16), 768, 4), per: 1, unit: 'ms', goal: '' },
  { what: 'eternity of 64 stones', work: draw(eternity(64), 768, 4), per: 1, unit: 'ms', goal: '≤ 1.6 × 16' },
  { what: 'halo pendant, 256 px', work: draw(pendant, 256, 1), per: 1, unit: 'ms', goal: '≤ 120' },
]

const times = WORK.map((): number[] => [])
for (let round = 0; round <= ROUNDS; round++)
  for (const [index, { work }] of WORK.entries()) {
    const ms = msOf(work)
    if (round > 0) times[index]?.push(ms)
  }

const controlMs = median(times[0] ?? [])
console.log('\n  medians of five interleaved rounds        figure        goal   beside the control')
for (const [index, { what, per, unit, goal }] of WORK.entries()) {
  const ms = median(times[index] ?? [])
  const figure = `${(ms / per).toFixed(1)} ${unit}`
  console.log(
    `  ${what.padEnd(38)} ${figure.padStart(12)} ${goal.padStart(10)}   ${(ms / controlMs).toFixed(2)} ×`,
  )
}
