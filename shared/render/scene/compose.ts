import type { CompleteSpec } from '../../spec/complete-spec.ts'
import { metalLook } from '../materials.ts'
import type { Build, Scene } from './scene.ts'
import { settle } from './settle.ts'

/** The scene of what `add` builds. */
export function compose(spec: CompleteSpec, add: (build: Build) => void): Scene {
  const [metal, accent] = [metalLook(spec), metalLook(spec, 'accent')]
  const build: Build = { spec, metal, accent, solids: [], gems: [], casters: [] }
  add(build)
  return settle(build)
}
