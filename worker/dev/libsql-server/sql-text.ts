export type SqlText = {
  sql: string
  keywords: string[]
  parameters: string[]
  statements: number
}

const TOKENS = new RegExp(
  [
    /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+/,
    /(?<quoted>'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])/,
    /(?<parameter>\?\d*|[:@$][A-Za-z_]\w*)/,
    /(?<word>[A-Za-z_]\w*)/,
    /(?<semicolon>;)/,
    /(?<other>[\s\S])/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
)

/** Splits SQL just far enough to know what it may do: words outside quotes, parameters, statements. */
export function scanSql(sql: string): SqlText {
  const text: SqlText = { sql, keywords: [], parameters: [], statements: 0 }
  let open = false
  for (const { groups } of sql.matchAll(TOKENS)) {
    const token = groups?.quoted ?? groups?.parameter ?? groups?.word ?? groups?.other
    if (groups?.semicolon !== undefined) open = false
    if (token === undefined) continue
    if (!open) text.statements += 1
    open = true
    if (groups?.word !== undefined) text.keywords.push(groups.word.toUpperCase())
    if (groups?.parameter !== undefined) text.parameters.push(groups.parameter)
  }
  if (isTrigger(text)) text.statements = Math.min(text.statements, 1)
  return text
}

const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'REPLACE'])
const HARMLESS = new Set(['SELECT', 'VALUES', 'EXPLAIN', 'COMMIT', 'END', 'ROLLBACK', 'SAVEPOINT', 'RELEASE'])

/** True unless the statement can certainly run without SQLite's write lock. */
export function needsWriter({ sql, keywords }: SqlText): boolean {
  const [first = ''] = keywords
  if (HARMLESS.has(first)) return false
  if (first === 'BEGIN') return keywords.includes('IMMEDIATE') || keywords.includes('EXCLUSIVE')
  if (first === 'PRAGMA') return sql.includes('=') || /checkpoint|optimize|vacuum/i.test(sql)
  if (first === 'WITH') return keywords.some((word) => WRITES.has(word))
  return first !== ''
}

/** True for a statement whose number of changed rows means something. */
export function changesRows({ keywords }: SqlText): boolean {
  const [first = ''] = keywords
  return WRITES.has(first) || (first === 'WITH' && keywords.some((word) => WRITES.has(word)))
}

function isTrigger({ keywords }: SqlText): boolean {
  return keywords[0] === 'CREATE' && keywords.slice(1, 3).includes('TRIGGER')
}
