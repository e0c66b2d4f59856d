import studioFile from 'built:studio'

/**
 * The studio in a worker of its own. A page of another origin may not start our file as a worker, but may start a
 * blob that imports it; a strict host needs `worker-src blob:` for it.
 * @throws where workers are refused at once; others report through `onerror`.
 */
export function startStudio(): Worker {
  const file = new URL(studioFile, import.meta.url).href
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(file)}`], { type: 'text/javascript' }))
  try {
    const worker = new Worker(url, { type: 'module', name: 'milgrain-studio' })
    worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true })
    return worker
  } catch (error) {
    URL.revokeObjectURL(url)
    throw error
  }
}
