import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importFaults, readImports, roomsIn } from './imports.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const rooms = roomsIn(readFileSync(join(ROOT, 'worker/README.md'), 'utf8'))
const imports = readImports(ROOT, ['shared', 'worker'])
const faults = importFaults(imports, rooms)
for (const fault of faults) console.error(fault)
console.log(
  `${imports.length} imports, ${rooms.length} rooms, ${faults.length} against the order of worker/README.md`,
)
process.exitCode = faults.length > 0 || rooms.length === 0 || imports.length === 0 ? 1 : 0
