import { createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of a database that has every migration and no rows; each app of a test copies it. */
    migratedDatabase: string
  }
}

export const MIGRATIONS = join(import.meta.dirname, '..', 'platform', 'db', 'migrations')

/** Migrates one database for the whole run, and takes it away after. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'milgrain-migrated-'))
  const path = join(folder, 'migrated.db')
  const provide = async () => {
    rmSync(path, { force: true })
    const client = createClient({ url: `file:${path}` })
    // The mode stays with the file, and closing writes the log back into it: a copy of one file is a whole database.
    await client.execute('pragma journal_mode = wal')
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS })
    await client.execute('pragma wal_checkpoint(truncate)')
    client.close()
    project.provide('migratedDatabase', path)
  }
  await provide()
  project.onTestsRerun(provide)
  return () => rmSync(folder, { recursive: true, force: true })
}
