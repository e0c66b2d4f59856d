import { auth } from './copy/auth.ts'
import { shell } from './copy/shell.ts'

/** Everything sellers read. */
export const copy = { auth, shell } as const
