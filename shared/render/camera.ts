import type { Ray } from './intersect.ts'

/** `hand` is true to scale: every piece is seen in the same frame, beside a finger or on a palm. */
export const VIEWS = ['hero', 'top', 'side', 'hand'] as const
export type View = (typeof VIEWS)[number]

/** Where the camera stands, level, its right along x; and whether its rays are parallel. */
export type Camera = {
  origin: readonly [number, number, number]
  forward: readonly [number, number, number]
  up: readonly [number, number, number]
  parallel: boolean
  /** Middle and half extent of the picture: mm for a parallel camera, tangents otherwise. */
  x: number
  y: number
  half: number
}

/** A camera `distance` mm from `target`, `height` degrees above the ground, toward −y. Parallel when `distance` is 0. */
export function cameraAt(
  target: readonly [number, number, number],
  height: number,
  distance: number,
): Camera {
  const e = (height * Math.PI) / 180
  const forward = [0, Math.cos(e), -Math.sin(e)] as const
  const away = distance || 200
  return {
    origin: [target[0] - forward[0] * away, target[1] - forward[1] * away, target[2] - forward[2] * away],
    forward,
    up: [0, Math.sin(e), Math.cos(e)],
    parallel: distance === 0,
    x: 0,
    y: 0,
    half: 0,
  }
}

/** The ray through a place in the picture; `u` and `v` run from −1 to 1, right and up. */
export function aim(camera: Camera, u: number, v: number, ray: Ray): void {
  const { origin, forward, up, parallel, x, y, half } = camera
  const across = x + half * u
  let length = 0
  for (let k = 0; k < 3; k++) {
    const aside = k === 0 ? across : up[k]! * (y + half * v)
    ray[k] = origin[k]! + (parallel ? aside : 0)
    ray[3 + k] = forward[k]! + (parallel ? 0 : aside)
    length += ray[3 + k]! * ray[3 + k]!
  }
  const scale = 1 / Math.sqrt(length)
  for (let k = 3; k < 6; k++) ray[k] = ray[k]! * scale
}
