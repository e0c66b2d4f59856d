import { spawn } from 'node:child_process'

/**
 * Runs a command for as long as whoever started this holds the other end of stdin: even a parent that was
 * killed outright leaves nothing running. Expects to lead its own process group.
 */
const [command = '', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })

child.on('error', (error) => {
  console.error(error.message)
  process.exit(127)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))

// The child is in this group too and is told by the same signal; its exit is ours.
process.on('SIGTERM', () => {})
process.on('SIGINT', () => {})

process.stdin.resume()
process.stdin.on('close', () => {
  process.kill(0, 'SIGTERM')
  setTimeout(() => process.kill(0, 'SIGKILL'), 3_000)
})
