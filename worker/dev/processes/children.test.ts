import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Children } from './children.ts'

/** Prints its own pid and its child's, then both run until they are told to end. */
const FAMILY = `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  console.log(process.pid + ' ' + child.pid)
  setInterval(() => {}, 1000)
`
const CHILDREN = join(import.meta.dirname, 'children.ts')

/** A zombie that nobody reaped (a container may have no init) is not running. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function untilGone(pids: number[]): Promise<void> {
  await expect.poll(() => pids.filter(isRunning), { timeout: 10_000 }).toEqual([])
}

const toPids = (line: unknown) => String(line).trim().split(' ').map(Number)

it('stops a child with everything it started', async () => {
  const children = new Children(() => {})
  const line = await new Promise<string>((onLine) => {
    children.start({ name: 'family', command: process.execPath, args: ['-e', FAMILY], onLine })
  })
  const pids = toPids(line)
  expect(pids.every(isRunning)).toBe(true)
  await children.stop()
  await untilGone(pids)
})

it('stops a child that does not listen', async () => {
  const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid)"
  const children = new Children(() => {}, 100)
  const line = await new Promise<string>((onLine) => {
    children.start({ name: 'stubborn', command: process.execPath, args: ['-e', stubborn], onLine })
  })
  await children.stop()
  await untilGone(toPids(line))
})

it('tells when a child ends by itself, and not when it was stopped', async () => {
  const died: [string, number][] = []
  const children = new Children((name, code) => died.push([name, code]))
  const start = (name: string, code: string) =>
    children.start({ name, command: process.execPath, args: ['-e', code], onLine: () => {} })
  start('short', 'process.exit(3)')
  await expect.poll(() => died, { timeout: 10_000 }).toEqual([['short', 3]])
  start('long', 'setInterval(() => {}, 1000)')
  await children.stop()
  expect(died).toEqual([['short', 3]])
})

it('leaves nothing running when the parent is killed outright', async () => {
  const parent = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { Children } from ${JSON.stringify(CHILDREN)}
     const onLine = (line) => console.log(line)
     const family = ${JSON.stringify(FAMILY)}
     new Children(() => {}).start({ name: 'family', command: process.execPath, args: ['-e', family], onLine })`,
  ])
  const [line] = await once(parent.stdout, 'data')
  const pids = toPids(line)
  expect(pids.every(isRunning)).toBe(true)
  parent.kill('SIGKILL')
  await untilGone(pids)
})
