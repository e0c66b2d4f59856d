import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { withLocalTools } from './local-tools.ts'
import { signalGroup } from './children.ts'

const GRACE_MS = 4_000
const TETHER = join(import.meta.dirname, 'tether.ts')

export type CommandOptions = { signal: AbortSignal; timeoutMs: number; env?: Record<string, string> }

/** Runs one of the project's tools in the foreground and resolves to its exit code; nothing of it outlives us. */
export async function runCommand(command: string[], options: CommandOptions): Promise<number> {
  const child = spawn(process.execPath, [TETHER, ...command], {
    detached: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...withLocalTools(), ...options.env },
  })
  const stop = () => {
    signalGroup(child, 'SIGTERM')
    setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS).unref()
  }
  const timer = setTimeout(() => {
    console.error(`Stopped: ${command.join(' ')} took longer than ${options.timeoutMs / 1000} s.`)
    stop()
  }, options.timeoutMs)
  options.signal.addEventListener('abort', stop, { once: true })
  const code = await new Promise<number>((resolve) => child.once('exit', (exit) => resolve(exit ?? 1)))
  clearTimeout(timer)
  options.signal.removeEventListener('abort', stop)
  signalGroup(child, 'SIGKILL')
  return code
}
