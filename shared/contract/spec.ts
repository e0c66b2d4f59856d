import * as z from 'zod'
import type { DesignSpec, StoneGroup } from '../spec/design-spec.ts'
import { LIMITS } from '../spec/limits.ts'
import {
  ALLOYS,
  BAND_PROFILES,
  CATEGORIES,
  CUTS,
  DIAMOND_CLARITIES,
  DIAMOND_COLORS,
  ENGRAVING_FONTS,
  ENGRAVING_PLACES,
  FINISHES,
  GEMS,
  ORIGINS,
  ROLES,
  SETTINGS,
  SIZE_SOURCES,
  SIZE_SYSTEMS,
  STYLES,
  TIERS,
} from '../spec/vocabulary.ts'

/** An integer within inclusive limits. */
export const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max)

// oxlint-disable-next-line no-control-regex -- these are what is refused
const CONTROL_IN_LINE = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/
// oxlint-disable-next-line no-control-regex -- as above, but line ends and tabs are part of prose
const CONTROL_IN_PROSE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

const trimmed = ({ min, max }: { min: number; max: number }, refused: RegExp) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !refused.test(text), 'control_characters')

/** One line of text within inclusive limits after trimming; control and direction-override characters refused. */
export const line = (limits: { min: number; max: number }) => trimmed(limits, CONTROL_IN_LINE)

/** Several lines of text; line ends and tabs allowed, other control characters refused. */
export const prose = (limits: { min: number; max: number }) => trimmed(limits, CONTROL_IN_PROSE)

export const categorySchema = z.enum(CATEGORIES)

const metalSchema = z.strictObject({ alloy: z.enum(ALLOYS), accent: z.enum(ALLOYS).exactOptional() })

const bandSchema = z.strictObject({
  profile: z.enum(BAND_PROFILES),
  widthUm: within(LIMITS.bandWidthUm),
  thicknessUm: within(LIMITS.bandThicknessUm),
  taperUm: within(LIMITS.bandTaperUm).exactOptional(),
  shoulders: z.enum(['plain', 'cathedral']).exactOptional(),
})

const sizeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ring'),
    innerDiameterUm: within(LIMITS.ringInnerDiameterUm),
    system: z.enum(SIZE_SYSTEMS),
    label: line({ min: 1, max: 12 }),
    source: z.enum(SIZE_SOURCES),
  }),
  z.strictObject({ kind: z.literal('length'), lengthUm: within(LIMITS.lengthUm) }),
])

const qualitySchema = z.strictObject({
  tier: z.enum(TIERS).exactOptional(),
  color: z.enum(DIAMOND_COLORS).exactOptional(),
  clarity: z.enum(DIAMOND_CLARITIES).exactOptional(),
})

const stoneSchema: z.ZodType<StoneGroup> = z
  .strictObject({
    role: z.enum(ROLES),
    gem: z.enum(GEMS),
    origin: z.enum(ORIGINS),
    cut: z.enum(CUTS),
    lengthUm: within(LIMITS.stoneSideUm),
    widthUm: within(LIMITS.stoneSideUm),
    weightPoints: within(LIMITS.stoneWeightPoints),
    count: within(LIMITS.stoneCount),
    quality: qualitySchema,
    setting: z.enum(SETTINGS),
  })
  .refine((stone) => stone.lengthUm >= stone.widthUm, { path: ['lengthUm'], error: 'length_below_width' })

const engravingSchema = z.strictObject({
  text: line(LIMITS.engravingCharacters),
  font: z.enum(ENGRAVING_FONTS),
  place: z.enum(ENGRAVING_PLACES),
})

/** What must hold between fields; each issue names the field it is about. */
function checkSpec(spec: DesignSpec, issues: z.core.$ZodRawIssue[]): void {
  const refuse = (path: string[], message: string) =>
    issues.push({ code: 'custom', path, message, input: spec })
  const styles: readonly string[] = STYLES[spec.category]
  if (!styles.includes(spec.style)) refuse(['style'], 'unknown_style')
  if ((spec.category === 'gemstone') !== (spec.metal === null)) refuse(['metal'], 'metal_and_category')
  const { taperUm = 0, widthUm = 0 } = spec.band ?? {}
  if (taperUm > 0 && taperUm >= widthUm) refuse(['band', 'taperUm'], 'taper_too_large')
  const centers = spec.stones.filter((stone) => stone.role === 'center')
  if (centers.length > 1) refuse(['stones'], 'several_centers')
}

export const specSchema: z.ZodType<DesignSpec> = z
  .strictObject({
    category: categorySchema,
    style: z.string().max(40),
    metal: metalSchema.nullable(),
    band: bandSchema.exactOptional(),
    size: sizeSchema.exactOptional(),
    stones: z.array(stoneSchema).max(LIMITS.stoneGroups.max),
    finish: z.enum(FINISHES),
    engraving: engravingSchema.exactOptional(),
  })
  .check(({ value, issues }) => checkSpec(value, issues))
