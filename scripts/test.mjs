/**
 * `npm test`: types, lint, format, unit tests, build, browser tests, in that order, all of them also when one fails; so
 * that one run tells everything. The last line is `N passed, N failed`; the exit code is 0 only when nothing failed.
 * `--long` gives the model tests more seeds (SAMORDEN_LONG=1).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.mjs'
import { root } from './built.mjs'

const long = process.argv.includes('--long')
const reports = mkdtempSync(join(tmpdir(), 'samorden-test-'))
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, ...(long ? { SAMORDEN_LONG: '1' } : {}) }
let passed = 0
let failed = 0
/** @type {string[]} */
const broken = []

/**
 * @param {string} name what the person reads
 * @param {string} tool a command of node_modules/.bin, or node itself
 * @param {readonly string[]} args
 */
function run(name, tool, args) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`)
  const started = Date.now()
  const suffix = process.platform === 'win32' ? '.cmd' : ''
  const own = tool === 'node'
  const command = own ? process.execPath : join(root, 'node_modules', '.bin', tool + suffix)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: !own && process.platform === 'win32',
  })
  if (error !== undefined) console.error(error.message)
  const ok = status === 0
  console.log(`${ok ? '✓' : '✗'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`)
  if (!ok) broken.push(name)
  return ok
}

/**
 * A step without tests inside counts as one.
 * @param {string} name
 * @param {string} tool
 * @param {readonly string[]} args
 */
function check(name, tool, args) {
  if (run(name, tool, args)) passed++
  else failed++
}

/**
 * Runs a vitest project and counts its tests. A run that fails without a failed test (a file that cannot be loaded, an
 * unhandled rejection) counts as one failure, and so does a run without a single test.
 * @param {string} name
 * @param {string} project
 */
function tests(name, project) {
  const report = join(reports, `${project}.json`)
  const ok = run(name, 'vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) {
    failed++
    return
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  passed += counts.numPassedTests
  failed += counts.numFailedTests
  if ((!ok && counts.numFailedTests === 0) || counts.numTotalTests === 0) failed++
}

try {
  console.log(`Samorden: all tests${long ? ', with more seeds' : ''}.`)
  let chromium
  try {
    chromium = findOrInstallChromium()
    env.CHROME_PATH = chromium
    console.log(`Chromium: ${chromium}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }

  check('types: application', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings'])
  check('types: tools', 'tsc', ['-p', 'tsconfig.node.json'])
  check('lint', 'eslint', ['.'])
  check('format', 'prettier', ['--check', '--log-level', 'warn', '.'])
  tests('unit, model and architecture tests', 'unit')
  // Each guard is switched off in turn, and a named test must turn red: tests that cannot fail are worse than none.
  check('guards', 'node', ['scripts/guards.mjs', ...(long ? [] : ['--few'])])
  check('build', 'vite', ['build', '--logLevel', 'warn'])
  if (chromium === undefined) {
    broken.push('browser tests (no Chromium)')
    failed++
  } else tests('browser tests', 'browser')
} finally {
  rmSync(reports, { recursive: true, force: true })
}

if (broken.length > 0) console.log(`\nNot right: ${broken.join('; ')}.`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
