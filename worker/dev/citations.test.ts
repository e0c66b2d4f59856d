import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anchorsOf, citationFaults, readProject } from './citations.ts'

const { files, texts } = readProject(join(import.meta.dirname, '..', '..'))
/** The made-up texts below cite what is not there. */
const OURS = 'worker/dev/citations.test.ts'
const project = { files, texts: new Map([...texts].filter(([path]) => path !== OURS)) }

/** A made-up project with one page. */
const faultsOf = (path: string, text: string) =>
  citationFaults({
    files: new Set(['docs/rings.md', 'shared/README.md', 'bench/sizes.json', path]),
    texts: new Map([
      ['docs/rings.md', '# Rings\n\n## How wide, and why\n'],
      [path, text],
    ]),
  })

it('every page, section and file that is cited exists', () => {
  expect(citationFaults(project)).toEqual([])
})

it('reads the comments and pages it is meant to', () => {
  const cited = [...project.texts.values()].filter((text) => /docs\/[\w-]+\.md#/.test(text))
  expect(cited.length).toBeGreaterThan(30)
  expect(project.texts.has('docs/README.md')).toBe(true)
})

it('the index of docs lists every page', () => {
  const pages = [...project.files].filter((file) => /^docs\/.*\.md$/.test(file) && file !== 'docs/README.md')
  const index = project.texts.get('docs/README.md') ?? ''
  expect(pages.filter((page) => !index.includes(`](${page.slice('docs/'.length)})`))).toEqual([])
})

describe('a citation that leads nowhere is found', () => {
  it.each([
    ['a page that is missing', 'a.ts', '/** See docs/gems.md. */', ['there is no docs/gems.md']],
    [
      'a section that is missing',
      'a.ts',
      '// docs/rings.md#how-thick',
      ['docs/rings.md has no heading #how-thick'],
    ],
    ['a link that is dead', 'widget/README.md', '[x](../docs/gems.md)', ['there is no docs/gems.md']],
    [
      'a dead link within a page',
      'widget/README.md',
      '[x](#below)',
      ['widget/README.md has no heading #below'],
    ],
    ['a chapter of old', 'a.ts', '/** As 3-domain has it. */', ['“3-domain” is not in the project']],
    ['facts of old', 'a.ts', '// (facts-jewelry §6)', ['“facts-jewelry” is not in the project']],
    ['an old table in a page', 'a.md', 'see rules.json', ['“rules.json” is not in the project']],
    ['data that is elsewhere', 'a.ts', '/** Points of gems.json. */', ['“gems.json” is not in the project']],
    [
      'words broken over two lines',
      'a.ts',
      '/**\n * (8 in the\n * design: speed)\n */',
      ['“in the\ndesign” is not in the project'],
    ],
  ])('%s', (_what, path, text, faults) => {
    expect(faultsOf(path, text)).toEqual(faults.map((fault) => `${path}: ${fault}`))
  })
})

it('a citation that leads somewhere is left alone', () => {
  expect(faultsOf('a.ts', '/** docs/rings.md#how-wide-and-why, bench/sizes.json */')).toEqual([])
  expect(faultsOf('a.ts', "const file = 'made.json'")).toEqual([])
  expect(
    faultsOf('widget/README.md', '[a](../docs/rings.md#rings) [b](../shared/) [c](https://a.example/#x)'),
  ).toEqual([])
  expect(faultsOf('widget/README.md', '## Here\n[a](#here)\n```\n[b](nowhere.md)\n```\n')).toEqual([])
})

it('anchors are made as GitHub makes them', () => {
  expect([...anchorsOf('# A ring’s size: US & UK\n\n## `npm test`\n')]).toEqual([
    'a-rings-size-us--uk',
    'npm-test',
  ])
})
