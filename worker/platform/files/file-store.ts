import type { R2Bucket } from '@cloudflare/workers-types'

export type StoredFile = { bytes: Uint8Array; type: string }

/** Pictures under unguessable keys. Bytes are kept as they came: marks of provenance inside survive. */
export type FileStore = {
  put: (key: string, file: StoredFile) => Promise<void>
  get: (key: string) => Promise<StoredFile | null>
  remove: (keys: string[]) => Promise<void>
  /** Keys under a prefix, in order. */
  list: (prefix: string, limit: number) => Promise<string[]>
}

export const r2FileStore = (bucket: R2Bucket): FileStore => ({
  async put(key, { bytes, type }) {
    await bucket.put(key, bytes, { httpMetadata: { contentType: type } })
  },
  async get(key) {
    const object = await bucket.get(key)
    if (!object) return null
    const bytes = new Uint8Array(await object.arrayBuffer())
    return { bytes, type: object.httpMetadata?.contentType ?? 'application/octet-stream' }
  },
  async remove(keys) {
    await bucket.delete(keys)
  },
  async list(prefix, limit) {
    const { objects } = await bucket.list({ prefix, limit })
    return objects.map((object) => object.key)
  },
})

/** For tests and tools: files in memory. */
export function memoryFileStore(): FileStore {
  const files = new Map<string, StoredFile>()
  return {
    async put(key, file) {
      files.set(key, file)
    },
    async get(key) {
      return files.get(key) ?? null
    },
    async remove(keys) {
      for (const key of keys) files.delete(key)
    },
    async list(prefix, limit) {
      return [...files.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort()
        .slice(0, limit)
    },
  }
}
