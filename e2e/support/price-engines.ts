import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { build } from 'vite'
import { defaultPriceBook } from '../../shared/pricing/default-price-book.ts'
import { compileRetailBook, type RetailBook } from '../../shared/pricing/retail-book.ts'
import { priceDigests, verdictsOf } from '../../shared/test/price-digest.ts'
import { randomSpec } from '../../shared/test/random-spec.ts'

const SOURCE = join(import.meta.dirname, '..', '..', 'shared', 'test', 'price-digest.ts')
const GLOBAL = 'milgrainPrices'

/** The pricing as a browser gets it: bundled and minified, in one script. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: SOURCE, formats: ['iife'], name: GLOBAL },
    },
  })
  const [result] = [built].flat()
  const chunk = result && 'output' in result ? result.output[0] : undefined
  if (!chunk) throw new Error('The pricing could not be bundled.')
  return chunk.code
}

/** A spec two engines judge differently, with both verdicts. */
export type Disagreement = { seed: number; spec: unknown; here: string; there: string }

type Engine = { priceDigests: typeof priceDigests; verdictsOf: typeof verdictsOf }

/** The first random spec that Node and the page's browser price differently, or null when they agree on all. */
export async function disagreement(
  page: Page,
  blocks: number,
  book: RetailBook,
): Promise<Disagreement | null> {
  await page.goto('about:blank')
  await page.addScriptTag({ content: await bundled() })
  // The book goes over as JSON, as it does to a shopper's browser.
  const there = await page.evaluate(
    ([name, count, json]) => {
      const engine: Engine = Reflect.get(globalThis, name)
      return engine.priceDigests(count, JSON.parse(json))
    },
    [GLOBAL, blocks, JSON.stringify(book)] as const,
  )
  const here = priceDigests(blocks, book)
  const block = here.findIndex((digest, index) => digest !== there[index])
  return block < 0 ? null : firstDifference(page, block, book)
}

async function firstDifference(page: Page, block: number, book: RetailBook): Promise<Disagreement> {
  const there = await page.evaluate(
    ([name, number, json]) => {
      const engine: Engine = Reflect.get(globalThis, name)
      return engine.verdictsOf(number, JSON.parse(json))
    },
    [GLOBAL, block, JSON.stringify(book)] as const,
  )
  const here = verdictsOf(block, book)
  const index = here.findIndex((verdict, i) => verdict !== there[i])
  const seed = block * here.length + index
  return { seed, spec: randomSpec(seed), here: here[index] ?? '', there: there[index] ?? '' }
}

export const defaultRetailBook = (currency: string): RetailBook =>
  compileRetailBook(defaultPriceBook(currency), 'agreement')
