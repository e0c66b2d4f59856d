import type { StoneGroup } from '../../spec/design-spec.ts'
import { advise, type FixCode, type RuleId, type RuleParams, type Severity } from '../advice.ts'
import { restoned } from '../fixes.ts'
import { stoneField, type Change, type Matches, type Rule } from '../piece.ts'

type PlainCode = Extract<FixCode, 'bezel' | 'six_prongs' | 'fewer_stones'>

/** A fix of stones, and what it changes in each of them. */
export type StoneFix = readonly [code: PlainCode, change: Change]

export const USE_BEZEL: StoneFix = ['bezel', () => ({ setting: 'bezel' })]

/** What is said once of a piece with stones that match, and what would put all of them right. */
export const aboutStones =
  <Id extends RuleId>(
    rule: Id,
    severity: Severity,
    field: keyof StoneGroup,
    matches: Matches,
    params: RuleParams[Id],
    fix?: StoneFix,
  ): Rule =>
  (piece) => {
    const at = stoneField(piece, matches, field)
    return (
      at &&
      advise(
        rule,
        severity,
        at,
        params,
        fix && { code: fix[0], params: {}, spec: { stones: restoned(piece, matches, fix[1]) } },
      )
    )
  }

/** On a finger, where stones are knocked and rings are worn every day. */
export const inRings =
  (matches: Matches): Matches =>
  (stone, piece) =>
    !!piece.shank && matches(stone, piece)

/** The first that has something to say. */
export const firstOf =
  (...rules: Rule[]): Rule =>
  (piece) =>
    rules.map((rule) => rule(piece)).find(Boolean)
