import studioFile from 'built:studio'

type Policy = { createScriptURL(url: string): string }
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy }

/** Once a page: a second policy of the same name is refused. */
let policy: Policy | undefined

/** Hosts that require Trusted Types let a policy named `milgrain` vouch for the worker's address. */
function vouched(url: string): string {
  const factory: PolicyFactory | undefined = Reflect.get(globalThis, 'trustedTypes')
  policy ??= factory?.createPolicy('milgrain', { createScriptURL: (address) => address })
  return policy?.createScriptURL(url) ?? url
}

/** A static import would need the host in `worker-src`; a dynamic one counts as a script. Failures become errors. */
const importing = (file: string): Blob =>
  new Blob([`import(${JSON.stringify(file)}).catch(e=>setTimeout(()=>{throw e}))`], {
    type: 'text/javascript',
  })

/**
 * The studio in a worker of its own. A page of another origin may not start our file as a worker, but may start a
 * blob that imports it; a strict host needs `worker-src blob:` for it.
 * @throws where workers are refused at once; others report through `onerror`.
 */
export function startStudio(): Worker {
  const url = URL.createObjectURL(importing(new URL(studioFile, import.meta.url).href))
  try {
    const worker = new Worker(vouched(url), { type: 'module', name: 'milgrain-studio' })
    worker.addEventListener('message', () => URL.revokeObjectURL(url), { once: true })
    return worker
  } catch (error) {
    URL.revokeObjectURL(url)
    throw error
  }
}
