/** Is dist made from these sources? Builds it when not. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const dist = join(root, 'dist')

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * Milliseconds since 1970 of the newest change under a path; folders count too, so that a removed file is noticed.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** @returns {'missing' | 'old' | 'fresh'} */
export function stateOfBuild() {
  const page = join(dist, 'index.html')
  const worker = join(dist, 'sw.js')
  if (!existsSync(page) || !existsSync(worker)) return 'missing'
  const changed = Math.max(
    ...sources
      .map((name) => join(root, name))
      .filter(existsSync)
      .map(newest),
  )
  return changed > statSync(page).mtimeMs ? 'old' : 'fresh'
}

/** @param {'info' | 'warn'} [level] how much the build tells */
export function ensureBuilt(level = 'warn') {
  const state = stateOfBuild()
  if (state === 'fresh') return
  console.log(
    state === 'missing' ? 'Building the app …' : 'The sources are newer than dist. Building the app …',
  )
  // In a process of its own: under vitest NODE_ENV is `test`, and what is tested is what is shipped.
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', level],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
}
