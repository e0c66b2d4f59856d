import { readFileSync } from 'node:fs'

const EVERY_MS = 1_000

/**
 * Calls back when npm, or the shell it runs scripts in, is gone without having told us: then nobody is left
 * who could press Ctrl-C. Where there is no /proc only the direct parent is watched.
 */
export function watchParents(onOrphaned: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const before = parents()
  const timer = setInterval(() => {
    if (parents() === before) return
    clearInterval(timer)
    onOrphaned()
  }, EVERY_MS)
  timer.unref()
}

function parents(): string {
  const parent = process.ppid
  try {
    const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    const [, grandparent = ''] = rest.split(' ')
    return /^(sh|dash|bash|zsh)$/.test(name) ? `${parent} ${grandparent}` : String(parent)
  } catch {
    return String(parent)
  }
}
