/** Who or what changes a state. */
export type Actor = 'seller' | 'customer' | 'system'

/**
 * A row of a state graph, named by its action. `none`: there is nothing yet; the action makes it. `to` is where it
 * leads: one status, `same` (it stays where it stands), or, for an action that ends only some of them, the status after
 * each that changes.
 */
export type Transition<Status extends string> = {
  from: readonly (Status | 'none')[]
  to: Status | 'same' | Readonly<Partial<Record<Status, Status>>>
  by: readonly Actor[]
}
