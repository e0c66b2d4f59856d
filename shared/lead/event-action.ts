import type { AssignmentAction, AssignmentNote } from './assignment-status.ts'
import type { LeadEventAction } from './lead-status.ts'

/** Everything an event can tell: what happened to a lead, and to one store's assignment on it. */
export type EventAction = LeadEventAction | AssignmentAction | AssignmentNote
