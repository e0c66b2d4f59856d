import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
}

export type DemoServerOptions = { folder: string; port: number; publicUrl: string; storeKey: string }

/** Serves the demo shop's plain files, with the service's address and the store's key filled into its pages. */
export async function startDemoServer(options: DemoServerOptions): Promise<{ close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD')
      void serve(request.url ?? '/', response, options)
    else send(response, 405, 'text/plain', 'Method not allowed')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(url: string, response: ServerResponse, options: DemoServerOptions): Promise<void> {
  const path = filePath(options.folder, url)
  const content = path && (await readFile(path).catch(() => undefined))
  if (!path || !content) {
    const page = await readFile(join(options.folder, '404.html'), 'utf8').catch(() => 'Not found')
    return send(response, 404, 'text/html; charset=utf-8', fill(page, options))
  }
  send(
    response,
    200,
    TYPES[extname(path)] ?? '',
    extname(path) === '.html' ? fill(content.toString('utf8'), options) : content,
  )
}

/** The file a URL names, or nothing when it points outside the folder or at what is not for the web. */
export function filePath(folder: string, url: string): string | undefined {
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    if (pathname.includes('\0')) return undefined
    const path = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname))
    return path.startsWith(normalize(folder) + sep) && extname(path) in TYPES ? path : undefined
  } catch {
    return undefined
  }
}

function fill(page: string, { publicUrl, storeKey }: DemoServerOptions): string {
  return page.replaceAll('{{MILGRAIN}}', publicUrl).replaceAll('{{STORE_KEY}}', storeKey)
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(body)
}
