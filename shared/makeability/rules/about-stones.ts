import type { StoneGroup } from '../../spec/design-spec.ts'
import { advise, type Severity } from '../advice.ts'
import { restoned } from '../fixes.ts'
import { stoneField, type Change, type Matches, type Rule } from '../piece.ts'

/** What a button says, and what it changes in each of the stones. */
export type StoneFix = readonly [label: string, change: Change]

export const USE_BEZEL: StoneFix = ['Use a bezel', () => ({ setting: 'bezel' })]

/** What is said once of a piece with stones that match, and what would put all of them right. */
export const aboutStones =
  (
    rule: string,
    severity: Severity,
    field: keyof StoneGroup,
    matches: Matches,
    message: string,
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
        message,
        fix && { spec: { stones: restoned(piece, matches, fix[1]) }, label: fix[0] },
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
