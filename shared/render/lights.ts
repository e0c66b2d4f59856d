/**
 * The photographer's room, in directions only: a bright sweep behind the piece, a dim room behind the camera, soft
 * boxes, and black cards between them that give polished metal its crisp dark lines.
 */
type SoftBox = {
  /** Toward the middle of the box, then its two half extents as tangents; both unit and square to each other. */
  to: readonly [number, number, number]
  across: readonly [number, number, number]
  up: readonly [number, number, number]
  halfWidth: number
  halfHeight: number
  power: number
}

const { cos, sin, sqrt } = Math
const RADIAN = Math.PI / 180

/** A box at a compass bearing (0 = behind the piece, 90 = right, 180 = the camera) and height in degrees. */
function box(bearing: number, height: number, halfWidth: number, halfHeight: number, power: number): SoftBox {
  const [b, e] = [bearing * RADIAN, height * RADIAN]
  return {
    to: [sin(b) * cos(e), cos(b) * cos(e), sin(e)],
    across: [cos(b), -sin(b), 0],
    up: [-sin(b) * sin(e), -cos(b) * sin(e), cos(e)],
    halfWidth,
    halfHeight,
    power,
  }
}

const BOXES: readonly SoftBox[] = [
  box(8, 66, 0.8, 0.38, 1.9),
  box(-80, 30, 0.26, 0.8, 2.4),
  box(84, 24, 0.42, 0.7, 1.6),
  box(-172, 64, 0.7, 0.3, 1.1),
  box(140, 38, 0.2, 0.5, 1.7),
  box(188, 9, 1.1, 0.09, 1.1),
  box(180, 24, 0.9, 0.3, 0.4),
  // Black cards: their power is the share of light they keep out, below zero.
  box(-38, 40, 0.1, 0.75, -0.85),
  box(40, 34, 0.12, 0.7, -0.85),
  box(112, 50, 0.1, 0.5, -0.8),
  // The camera itself.
  box(180, 32, 0.26, 0.2, -0.85),
]

const step = (low: number, high: number, x: number): number => {
  const t = x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low)
  return t * t * (3 - 2 * t)
}

/** Light of the room from a direction above the ground; `blur` 0 for a mirror up to 1 for a matt surface. */
export function roomLight(dx: number, dy: number, dz: number, blur: number): number {
  const soft = 0.035 + blur * 0.9
  const sweep = step(-0.25 - blur * 0.5, 0.6 + blur * 0.4, dy * 1.15 - dz * 0.42 + 0.12)
  let light = 0.13 + 0.1 * dz + 0.3 * dz ** 6 + 0.62 * sweep
  for (let i = 0; i < BOXES.length; i++) {
    const { to, across, up, halfWidth, halfHeight, power } = BOXES[i]!
    const toward = dx * to[0] + dy * to[1] + dz * to[2]
    if (toward <= 0.05) continue
    const u = (dx * across[0] + dy * across[1]) / toward / halfWidth
    const v = (dx * up[0] + dy * up[1] + dz * up[2]) / toward / halfHeight
    const au = u < 0 ? -u : u
    const av = v < 0 ? -v : v
    const su = soft / halfWidth
    const sv = soft / halfHeight
    if (au > 1 + su || av > 1 + sv) continue
    const inside = (1 - step(1 - su, 1 + su, au)) * (1 - step(1 - sv, 1 + sv, av))
    if (power < 0) {
      light *= 1 + inside * power
      continue
    }
    // A lamp hangs near one end of each box, so that its light falls off along it.
    light += inside * power * (0.6 + 0.4 * v - 0.14 * u * u)
  }
  return light
}

/** Share of light a dielectric of relative index `eta` mirrors; `cosine` is that of the angle in air (Schlick). */
export function fresnel(cosine: number, eta: number): number {
  const straight = ((eta - 1) / (eta + 1)) ** 2
  return straight + (1 - straight) * (1 - cosine) ** 5
}

/** Light of the ground `t` mm along a ray that meets it: bright around the piece, dim toward the camera's side. */
export function groundSeen(dx: number, dy: number, t: number): number {
  const level = sqrt(dx * dx + dy * dy)
  const reach = t * level
  const far = reach / (reach + 52)
  return 0.76 * (1 - far) + far * roomLight(dx / (level || 1), dy / (level || 1), 0, 1)
}
