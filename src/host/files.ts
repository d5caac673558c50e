/** The built app's files, as answers: types, compression, how long they may be kept. */
import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const alreadyCompressed = new Set(['.png', '.ico', '.woff2', '.xlsx'])

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

type Coding = 'br' | 'gzip' | 'identity'

const compress: Readonly<Record<Exclude<Coding, 'identity'>, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  // Quality 9 costs a tenth of 11's time for a few per cent more bytes; each file is compressed once.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify(gzip),
}

/** The best coding the browser says it takes; a `q=0` is a no. */
export function chooseCoding(accept: string | undefined): Coding {
  const taken = new Set(
    (accept ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim() ?? ''),
  )
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity'
}

const plain = (status: number, text: string): Answer => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  body: new TextEncoder().encode(`${text}\n`),
})
export const notFound = plain(404, 'Not found')
export const badRequest = plain(400, 'Bad request')
export const notAllowed = plain(405, 'Method not allowed')

export class BuiltFiles {
  readonly #folder: string
  readonly #compressed = new Map<string, Promise<Uint8Array>>()

  /** @param folder the built app, usually dist */
  constructor(folder: string) {
    this.#folder = resolve(folder)
  }

  /**
   * @param path the address's path below where the app is hosted, still percent-encoded, beginning with `/`
   * @param accept the request's Accept-Encoding
   * @param etag the request's If-None-Match
   */
  async answer(path: string, accept: string | undefined, etag: string | undefined): Promise<Answer> {
    const file = this.#inside(path.endsWith('/') ? `${path}index.html` : path)
    if (file === undefined) return badRequest
    const about = await stat(file).catch(() => undefined)
    if (about === undefined || !about.isFile()) return notFound

    const ending = extname(file).toLowerCase()
    const coding = alreadyCompressed.has(ending) || about.size < 512 ? 'identity' : chooseCoding(accept)
    const version = `${about.size.toString(36)}-${Math.trunc(about.mtimeMs).toString(36)}`
    const headers: Record<string, string> = {
      'Content-Type': types[ending] ?? 'application/octet-stream',
      // A name under assets/ holds a hash of its content, so it never means anything else.
      'Cache-Control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${version}-${coding}"`,
      Vary: 'Accept-Encoding',
    }
    if (etag === headers.ETag) return { status: 304, headers, body: new Uint8Array() }
    if (coding !== 'identity') headers['Content-Encoding'] = coding
    return { status: 200, headers, body: await this.#bytes(file, version, coding) }
  }

  /** The file below the folder, or undefined when the path is malformed or leads out of it. */
  #inside(path: string): string | undefined {
    let decoded: string
    try {
      decoded = decodeURIComponent(path)
    } catch (error) {
      if (error instanceof URIError) return undefined
      throw error
    }
    if (decoded.includes('\0')) return undefined
    const file = resolve(this.#folder, `.${decoded}`)
    return file.startsWith(this.#folder + sep) ? file : undefined
  }

  #bytes(file: string, version: string, coding: Coding): Promise<Uint8Array> {
    if (coding === 'identity') return readFile(file)
    const key = `${file} ${version} ${coding}`
    let bytes = this.#compressed.get(key)
    if (bytes === undefined) {
      bytes = readFile(file).then(compress[coding])
      this.#compressed.set(key, bytes)
      // A failed read must not be remembered as the file's content.
      bytes.catch(() => this.#compressed.delete(key))
    }
    return bytes
  }
}
