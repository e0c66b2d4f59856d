import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'

/** The texts of a project by their paths from its root; `files` has all names, texts or not. */
export type Project = { files: ReadonlySet<string>; texts: ReadonlyMap<string, string> }

/** What is made, fetched or private: not part of the project. */
const LEFT_OUT =
  /^(?:\.git|node_modules|\.data|\.wrangler|dist|test-results|playwright-report|package-lock\.json)$/
const TEXT = /\.(?:tsx?|mjs|js|css|html|toml|yml|sql|md)$/
const CITED = /\bdocs\/[\w-]+\.md(?:#[\w-]*)?/g
const LINK = /\]\(([^)\s]+)\)/g
const COMMENT = /(?<=^|[\s{(])\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
const DATA_FILE = /[\w.-]+\.json\b/g

/** How documents were cited that never were in the project. */
const ABSENT = [
  /\b\d{1,2}-(?:product|architecture|domain|pricing|concepts|widget|reliability|performance|look|house)\b/g,
  /\bfacts-[a-z]+/g,
  /\bin\s+the\s+design\b(?!['’])/g,
  /\b(?:rules|cuts|geometry|labour|metals|price_models|ring_sizes|stones|vocabulary|weight_cases)\.json\b/g,
]

/** The anchors of a page's headings, made as GitHub makes them. */
export function anchorsOf(markdown: string): Set<string> {
  const text = withoutCode(markdown)
  return new Set(
    [...text.matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

const withoutCode = (markdown: string): string => markdown.replaceAll(/^```[\s\S]*?^```/gm, '')

/** Why `target`, a path from the root with or without an anchor, leads nowhere; `null` when it leads somewhere. */
function faultOfTarget({ files, texts }: Project, target: string): string | null {
  const [path = '', anchor] = target.split('#')
  const isFolder = [...files].some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`))
  if (!files.has(path) && !isFolder) return `there is no ${path}`
  if (anchor === undefined) return null
  return anchorsOf(texts.get(path) ?? '').has(anchor) ? null : `${path} has no heading #${anchor}`
}

const linksOf = (path: string, text: string): string[] =>
  [...withoutCode(text).matchAll(LINK)]
    .flatMap(([, link = '']) => (/^[a-z]+:/.test(link) ? [] : [link]))
    .map((link) => (link.startsWith('#') ? path + link : normalize(join(dirname(path), link))))

/** Comment signs at the start of a line come between the words of a sentence. */
const joined = (comment: string): string => comment.replaceAll(/\n\s*(?:\*|\/\/)\s?/g, '\n')

function absentIn(path: string, text: string, { files }: Project): string[] {
  const isPage = path.endsWith('.md')
  const said = isPage ? [text] : (text.match(COMMENT) ?? []).map(joined)
  const names = new Set([...files].map((file) => basename(file)))
  const dataFiles = isPage
    ? []
    : said.flatMap((comment) => comment.match(DATA_FILE) ?? []).filter((name) => !names.has(name))
  return [...said.flatMap((one) => ABSENT.flatMap((form) => one.match(form) ?? [])), ...dataFiles]
}

/** Everything cited in a project that is not there: one line each, with the file that cites it. */
export function citationFaults(project: Project): string[] {
  return [...project.texts].flatMap(([path, text]) => {
    const targets = [...(text.match(CITED) ?? []), ...(path.endsWith('.md') ? linksOf(path, text) : [])]
    const dead = targets.flatMap((target) => faultOfTarget(project, target) ?? [])
    const absent = absentIn(path, text, project).map((words) => `“${words}” is not in the project`)
    return [...new Set([...dead, ...absent])].map((fault) => `${path}: ${fault}`)
  })
}

const namesUnder = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !LEFT_OUT.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? namesUnder(root, path) : [relative(root, join(root, path))]
    })

/** The project at `root`, as it stands in the folder. */
export function readProject(root: string): Project {
  const files = namesUnder(root, '.')
  const texts = files.filter((file) => TEXT.test(file))
  return {
    files: new Set(files),
    texts: new Map(texts.map((file) => [file, readFileSync(join(root, file), 'utf8')])),
  }
}
