import { completeSpec } from '../../spec/complete-spec.ts'
import type { DesignSpec } from '../../spec/design-spec.ts'
import { metalLook } from '../materials.ts'
import type { Build, Scene } from './scene.ts'
import { settle } from './settle.ts'

/** The scene of what `add` builds from a spec in which nothing is missing. */
export function compose(given: DesignSpec, add: (build: Build) => void): Scene {
  const { spec } = completeSpec(given)
  const [metal, accent] = [metalLook(spec), metalLook(spec, 'accent')]
  const build: Build = { spec, metal, accent, solids: [], gems: [], casters: [] }
  add(build)
  return settle(build)
}
