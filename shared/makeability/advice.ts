import type { DesignSpec } from '../spec/design-spec.ts'

export type Severity = 'note' | 'warn' | 'stop'

/** Whole keys of the spec to lay over it, and what the button that does so says. */
export type Fix = { spec: Partial<DesignSpec>; label: string }

/** What a bench jeweler would say about a piece. `field` is a dotted path into the spec ("band.widthUm"). */
export type Advice = {
  rule: string
  severity: Severity
  field: string
  message: string
  fix?: Fix
}

/** Advice of a rule of rules.json about a field; without a fix where there is none to offer. */
export const advise = (
  rule: string,
  severity: Severity,
  field: string,
  message: string,
  fix?: Fix | false | undefined,
): Advice => ({ rule, severity, field, message, ...(fix && { fix }) })

const RANK: Record<Severity, number> = { stop: 0, warn: 1, note: 2 }

/** The gravest first; within one severity in the order given. */
export const gravestFirst = (advice: readonly Advice[]): Advice[] =>
  advice.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
