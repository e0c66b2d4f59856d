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

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port'))
      })
    })
  })
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
