/**
 * Compiles the sector's facts (JSON) into the compact tables the app ships: `src/register/reference/data/*.ts`.
 *
 *   node scripts/reference/compile.mjs <folder with the JSON files>      (or REFERENCE_FOLDER in the environment)
 *   node scripts/reference/compile.mjs <folder> --check                  writes nothing; exit code 1 when a table would change
 *
 * The same facts give the same bytes: rows are sorted by their key, nothing depends on clock, locale or file order.
 * A table is tab-separated lines in one string, which compresses far better than JSON; an empty column means
 * «none», or for nn and en «as in bokmål». The modules beside the tables read them and give them types.
 */
import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compile } from './lists.mjs'

const args = process.argv.slice(2)
const checkOnly = args.includes('--check')
const folder = args.find((a) => !a.startsWith('--')) ?? process.env.REFERENCE_FOLDER
if (!folder) {
  console.error('Say which folder holds the JSON facts: node scripts/reference/compile.mjs <folder>')
  process.exit(2)
}
const target = join(dirname(fileURLToPath(import.meta.url)), '../../src/register/reference/data')

const facts = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

mkdirSync(target, { recursive: true })
let changed = 0
for (const [file, source] of Object.entries(compile(facts))) {
  const path = join(target, `${file}.ts`)
  const same = existsSync(path) && readFileSync(path, 'utf8') === source
  if (!same) changed++
  if (!same && !checkOnly) writeFileSync(path, source)
  console.log(
    `${file.padEnd(16)} ${String(source.length).padStart(7)} characters ${String(gzipSync(source, { level: 9 }).length).padStart(6)} bytes gz${same ? '' : '  changed'}`,
  )
}
process.exit(checkOnly && changed > 0 ? 1 : 0)
