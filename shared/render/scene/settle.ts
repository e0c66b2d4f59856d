import { Nearest } from '../nearest.ts'
import type { Body, Scene } from './scene.ts'

/** Corners of every body's box in the world. */
function corners({ solids, gems }: Body): [number, number, number][] {
  const boxes = [...solids, ...gems.map(({ frame, radius: r }) => ({ frame, box: [-r, -r, -r, r, r, r] }))]
  return boxes.flatMap(({ frame, box }) =>
    Array.from({ length: 8 }, (_, i): [number, number, number] => {
      const [x, y, z] = [box[i & 1 ? 3 : 0]!, box[i & 2 ? 4 : 1]!, box[i & 4 ? 5 : 2]!]
      const at = (k: number) => frame[9 + k]! + x * frame[k]! + y * frame[3 + k]! + z * frame[6 + k]!
      return [at(0), at(1), at(2)]
    }),
  )
}

const ROWS = 41

/** Height of the lowest point, felt for from below on a grid. */
function lowest(scene: Scene, low: number[], high: number[]): number {
  const nearest = new Nearest(scene)
  const from = low[2]! - 1
  const ray = Float64Array.of(0, 0, from, 0, 0, 1)
  let least = high[2]! - from
  for (let i = 0; i < ROWS * ROWS; i++) {
    ray[0] = low[0]! + ((high[0]! - low[0]!) * (i % ROWS)) / (ROWS - 1)
    ray[1] = low[1]! + ((high[1]! - low[1]!) * Math.floor(i / ROWS)) / (ROWS - 1)
    least = nearest.meet(ray, least)
  }
  return from + least
}

/** Lowers a body until it touches the ground and finds the sphere around it. */
export function settle(body: Body): Scene {
  const points = corners(body)
  const low = [0, 1, 2].map((k) => Math.min(...points.map((point) => point[k]!)))
  const high = [0, 1, 2].map((k) => Math.max(...points.map((point) => point[k]!)))
  const middle = (k: number) => (low[k]! + high[k]!) / 2
  const reach = Math.hypot(high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!) / 2
  const scene: Scene = { ...body, center: [middle(0), middle(1), middle(2)], radius: reach + 0.1 }
  const drop = lowest(scene, low, high)
  const frames = new Set([...body.solids, ...body.gems].map(({ frame }) => frame))
  for (const frame of frames) frame[11] = frame[11]! - drop
  return { ...scene, center: [middle(0), middle(1), middle(2) - drop] }
}
