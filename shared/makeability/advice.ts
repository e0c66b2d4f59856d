import type { DesignSpec } from '../spec/design-spec.ts'

export type Severity = 'note' | 'warn' | 'stop'

/** What a bench jeweler would say about a piece. `field` is a dotted path into the spec ("band.widthUm"). */
export type Advice = {
  rule: string
  severity: Severity
  field: string
  message: string
  fix?: { spec: Partial<DesignSpec>; label: string }
}
