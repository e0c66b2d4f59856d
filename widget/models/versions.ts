import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Concept, EngineId } from '#shared/contract/concepts.ts'
import type { View } from '#shared/render/index.ts'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import type { Keeper } from './keeper.ts'
import { sameSpec } from './same-spec.ts'

/** Pictures of one piece, by where it is seen from. */
export type Pictures = { [Name in View]?: string | undefined }

export type VersionParts = { spec: ReadonlySignal<DesignSpec>; keeper: Keeper }

/** The names the shopper gave, kept in this browser. */
function keepNames(keeper: Keeper) {
  const names = signal(keeper.read().names)
  return {
    names,
    rename(id: string, name: string) {
      names.value = { ...names.value, [id]: name.trim() }
      keeper.write({ names: names.value })
    },
  }
}

/** Which version the shopper is at: the one of exactly the piece as it is, and the one it was changed from. */
function choose(versions: ReadonlySignal<readonly Concept[]>, spec: ReadonlySignal<DesignSpec>) {
  const chosen = signal<string | null>(null)
  const alike = computed(() => versions.value.filter((version) => sameSpec(version.spec, spec.value)))
  const current = computed(
    () => alike.value.find(({ id }) => id === chosen.value) ?? alike.value.at(-1) ?? null,
  )
  const parent = computed(() => versions.value.find(({ id }) => id === chosen.value) ?? versions.value.at(-1))
  effect(() => {
    if (current.value) chosen.value = current.value.id
  })
  return { chosen, alike, current, parent }
}

/** Every version once, oldest first; one that was deleted does not come back with an answer that was on its way. */
function keepList() {
  const versions = signal<Concept[]>([])
  const gone = new Set<string>()
  const unknown = (concepts: readonly Concept[]) =>
    concepts.filter(({ id }) => !gone.has(id) && !versions.peek().some((version) => version.id === id))
  return {
    versions,
    add(concept: Concept) {
      versions.value = [...versions.peek(), ...unknown([concept])]
    },
    /** The versions the service has of a resumed design, beside those made here. */
    adopt(concepts: readonly Concept[]) {
      const fresh = unknown(concepts)
      if (fresh.length > 0)
        versions.value = [...fresh, ...versions.peek()].sort((a, b) => a.createdAt - b.createdAt)
    },
    drop(id: string) {
      gone.add(id)
      versions.value = versions.peek().filter((version) => version.id !== id)
    },
  }
}

/** The finished pictures of this design, and the shopper's place among them. */
export function keepVersions({ spec, keeper }: VersionParts) {
  const { versions, add, adopt, drop } = keepList()
  const { chosen, alike, current, parent } = choose(versions, spec)
  const { names, rename } = keepNames(keeper)
  const pictures = computed<Pictures>(() => current.value?.views ?? {})
  /** An AI picture of the piece before it was changed: it still shows what it showed. */
  const outdated = computed(() => (!current.value && parent.value?.engine === 'ai' ? parent.value : null))
  const pick = (id: string) => {
    chosen.value = id
  }
  /** Of this piece, the newest picture by this engine, if there is one. */
  const pickDrawnBy = (engine: EngineId) => {
    const drawn = alike.peek().findLast((version) => version.engine === engine)
    if (drawn) pick(drawn.id)
  }
  const forget = () => {
    versions.value = []
    names.value = {}
  }
  const list = { versions, add, adopt, drop, forget, names, rename }
  return { ...list, current, parent, pictures, outdated, pick, pickDrawnBy }
}
