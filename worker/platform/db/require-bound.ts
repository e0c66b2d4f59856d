import { GuardedInsert, type Leaf, statementOf, Unbound } from './statements.ts'

type Query = { sql: string; params: unknown[] }

const compiles = <K extends string>(statement: object, by: K): statement is { [name in K]: () => Query } =>
  by in statement

/** What a statement says, and with which arguments. */
export function queryOf(leaf: Leaf): Query {
  const statement: object = statementOf(leaf)
  if (compiles(statement, 'toSQL')) return statement.toSQL()
  if (compiles(statement, 'getQuery')) return statement.getQuery()
  throw new Error('not a statement of drizzle')
}

/**
 * Refuses a batch in which a statement could take effect without the event that decides it: each must carry the key of
 * a `GuardedInsert` before it, unless it is `Unbound`. One event decides everything, so that either all of it happens
 * or none; of `many` each has a guard of its own. In development and tests only: it compiles every statement once more.
 */
export function requireBound(leaves: readonly Leaf[], many = false): void {
  const keys: string[] = []
  for (const leaf of leaves) {
    if (leaf instanceof Unbound) continue
    const { sql, params } = queryOf(leaf)
    const bound = params.some((param) =>
      keys.some((key) => typeof param === 'string' && param.startsWith(key)),
    )
    const decides = leaf instanceof GuardedInsert && (many || keys.length === 0)
    if (!bound && !decides) throw new Error(`a statement of this write is not bound to its event: ${sql}`)
    if (leaf instanceof GuardedInsert) keys.push(leaf.key)
  }
}
