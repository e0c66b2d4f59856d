import { boxAll, boxesOf } from '../boxes.ts'
import { Nearest } from '../nearest.ts'
import type { Build, Scene } from './scene.ts'

const ROWS = 41

/** Height of the lowest point, felt for from below on a grid. */
function lowest(build: Build, box: Float64Array): number {
  const nearest = new Nearest(build)
  const from = box[2]! - 1
  const ray = Float64Array.of(0, 0, from, 0, 0, 1)
  let least = box[5]! - from
  for (let i = 0; i < ROWS * ROWS; i++) {
    ray[0] = box[0]! + ((box[3]! - box[0]!) * (i % ROWS)) / (ROWS - 1)
    ray[1] = box[1]! + ((box[4]! - box[1]!) * Math.floor(i / ROWS)) / (ROWS - 1)
    least = nearest.meet(ray, least)
  }
  return from + least
}

/** The boxes whose middle is seen; undefined for none. */
function near(boxes: Float64Array, [x, y, , reach]: NonNullable<Build['focus']>): number[] | undefined {
  const all = Array.from({ length: boxes.length / 6 }, (_, i) => i)
  const middle = (i: number, k: number) => (boxes[6 * i + k]! + boxes[6 * i + 3 + k]!) / 2
  const seen = all.filter((i) => Math.hypot(middle(i, 0) - x, middle(i, 1) - y) < reach)
  return seen.length > 0 ? seen : undefined
}

/** Lowers a piece until it touches the ground and finds the sphere around what the picture shows. */
export function settle(build: Build): Scene {
  const { gems, casters, stand, focus } = build
  const drop = lowest(build, boxAll(boxesOf([...gems, ...build.solids])))
  const solids = stand ? [...build.solids, stand] : build.solids
  const frames = new Set([...solids, ...gems, ...casters].map(({ frame }) => frame))
  for (const frame of frames) frame[11] = frame[11]! - drop
  const boxes = boxesOf([...gems, ...solids])
  const box = boxAll(boxes, focus && near(boxes, focus))
  const middle = (k: number) => (box[k]! + box[3 + k]!) / 2
  const radius = Math.hypot(box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!) / 2 + 0.1
  const scene: Scene = { solids, gems, casters, center: [middle(0), middle(1), middle(2)], radius }
  if (focus) scene.focus = [focus[0], focus[1], focus[2] - drop, focus[3]]
  return scene
}
