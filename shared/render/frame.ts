/** A local coordinate system: its three axes as rows in parent coordinates, then its origin; 12 numbers, mm. */
export type Frame = Float64Array

type Point = readonly [number, number, number]

/** The frame turned by `yaw` about z, then by `pitch` about the turned x axis (radians), at `origin`. */
export function frameAt(origin: Point, yaw = 0, pitch = 0): Frame {
  const cy = Math.cos(yaw)
  const sy = Math.sin(yaw)
  const cp = Math.cos(pitch)
  const sp = Math.sin(pitch)
  return Float64Array.of(cy, sy, 0, -sy * cp, cy * cp, sp, sy * sp, -cy * sp, cp, ...origin)
}

/** A frame whose z axis is `up` and whose x axis is as near `along` as can be. */
export function frameAlong(origin: Point, up: Point, along: Point): Frame {
  const [ux, uy, uz] = unit(...up)
  const k = along[0] * ux + along[1] * uy + along[2] * uz
  const [ax, ay, az] = unit(along[0] - k * ux, along[1] - k * uy, along[2] - k * uz)
  const y = [uy * az - uz * ay, uz * ax - ux * az, ux * ay - uy * ax] as const
  return Float64Array.of(ax, ay, az, ...y, ux, uy, uz, ...origin)
}

/** `child`, given in the coordinates of `parent`, in the coordinates `parent` itself is given in. */
export function nest(parent: Frame, child: Frame): Frame {
  const out = new Float64Array(12)
  for (let row = 0; row < 4; row++) {
    for (let axis = 0; axis < 3; axis++) {
      let sum = row === 3 ? parent[9 + axis]! : 0
      for (let k = 0; k < 3; k++) sum += child[3 * row + k]! * parent[3 * k + axis]!
      out[3 * row + axis] = sum
    }
  }
  return out
}

export function unit(x: number, y: number, z: number): [number, number, number] {
  const length = Math.hypot(x, y, z) || 1
  return [x / length, y / length, z / length]
}

/** A direction given in a frame, in the coordinates the frame is given in, written into `out`. */
export function toWorld(frame: Frame, x: number, y: number, z: number, out: Float64Array): void {
  for (let k = 0; k < 3; k++) out[k] = x * frame[k]! + y * frame[3 + k]! + z * frame[6 + k]!
}
