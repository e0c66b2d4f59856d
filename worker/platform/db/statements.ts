import type { ResultSet } from '@libsql/client'
import type { BatchItem } from 'drizzle-orm/batch'

export type Statement = BatchItem<'sqlite'>
type Insert = Statement & { _: { result: ResultSet } }

/**
 * An insert that decides a batch: its rows appear only while its guard holds, and every statement after it is bound to
 * them. `key` is the row's id, or what the ids of all its rows begin with.
 */
export class GuardedInsert {
  readonly role = 'decides'
  readonly statement: Insert
  readonly key: string

  constructor(statement: Insert, key: string) {
    this.statement = statement
    this.key = key
  }
}

/** An insert of mails that ends in `returning id`. */
export class MailInsert {
  readonly role = 'mails'
  readonly statement: Insert

  constructor(statement: Insert) {
    this.statement = statement
  }
}

/** A statement that is right whether or not the guard holds: a read, or the removal of what has expired. */
export class Unbound<S extends Statement = Statement> {
  readonly role = 'unbound'
  readonly statement: S

  constructor(statement: S) {
    this.statement = statement
  }
}

export type Leaf = Statement | GuardedInsert | MailInsert | Unbound

/** Statements by name, in the order they run. A group of them may have a name of its own; `null` is left out. */
export type Statements = { readonly [name: string]: Leaf | Statements | null }

type ResultOf<T> = T extends GuardedInsert
  ? ResultSet
  : T extends MailInsert
    ? string[]
    : T extends Unbound<infer S>
      ? S['_']['result']
      : T extends Statement
        ? T['_']['result']
        : T extends Statements
          ? Results<T>
          : null
/** The results of statements, by the same names; of mails, the ids of those that were inserted. */
export type Results<T extends Statements> = { [K in keyof T]: ResultOf<T[K]> }

const isGroup = (entry: Leaf | Statements): entry is Statements =>
  Object.getPrototypeOf(entry) === Object.prototype

const isMarked = (leaf: Leaf): leaf is GuardedInsert | MailInsert | Unbound =>
  leaf instanceof GuardedInsert || leaf instanceof MailInsert || leaf instanceof Unbound

/** What drizzle runs. */
export const statementOf = (leaf: Leaf): Statement => (isMarked(leaf) ? leaf.statement : leaf)

/** Every statement, in the order they are named. */
export const inOrder = (statements: Statements): Leaf[] =>
  Object.values(statements).flatMap((entry) =>
    entry === null ? [] : isGroup(entry) ? inOrder(entry) : [entry],
  )

const isResultSet = (result: unknown): result is ResultSet =>
  typeof result === 'object' && result !== null && 'rowsAffected' in result && 'rows' in result

/** How many rows an insert wrote. */
export const rowsWritten = (result: unknown): number => (isResultSet(result) ? result.rowsAffected : 0)

/** The ids a statement that ends in `returning id` wrote. */
export const idsWritten = (result: unknown): string[] =>
  isResultSet(result) ? result.rows.map(({ id }) => String(id)) : []

/** Lays results, which come in the order of `inOrder`, under the names of their statements. */
export function byName(
  statements: Statements,
  results: Iterator<unknown, undefined>,
): Record<string, unknown> {
  const named = Object.entries(statements).map(([name, entry]): [string, unknown] => {
    if (entry === null) return [name, null]
    if (isGroup(entry)) return [name, byName(entry, results)]
    const { value } = results.next()
    return [name, entry instanceof MailInsert ? idsWritten(value) : value]
  })
  return Object.fromEntries(named)
}
