/** An error as it may be logged: what kind it is and where it came from, never what it says. */
export type ErrorDescription = { errors: string[]; at: string[] }

const FRAMES = 8
const DEEPEST = 5

/**
 * Names an error and its causes, outermost first ("LibsqlError SQLITE_BUSY"), with the frames of the outermost.
 * Messages are left out whole: a database's, a provider's or a parser's may repeat what a person typed.
 */
export function describeError(error: unknown): ErrorDescription {
  return { errors: chainOf(error).map(nameOf), at: framesOf(error) }
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [error]
  let last = error
  while (last instanceof Error && last.cause !== undefined && chain.length < DEEPEST)
    chain.push((last = last.cause))
  return chain
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const name = error.name === 'Error' ? error.constructor.name : error.name
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^\w{1,64}$/.test(code) ? `${name} ${code}` : name
}

/** The stack after its message, which may itself hold lines that look like frames. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  const { stack, message } = error
  const start = stack.indexOf(message)
  if (start === -1) return []
  const lines = stack.slice(start + message.length).split('\n')
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, FRAMES)
}
