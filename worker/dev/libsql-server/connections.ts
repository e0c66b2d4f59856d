import Database from 'libsql'
import type { Connection } from './run-statement.ts'

/**
 * Connections over one file, kept for reuse: the native package holds a closed connection's file handles
 * until its statements are garbage-collected.
 */
export class Connections {
  readonly #path: string
  readonly #idle: Connection[] = []

  constructor(path: string) {
    this.#path = path
    const first = this.take()
    first.pragma('journal_mode = WAL')
    this.give(first)
  }

  take(): Connection {
    return this.#idle.pop() ?? open(this.#path)
  }

  give(connection: Connection): void {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    connection.pragma('foreign_keys = ON')
    this.#idle.push(connection)
  }

  close(): void {
    for (const connection of this.#idle.splice(0)) connection.close()
  }
}

function open(path: string): Connection {
  const connection = new Database(path, { timeout: 0 })
  connection.pragma('synchronous = NORMAL')
  // A timer's chunk changes more pages than SQLite keeps (2 MB) or lets the log hold (1,000): it would write them
  // twice, and put the log away after every chunk.
  connection.pragma('cache_size = -32768')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('wal_autocheckpoint = 8000')
  connection.pragma('foreign_keys = ON')
  return connection
}
