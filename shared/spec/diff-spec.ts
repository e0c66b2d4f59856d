import type { DesignSpec, StoneGroup } from './design-spec.ts'
import { ENGLISH_NAMES, type SpecNames } from './names.ts'
import { capitalize, carats, counted, face } from './phrases.ts'
import {
  bandFacets,
  engravingFacet,
  metalFacet,
  pieceFacet,
  qualityFacet,
  sizeFacet,
  stoneKind,
} from './spec-facets.ts'

/** Every micrometer counts here: two specs that differ must not read the same. */
const EXACT = 3

type Change = [label: string, before: string, after: string]

/** The facets of a stone that stay readable on their own: "1.5 ct to 2 ct". */
function stoneFacets(
  stone: StoneGroup,
  names: SpecNames,
): Record<'kind' | 'weight' | 'face' | 'count' | 'quality' | 'setting', string> {
  return {
    kind: stoneKind(stone, names),
    weight: carats(stone.weightPoints),
    face: face(stone, EXACT),
    count: stone.count === 1 ? '1 stone' : `${stone.count} stones`,
    quality: qualityFacet(stone.quality, names),
    setting: names.setting[stone.setting],
  }
}

function changedStone(before: StoneGroup, after: StoneGroup, names: SpecNames): Change[] {
  const [old, fresh] = [stoneFacets(before, names), stoneFacets(after, names)]
  const label = names.role[after.role]
  const changes: Change[] = [
    [label, old.kind, fresh.kind],
    [label, old.weight, fresh.weight],
    [label, old.count, fresh.count],
    [label, old.quality, fresh.quality],
    [label, old.setting, fresh.setting],
  ]
  // The size follows the weight; it is news only on its own.
  if (old.weight === fresh.weight) changes.splice(2, 0, [label, old.face, fresh.face])
  return changes
}

/** Pairs the groups of two specs by role, in order within a role. */
function changedStones(before: DesignSpec, after: DesignSpec, names: SpecNames): Change[] {
  const rest = [...before.stones]
  const changes: Change[] = []
  for (const stone of after.stones) {
    const at = rest.findIndex((other) => other.role === stone.role)
    const [old] = at < 0 ? [] : rest.splice(at, 1)
    changes.push(...(old ? changedStone(old, stone, names) : [added(stone, names)]))
  }
  return [...changes, ...rest.map((stone): Change => [names.role[stone.role], stoneWords(stone, names), ''])]
}

const stoneWords = (stone: StoneGroup, names: SpecNames): string =>
  counted(stone.count, stoneKind(stone, names))
const added = (stone: StoneGroup, names: SpecNames): Change => [
  names.role[stone.role],
  '',
  `${stoneWords(stone, names)}, ${carats(stone.weightPoints)}`,
]

function changedBand(before: DesignSpec, after: DesignSpec, names: SpecNames): Change[] {
  const old = before.band ? bandFacets(before.band, names, EXACT) : []
  const fresh = after.band ? bandFacets(after.band, names, EXACT) : []
  if (!before.band || !after.band)
    return [[names.row.band, old.filter(Boolean).join(', '), fresh.filter(Boolean).join(', ')]]
  return old.map((facet, i): Change => [names.row.band, facet, fresh[i] ?? ''])
}

function sizeLabel({ size }: DesignSpec, names: SpecNames): string {
  return size?.kind === 'length' ? names.row.length : names.row.ringSize
}

function inWords([label, before, after]: Change): string {
  if (!before) return `${capitalize(label)}: ${after} added`
  return `${capitalize(label)}: ${after ? `${before} to ${after}` : `${before} removed`}`
}

/** What changed between two versions of a piece, a sentence a change; empty when nothing did. */
export function diffSpec(before: DesignSpec, after: DesignSpec, names: SpecNames = ENGLISH_NAMES): string[] {
  const { row } = names
  const metal = ({ metal }: DesignSpec) => (metal ? metalFacet(metal, names) : '')
  const changes: Change[] = [
    [row.piece, pieceFacet(before, names), pieceFacet(after, names)],
    [row.metal, metal(before), metal(after)],
    ...changedStones(before, after, names),
    ...changedBand(before, after, names),
    [
      sizeLabel(after.size ? after : before, names),
      sizeFacet(before.size, names, EXACT),
      sizeFacet(after.size, names, EXACT),
    ],
    [row.finish, names.finish[before.finish], names.finish[after.finish]],
    [row.engraving, engravingFacet(before, names), engravingFacet(after, names)],
  ]
  return changes.filter(([, old, fresh]) => old !== fresh).map(inWords)
}
