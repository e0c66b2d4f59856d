/** The hashed addresses of the built page assets. */
export type Assets = { css: string; islands: string }
