import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { SetupError } from './setup-error.ts'

export async function requireFreePort(port: number, variable: string): Promise<void> {
  if (!(await isFree(port))) {
    throw new SetupError(
      `Port ${port} is already in use. Set ${variable} to another one, e.g. ${variable}=${port + 10}.`,
    )
  }
}

export function readPort(variable: string, fallback: number): number {
  const text = process.env[variable]
  const port = text ? Number(text) : fallback
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new SetupError(`${variable}="${text}" is not a port number.`)
}

/** Below the ports that systems give to outgoing connections: one found free there is still free seconds later. */
const [LOWEST, HIGHEST] = [15_000, 30_000]

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(LOWEST, HIGHEST)
    if (await isFree(port)) return port
  }
  throw new SetupError(`No free port was found between ${LOWEST} and ${HIGHEST}.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
