import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importFaults, readImports, roomsIn } from './imports.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const README = `
| room | holds |
|---|---|
| \`stores\` | who sells |
| \`leads\` | what is asked for |
| \`orders\` | what is made |

More words, and | \`another\` | table |
`
const ROOMS = ['stores', 'leads', 'orders']
const faults = (from: string, to: string) => importFaults([{ from, to }], ROOMS)

it('reads the order of the rooms from the table, and nothing else', () => {
  expect(roomsIn(README)).toEqual(ROOMS)
  expect(roomsIn('no table')).toEqual([])
})

it('lets a room know itself, the rooms before it and the floors below', () => {
  expect(faults('worker/domain/orders/a.ts', 'worker/domain/orders/b.ts')).toEqual([])
  expect(faults('worker/domain/orders/a.ts', 'worker/domain/stores/b.ts')).toEqual([])
  expect(faults('worker/domain/stores/a.ts', 'worker/tables/leads.ts')).toEqual([])
  expect(faults('worker/platform/auth/a.ts', 'worker/tables/sellers.ts')).toEqual([])
  expect(faults('worker/dashboard/a.tsx', 'worker/domain/leads/b.ts')).toEqual([])
  expect(faults('worker/dashboard/a.tsx', 'worker/links.ts')).toEqual([])
})

it.each([
  ['worker/domain/stores/a.ts', 'worker/domain/leads/b.ts', 'stores stands below leads'],
  ['worker/domain/leads/a.ts', 'worker/domain/attic/b.ts', '“attic” is not in the table'],
  ['worker/platform/db/a.ts', 'worker/domain/leads/b.ts', 'worker/platform does not know worker/domain'],
  ['worker/tables/leads.ts', 'worker/platform/db/b.ts', 'worker/tables does not know worker/platform'],
  ['shared/lead/a.ts', 'worker/tables/leads.ts', 'shared does not know worker/tables'],
  ['worker/domain/leads/a.ts', 'worker/dashboard/b.ts', 'worker/domain does not know worker surfaces'],
  ['worker/storefront/a.ts', 'worker/portal/b.ts', 'surfaces do not know each other'],
])('refuses that %s knows %s', (from, to, why) => {
  expect(faults(from, to)).toEqual([expect.stringContaining(why)])
})

it('sees the imports of this project, every room of its table among them', () => {
  const rooms = roomsIn(readFileSync(join(ROOT, 'worker/README.md'), 'utf8'))
  const imports = readImports(ROOT, ['worker/domain'])
  for (const room of rooms)
    expect(
      imports.some(({ from }) => from.startsWith(`worker/domain/${room}/`)),
      room,
    ).toBe(true)
})
