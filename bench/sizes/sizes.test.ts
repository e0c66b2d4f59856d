import { expect, it } from 'vitest'
import type { BuiltChunk, WidgetManifest } from '../../vite.widget.config.ts'
import { type Size, sizeFaults, sizesShrunk } from './gate.ts'
import { shopperWay } from './shopper-way.ts'

const chunk = (name: string, imports: string[] = []): BuiltChunk => ({
  name,
  file: `${name}.js`,
  isEntry: false,
  imports: imports.map((file) => `${file}.js`),
  dynamicImports: [],
})
const MANIFEST: WidgetManifest = {
  loader: [chunk('loader')],
  designer: [
    chunk('designer', ['base']),
    chunk('base'),
    chunk('reading', ['designer']),
    chunk('en-later', ['reading']),
    chunk('de'),
    chunk('de-later', ['reading']),
    chunk('all-words', ['reading']),
    chunk('piece', ['reading', 'designer']),
    chunk('sending', ['designer']),
  ],
  studio: [chunk('studio'), chunk('build-scene', ['studio'])],
}
const way = (shopper: Parameters<typeof shopperWay>[1]) =>
  shopperWay(MANIFEST, shopper).map(({ files }) => files)

it('counts what a step needs with everything it imports, and every file once', () => {
  expect(way({ language: 'en', ring: true })).toEqual([
    ['loader.js'],
    ['designer.js', 'base.js'],
    ['reading.js', 'en-later.js'],
    ['piece.js', 'studio.js'],
    ['sending.js'],
  ])
})

it('counts the words of a language, and the bodies that are not rings, for those who need them', () => {
  expect(way({ language: 'de', ring: false, otherWords: true })).toEqual([
    ['loader.js'],
    ['designer.js', 'base.js', 'de.js'],
    ['reading.js', 'de-later.js', 'all-words.js'],
    ['piece.js', 'studio.js', 'build-scene.js'],
    ['sending.js'],
  ])
})

it('says which step has lost its chunk', () => {
  const renamed = { ...MANIFEST, designer: (MANIFEST.designer ?? []).filter(({ name }) => name !== 'piece') }
  expect(() => shopperWay(renamed, { language: 'en', ring: true })).toThrow('no chunk “piece”')
})

const size = (bytes: number, limit?: number): Size[] => [
  { what: 'first step', bytes, ...(limit ? { limit } : {}) },
]

it.each<[string, Size[], number | undefined, string | null]>([
  ['as recorded', size(1000), 1000, null],
  ['two percent more', size(1020), 1000, null],
  ['more than that', size(1021), 1000, '1021 bytes, 1000 on record'],
  ['over its limit, whatever the record says', size(1021, 1020), 1021, 'at most 1020'],
  ['not built', size(0), 1000, 'nothing was built'],
  ['new', size(10), undefined, 'not on record'],
])('lets through what was agreed, and nothing else: %s', (_, sizes, before, fault) => {
  const faults = sizeFaults(sizes, before === undefined ? {} : { 'first step': before })
  expect(faults).toEqual(fault === null ? [] : [expect.stringContaining(fault)])
})

it('asks to record what has become much smaller', () => {
  expect(sizesShrunk(size(979), { 'first step': 1000 })).toEqual(['first step'])
  expect(sizesShrunk(size(981), { 'first step': 1000 })).toEqual([])
})
