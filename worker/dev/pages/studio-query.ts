import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { startingStone } from '#shared/spec/starting-stones.ts'
import { ALLOYS, CATEGORIES, CUTS, GEMS, STYLES } from '#shared/spec/vocabulary.ts'
import { VIEWS } from '#shared/render/index.ts'
import * as z from 'zod'
import type { FieldIssue } from '#shared/contract/errors.ts'
import { Refusal } from '../../errors.ts'

export const GROUNDS = ['paper', 'none'] as const

/** What the whole gallery is shown in. */
const choices = {
  alloy: z.enum(ALLOYS).default('gold_18k_yellow'),
  gem: z.enum(GEMS).exactOptional(),
  view: z.enum(VIEWS).default('hero'),
  ground: z.enum(GROUNDS).default('paper'),
}
const gallerySchema = z.strictObject(choices)
export type Choices = z.infer<typeof gallerySchema>

const number = (min: number, max: number, usual: number) =>
  z.coerce.number().int().min(min).max(max).default(usual)

const pictureSchema = z
  .strictObject({
    ...choices,
    category: z.enum(CATEGORIES),
    style: z.string(),
    cut: z.enum(CUTS).exactOptional(),
    size: number(16, 1024, 256),
    samples: number(1, 16, 2),
  })
  .refine(({ category, style }) => STYLES[category].some((known) => known === style), {
    path: ['style'],
    error: 'unknown_style',
  })
export type PictureQuery = z.infer<typeof pictureSchema>

function parsed<S extends z.ZodType>(schema: S, query: Record<string, string>): z.infer<S> {
  const result = schema.safeParse(query)
  if (result.success) return result.data
  const fields = result.error.issues.flatMap((issue): FieldIssue[] => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')]
    return paths.map((path) => ({ path, code: issue.code, message: issue.message }))
  })
  throw new Refusal('invalid', { fields })
}

/** The choices in an address; a refusal names what it can't be. */
export const readChoices = (query: Record<string, string>): Choices => parsed(gallerySchema, query)
export const readPicture = (query: Record<string, string>): PictureQuery => parsed(pictureSchema, query)

/** The usual piece of a style in another metal, its main stone of another gem or cut and the same weight. */
export function studioSpec({ category, style, alloy, gem, cut }: PictureQuery): DesignSpec {
  const spec = startingSpec(category, style)
  const stones = spec.stones.map((stone, index) => {
    if (index > 0) return stone
    const size = stone.weightPoints < 5 ? stone.widthUm : stone.weightPoints
    const other = startingStone({ ...stone, gem: gem ?? stone.gem, cut: cut ?? stone.cut }, size)
    return { ...other, count: stone.count }
  })
  return { ...spec, metal: spec.metal && { alloy }, stones: gem || cut ? stones : spec.stones }
}
