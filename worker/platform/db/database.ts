import { type Client, createClient } from '@libsql/client'
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'

export type Db = LibSQLDatabase

export type Database = { db: Db; roundTrips: () => number }

/**
 * Opens the database for one request. Never keep it longer: the client's concurrency limiter resumes queued work
 * in another request's I/O context, which Workers refuse for good
 * (docs/performance.md#one-database-client-a-request).
 */
export type OpenDatabase = () => Database

const COUNTED = new Set<PropertyKey>(['execute', 'batch', 'migrate', 'executeMultiple', 'transaction'])

/** Drizzle writes the arguments of a failed statement into its error's message. They are the array it gave us. */
function forgetArguments(statement: unknown): void {
  if (typeof statement !== 'object' || statement === null || !('args' in statement)) return
  if (Array.isArray(statement.args)) statement.args.length = 0
}

/** The same client, counting every call that goes over the network, and keeping what was written out of its errors. */
function countRoundTrips(client: Client, count: () => void): Client {
  return new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        if (!COUNTED.has(property)) return Reflect.apply(value, target, args)
        count()
        return Promise.resolve(Reflect.apply(value, target, args)).catch((error: unknown) => {
          forgetArguments(args[0])
          throw error
        })
      }
    },
  })
}

/** A client with its counter, as one request sees it. */
export function countedDatabase(client: Client): Database {
  let trips = 0
  const counted = countRoundTrips(client, () => trips++)
  return { db: drizzle(counted), roundTrips: () => trips }
}

/** The web client holds nothing open between calls, so there is nothing to close. */
export const openDatabase = (url: string, authToken?: string): Database =>
  countedDatabase(createClient(authToken ? { url, authToken } : { url }))
