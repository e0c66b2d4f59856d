import type { CutShape } from '../cuts/cut-shape.ts'
import type { Frame } from '../frame.ts'
import type { GemLook } from '../materials.ts'
import type { Solid } from './solid.ts'

/** One stone in its place; `frame` is that of its shape (`CutShape`), `twin` that of the other half of a folded one. */
export type Gem = { frame: Frame; shape: CutShape; look: GemLook; radius: number; twin?: Frame }

export type Body = { solids: Solid[]; gems: Gem[] }

/** Everything on the ground plane z = 0, in mm; z is up, the camera stands toward −y. */
export type Scene = Body & {
  /** A sphere around the whole piece. */
  center: readonly [number, number, number]
  radius: number
}
