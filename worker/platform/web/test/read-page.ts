/** What a reader, a screen reader or a policy would trip over in a page; read from its HTML. */

const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '')

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null

const tagsOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag)

export const headingsOf = (html: string, level: 1 | 2 | 3): string[] =>
  all(html, new RegExp(`<h${level}\\b[^>]*>(.*?)</h${level}>`, 'gs')).map((inner) =>
    inner.replaceAll(/<[^>]+>/g, ''),
  )

const controlsOf = (html: string): string[] =>
  ['input', 'select', 'textarea']
    .flatMap((name) => tagsOf(html, name))
    .filter((tag) => attribute(tag, 'type') !== 'hidden')

/** Controls that are neither named by a `<label for>` nor inside a label. */
function unlabeled(html: string): string[] {
  const named = new Set(tagsOf(html, 'label').map((tag) => attribute(tag, 'for')))
  const inside = all(html, /<label\b[^>]*>(.*?)<\/label>/gs).join('')
  return controlsOf(html).filter((tag) => !named.has(attribute(tag, 'id')) && !inside.includes(tag))
}

const repeated = (values: string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

/** References (`aria-describedby`, `aria-labelledby`) to ids the page does not have. */
function dangling(html: string, ids: Set<string>): string[] {
  return all(html, /aria-(?:describedby|labelledby)="([^"]*)"/g)
    .flatMap((list) => list.split(' '))
    .filter((id) => !ids.has(id))
}

/** Everything wrong with a page, in words; empty for a sound one. */
export function faultsOf(html: string): string[] {
  const ids = all(html, /\sid="([^"]*)"/g)
  const titles = headingsOf(html, 1)
  return [
    ...(html.startsWith('<!doctype html><html lang=') ? [] : ['no doctype or language']),
    ...(titles.length === 1 ? [] : [`${titles.length} main headings`]),
    ...(tagsOf(html, 'main').length === 1 ? [] : ['not one main']),
    ...unlabeled(html).map((tag) => `unlabeled ${tag}`),
    ...tagsOf(html, 'img')
      .filter((tag) => !attribute(tag, 'alt'))
      .map((tag) => `no text alternative ${tag}`),
    ...repeated(ids).map((id) => `id twice: ${id}`),
    ...dangling(html, new Set(ids)).map((id) => `no element ${id}`),
    ...all(html, /(<[^>]+\sstyle=)/g).map((tag) => `inline style ${tag}`),
    ...all(html, /(<[^>]+\son[a-z]+=)/g).map((tag) => `inline handler ${tag}`),
  ]
}

/** The value a control shows. */
export function valueOf(html: string, name: string): string | null {
  const tag = tagsOf(html, 'input').find((input) => attribute(input, 'name') === name)
  return tag
    ? attribute(tag, 'value')
    : (new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? null)
}
