import type { BandSection } from '../spec/dimensions.ts'
import type { BandProfile } from '../spec/vocabulary.ts'

/** Gauss–Legendre on 0…1 with four nodes: position, weight. */
const NODES = [
  [0.0694318442029737, 0.173927422568727],
  [0.330009478207572, 0.326072577431273],
  [0.669990521792428, 0.326072577431273],
  [0.930568155797026, 0.173927422568727],
] as const

/** A boundary of the section as ∫h dy and ∫h² dy over the width, h being its height above the inside of the ring. */
type Moments = { first: number; second: number }

/**
 * A circular arc of `rise` standing on edges `edge` high, across `width`. Parametrised by the tangent of the half
 * angle, y = 2Ru/(1+u²), so that only + − × ÷ are needed and every engine gets the same bits.
 */
function arc(width: number, edge: number, rise: number): Moments {
  const half = width / 2
  // More than a semicircle is not an arc over its chord: the flanks stay straight.
  const over = Math.min(rise, half)
  const foot = edge + rise - over
  if (over <= 0) return straight(width, foot, foot)
  const radius = (half * half + over * over) / (2 * over)
  const end = over / half
  let first = foot * width
  let second = foot * foot * width
  for (const [at, weight] of NODES) {
    const u = at * end
    const squared = 1 + u * u
    const height = over - (radius * 2 * u * u) / squared
    const step = (weight * end * 2 * radius * 2 * (1 - u * u)) / (squared * squared)
    first += step * height
    second += step * (2 * foot * height + height * height)
  }
  return { first, second }
}

/** Straight lines from `edge` at both sides to `peak`. */
const straight = (width: number, edge: number, peak: number): Moments => ({
  first: (width * (edge + peak)) / 2,
  second: (width * (edge * edge + edge * peak + peak * peak)) / 3,
})

const sum = (a: Moments, b: Moments): Moments => ({ first: a.first + b.first, second: a.second + b.second })
const less = (a: Moments, b: Moments): Moments => ({ first: a.first - b.first, second: a.second - b.second })

/** The boundary `level − h` across `width`. */
const below = (level: number, width: number, { first, second }: Moments): Moments => ({
  first: level * width - first,
  second: level * level * width - 2 * level * first + second,
})

/** Outer minus inner boundary of each profile (docs/jewelry-facts.md#band-weight). */
const PROFILES: Record<BandProfile, (width: number, thickness: number) => Moments> = {
  flat: (w, t) => straight(w, t, t),
  d: (w, t) => arc(w, 0.45 * t, 0.55 * t),
  // Comfort fit: the inside swells by 0.15 t toward the finger, whose size is taken at its narrowest.
  court: (w, t) => less(arc(w, 0.65 * t, 0.35 * t), below(0.15 * t, w, arc(w, 0, 0.15 * t))),
  half_round: (w, t) => arc(w, 0, t),
  knife_edge: (w, t) => straight(w, 0.45 * t, t),
  bevel: (w, t) => sum(straight(0.36 * w, 0.65 * t, t), straight(0.64 * w, t, t)),
}

/** Volume in µm³ of a band of one section: V = π ∫ ((R+o)² − (R+i)²) dy (Pappus). */
function straightBand(profile: BandProfile, radius: number, width: number, thickness: number): number {
  const { first, second } = PROFILES[profile](width, thickness)
  return Math.PI * (2 * radius * first + second)
}

/**
 * Exact volume in mm³ of a band as a solid of revolution. A taper runs linearly from `top` to `bottom`, so
 * Simpson's rule over three sections integrates it.
 */
export function bandVolumeMm3(band: {
  innerRadiusUm: number
  profile: BandProfile
  top: BandSection
  bottom: BandSection
}): number {
  const { innerRadiusUm, profile, top, bottom } = band
  const at = (section: BandSection): number =>
    straightBand(profile, innerRadiusUm, section.widthUm, section.thicknessUm) / 1e9
  if (top.widthUm === bottom.widthUm && top.thicknessUm === bottom.thicknessUm) return at(top)
  const middle = {
    widthUm: (top.widthUm + bottom.widthUm) / 2,
    thicknessUm: (top.thicknessUm + bottom.thicknessUm) / 2,
  }
  return (at(top) + 4 * at(middle) + at(bottom)) / 6
}
