/** Said to a person as it is, without a stack. */
export class SetupError extends Error {}
