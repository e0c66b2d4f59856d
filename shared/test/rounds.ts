import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    allRounds: boolean
  }
}

/** How often a slow suite tries: a few times in `npm test`, where its guards still show, and `all` in `npm run bench`. */
export const rounds = ({ few, all }: { few: number; all: number }): number =>
  inject('allRounds') ? all : few
