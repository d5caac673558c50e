/** What index.html loads before anything is clicked, compressed: `npm run size`. `npm run bench` measures it over the wire. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { dist, ensureBuilt } from './built.mjs'

ensureBuilt()

/** @type {Map<string, Buffer>} */
const loaded = new Map()
/** @param {string} path */
function load(path) {
  if (loaded.has(path) || !existsSync(path)) return
  const bytes = readFileSync(path)
  loaded.set(path, bytes)
  if (!path.endsWith('.js')) return
  // What a built chunk imports statically; import() loads later.
  for (const [, from] of bytes.toString().matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+\.js)["'`]/g))
    if (from !== undefined) load(join(dirname(path), from))
}

const index = join(dist, 'index.html')
load(index)
for (const [, address] of readFileSync(index, 'utf8').matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g))
  if (address !== undefined) load(join(dist, address))

/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(9)
/** @param {string} name @param {readonly number[]} sizes */
const row = (name, sizes) => console.log(`${name.padEnd(48)}${sizes.map(kB).join('')}`)

console.log(`${'kB'.padEnd(48)}${'raw'.padStart(9)}${'gzip'.padStart(9)}${'brotli'.padStart(9)}`)
const total = [0, 0, 0]
for (const [path, bytes] of [...loaded].sort((a, b) => b[1].length - a[1].length)) {
  const sizes = [bytes.length, gzipSync(bytes).length, brotliCompressSync(bytes).length]
  sizes.forEach((size, at) => (total[at] = (total[at] ?? 0) + size))
  row(relative(dist, path), sizes)
}
row('first page', total)
const everything = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => statSync(join(dist, name)))
  .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
console.log(`${'everything in dist, kept for offline use'.padEnd(48)}${kB(everything)}`)
