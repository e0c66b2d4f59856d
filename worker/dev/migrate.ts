import { join } from 'node:path'
import { createClient } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import { migrate } from 'drizzle-orm/libsql/migrator'

export const MIGRATIONS = join(import.meta.dirname, '..', 'platform', 'db', 'migrations')

/** Brings a database up to date; a no-op when it is. */
export async function migrateDatabase(url: string, authToken?: string): Promise<void> {
  const client = createClient({ url, ...(authToken ? { authToken } : {}) })
  try {
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS })
  } finally {
    client.close()
  }
}

if (import.meta.main) {
  const url = process.env.LIBSQL_URL
  if (!url) {
    console.error('Set LIBSQL_URL (and LIBSQL_AUTH_TOKEN) to the database to migrate.')
    process.exit(1)
  }
  await migrateDatabase(url, process.env.LIBSQL_AUTH_TOKEN)
  console.log('The database is up to date.')
}
