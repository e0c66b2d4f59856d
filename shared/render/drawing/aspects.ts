import { completeSpec } from '../../spec/complete-spec.ts'
import { isRing } from '../../spec/is-ring.ts'
import type { DesignSpec } from '../../spec/design-spec.ts'
import { circleRadiusUm, HOOPS } from '../../spec/piece-measures.ts'
import type { Frame } from '../frame.ts'
import { buildScene } from '../scene/build-scene.ts'
import type { Scene } from '../scene/scene.ts'
import type { DrawnView } from './drawing.ts'
import type { Direction, Stand } from './eye.ts'

/** How a piece is built, and so from where it is drawn and what is measured. */
export type Build = 'ring' | 'hoop' | 'bangle' | 'line' | 'face' | 'loose'

/** A view of a piece: what is looked at, and from where; a close-up shows `reach` mm around a place in the view. */
export type Aspect = {
  view: DrawnView
  scene: Scene
  stand: Stand
  closeUp?: { at: readonly [x: number, y: number]; reach: number }
}

export function buildOf(spec: DesignSpec): Build {
  if (isRing(spec.category)) return 'ring'
  if (spec.style in HOOPS) return 'hoop'
  if (spec.style === 'bangle') return 'bangle'
  if (spec.category === 'bracelet' || spec.category === 'necklace') return 'line'
  return spec.category === 'gemstone' ? 'loose' : 'face'
}

const row = (frame: Frame, k: number): Direction => [frame[3 * k]!, frame[3 * k + 1]!, frame[3 * k + 2]!]
const back = ([x, y, z]: Direction): Direction => [-x, -y, -z]

const WORLD: readonly [Direction, Direction, Direction] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/** One of a pair of earrings: they are built one after the other. */
const oneOfPair = (scene: Scene): Scene => ({
  ...scene,
  gems: scene.gems.slice(scene.gems.length / 2),
  solids: scene.solids.slice(scene.solids.length / 2),
})

/** How much nearer to the middle of the picture than its rim a pendant's own parts end and its chain begins, mm. */
const CHAIN_BEGINS = 3.3

/** A pendant without the chain it hangs on, which would dwarf it. */
function withoutChain(scene: Scene): Scene {
  const { focus } = scene
  if (!focus) return scene
  const ours = ({ frame }: { frame: Frame }) =>
    Math.hypot(frame[9]! - focus[0], frame[10]! - focus[1], frame[11]! - focus[2]) < focus[3] - CHAIN_BEGINS
  return { ...scene, gems: scene.gems.filter(ours), solids: scene.solids.filter(ours) }
}

/** What of a piece is drawn. */
function drawnScene(spec: DesignSpec): Scene {
  const scene = buildScene(spec, 'side')
  if (spec.category === 'earrings') return oneOfPair(scene)
  return spec.category === 'pendant' ? withoutChain(scene) : scene
}

/** From where a piece whose own axes are given is drawn. */
function standsOf(build: Build, [x, y, z]: readonly [Direction, Direction, Direction], origin: Direction) {
  const stands: Record<Build, [DrawnView, Omit<Stand, 'origin'>][]> = {
    ring: [
      ['above', { right: x, up: y, toward: z }],
      ['finger', { right: x, up: z, toward: back(y) }],
      ['edge', { right: y, up: z, toward: x }],
    ],
    hoop: [
      ['finger', { right: x, up: z, toward: back(y) }],
      ['edge', { right: y, up: z, toward: x }],
    ],
    bangle: [
      ['above', { right: x, up: y, toward: z }],
      ['profile', { right: x, up: z, toward: back(y) }],
    ],
    line: [['above', { right: x, up: y, toward: z }]],
    // The length of a stone or plate hangs down.
    face: [
      ['front', { right: back(y), up: x, toward: z }],
      ['profile', { right: back(z), up: x, toward: back(y) }],
    ],
    loose: [
      ['above', { right: x, up: y, toward: z }],
      ['profile', { right: x, up: z, toward: back(y) }],
    ],
  }
  return stands[build].map(([view, stand]) => ({ view, stand: { ...stand, origin } }))
}

/** How far around its middle a close-up of a chain shows it, mm. */
const CLOSE_UP = 7

const circleRadius = (given: DesignSpec): number => {
  const { size } = completeSpec(given).spec
  return circleRadiusUm(size?.kind === 'length' ? size.lengthUm : 0) / 1000
}

/** The views a piece is drawn in; none for a scene in which there is nothing. */
export function aspectsOf(spec: DesignSpec): Aspect[] {
  const build = buildOf(spec)
  const scene = drawnScene(spec)
  const { gems, solids, center } = scene
  const [main] = build === 'face' || build === 'loose' ? [...gems, ...solids] : [...solids, ...gems]
  if (!main) return []
  const { frame } = main
  const isLaid = build === 'bangle' || build === 'line'
  const axes = isLaid ? WORLD : ([row(frame, 0), row(frame, 1), row(frame, 2)] as const)
  const origin = isLaid ? center : row(frame, 3)
  const aspects = standsOf(build, axes, origin).map((aspect): Aspect => ({ ...aspect, scene }))
  const [first] = aspects
  if (build !== 'line' || !first) return aspects
  // A row of stones begins nearest the camera, stations stand around that place, and a chain closes there.
  const radius = circleRadius(spec)
  const reach = Math.max(CLOSE_UP, ...gems.slice(0, 1).map(({ shape }) => 2.5 * (shape.outline.at(0)[0] + 1)))
  return [
    ...aspects,
    { ...first, view: 'detail', closeUp: { at: [0, gems.length > 0 ? -radius : radius], reach } },
  ]
}
