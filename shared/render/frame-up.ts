import { aim, cameraAt, type Camera, type View } from './camera.ts'
import { Nearest } from './nearest.ts'
import type { Scene } from './scene/scene.ts'

/** Height of the camera in degrees, its distance in mm (0 is parallel rays), and the share of the picture to fill. */
const STANDS: Record<View, readonly [height: number, distance: number, fill: number]> = {
  hero: [30, 150, 0.72],
  top: [90, 0, 0.66],
  side: [3, 0, 0.66],
  hand: [48, 320, 0.66],
}
const CELLS = 56

/** A camera that holds the whole piece with an even margin, found by looking for it coarsely. */
export function frameUp(scene: Scene, view: View): Camera {
  const { center, radius, focus } = scene
  const [level, distance, fill] = STANDS[view]
  // What lies flat is looked at from higher up.
  const height = view === 'hero' && center[2] < 0.12 * radius ? 50 : level
  const away = distance && Math.max(distance, radius * 7)
  const camera = cameraAt(focus ? [focus[0], focus[1], focus[2]] : center, height, away)
  if (focus) {
    camera.half = focus[3] / (away || 1)
    return camera
  }
  camera.half = away ? (radius * 1.02) / (away - radius) : radius * 1.02
  const nearest = new Nearest(scene)
  const ray = new Float64Array(6)
  let [left, right, low, high] = [1, -1, 1, -1]
  for (let i = 0; i < CELLS * CELLS; i++) {
    const u = (2 * ((i % CELLS) + 0.5)) / CELLS - 1
    const v = (2 * (Math.floor(i / CELLS) + 0.5)) / CELLS - 1
    aim(camera, u, v, ray)
    if (nearest.meet(ray, 1e5) === 1e5) continue
    left = Math.min(left, u)
    right = Math.max(right, u)
    low = Math.min(low, v)
    high = Math.max(high, v)
  }
  if (left > right) return camera
  const { half } = camera
  const span = Math.max(right - left, high - low) + 2 / CELLS
  camera.x = ((left + right) / 2) * half
  camera.y = ((low + high) / 2) * half
  camera.half = (half * span) / (2 * fill)
  return camera
}
