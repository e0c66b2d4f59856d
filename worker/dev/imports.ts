import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

/** A file and what it imports, both from the root of the project. */
export type Import = { from: string; to: string }

/** From the ground up: a floor knows itself and those before it. The surfaces stand side by side on the last one. */
const FLOORS = ['shared', 'worker/tables', 'worker/platform', 'worker/domain', 'worker surfaces']
const SURFACES = ['widget-api', 'dashboard', 'portal', 'storefront']

/** The rooms of `worker/domain`, lowest first, as the table of `worker/README.md` lists them. */
export function roomsIn(readme: string): string[] {
  const [, table = ''] = readme.split('| room | holds |')
  const [rows = ''] = table.split('\n\n')
  return [...rows.matchAll(/^\| `([a-z-]+)` \|/gm)].flatMap(([, room]) => room ?? [])
}

const roomOf = (file: string): string | undefined => /^worker\/domain\/([^/]+)\//.exec(file)?.[1]
const surfaceOf = (file: string): string | undefined =>
  SURFACES.find((name) => file.startsWith(`worker/${name}/`))
const floorOf = (file: string): number =>
  surfaceOf(file) ? FLOORS.length - 1 : FLOORS.findIndex((floor) => file.startsWith(`${floor}/`))

/** Why an import is against the order of the house, or `null`. What stands beside the floors (app, context, dev) is free. */
function faultOf({ from, to }: Import, rooms: readonly string[]): string | null {
  const [floor, under] = [floorOf(from), floorOf(to)]
  if (floor >= 0 && under > floor) return `${FLOORS[floor]} does not know ${FLOORS[under]}`
  const [surface, other] = [surfaceOf(from), surfaceOf(to)]
  if (surface && other && surface !== other) return `surfaces do not know each other`
  const [room, known] = [roomOf(from), roomOf(to)]
  if (room === undefined || known === undefined || room === known) return null
  const unlisted = [room, known].find((name) => !rooms.includes(name))
  if (unlisted) return `the room “${unlisted}” is not in the table of worker/README.md`
  return rooms.indexOf(known) < rooms.indexOf(room) ? null : `${room} stands below ${known}`
}

export const importFaults = (imports: readonly Import[], rooms: readonly string[]): string[] =>
  imports.flatMap((one) => {
    const fault = faultOf(one, rooms)
    return fault === null ? [] : [`${one.from} imports ${one.to}: ${fault}`]
  })

const SOURCE = /(?<!\.test)\.tsx?$/
const FROM = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g

function resolveImport(file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
  return /^#(?:shared|worker)\//.test(specifier) ? specifier.slice(1) : null
}

/** Every import between files of the project, tests left out: a test may look into any room. */
export function readImports(root: string, folders: readonly string[]): Import[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  )
  return files.flatMap((from) =>
    [...readFileSync(join(root, from), 'utf8').matchAll(FROM)].flatMap(([, specifier = '']) => {
      const to = resolveImport(from, specifier)
      return to === null ? [] : [{ from, to }]
    }),
  )
}
