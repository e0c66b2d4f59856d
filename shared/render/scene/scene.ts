import type { DesignSpec } from '../../spec/design-spec.ts'
import type { Box } from '../boxes.ts'
import type { CutShape } from '../cuts/cut-shape.ts'
import type { Frame } from '../frame.ts'
import type { GemLook, MetalLook } from '../materials.ts'
import type { Solid } from './solid.ts'

/** One stone in its place; `frame` is that of its shape (`CutShape`), `twin` that of the other half of a folded one. */
export type Gem = { frame: Frame; shape: CutShape; look: GemLook; box: Box; twin?: Frame }

export type Body = { solids: Solid[]; gems: Gem[] }

/** A piece while it is built: verbs of this folder add to it. */
export type Build = Body & {
  spec: DesignSpec
  metal: MetalLook
  /** Of heads and settings: the second color where there is one. */
  accent: MetalLook
  /** Stand in for many small bodies, or for what is out of sight, where shadows are thrown. */
  casters: Solid[]
  /** Something to compare the piece with; the ground is where the piece stands, whatever this does. */
  stand?: Solid
  /** What the picture shows, where that is not the whole piece: its middle, and how far from it, in mm. */
  focus?: readonly [x: number, y: number, z: number, reach: number]
}

/** Everything on the ground plane z = 0, in mm; z is up, the camera stands toward −y. */
export type Scene = Body & {
  casters: Solid[]
  /** A sphere around the piece, or around what the picture shows of it. */
  center: readonly [number, number, number]
  radius: number
  focus?: Build['focus']
}
