/**
 * `node scripts/guards.mjs [piece …]`: switches each guard of test/rules/guards.ts off, one at a time and in memory alone,
 * and demands that its test turns red. A piece of a file's or a test's name chooses some; `--few` those that decide what counts.
 * The last line is `N of N turned red`; the exit code is 0 only when all of them did.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { startVitest } from 'vitest/node'
import { root } from './built.mjs'

/** @typedef {import('../test/rules/guards.ts').Guard} Guard */

/** Each is a project of its own with a server of its own; more at a time take memory and are no faster. */
const together = 10

/**
 * @param {Guard} guard
 * @returns {import('vite').Plugin}
 */
const off = ({ file, from, to }) => ({
  name: 'guard-off',
  enforce: 'pre',
  transform: (code, id) => (id.split('?')[0] === join(root, file) ? code.replace(from, () => to) : undefined),
})
/** @param {string} text */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * What is wrong, for each guard that did not turn its test red.
 * @param {readonly Guard[]} guards
 * @returns {Promise<string[]>}
 */
async function tried(guards) {
  const vitest = await startVitest(
    'test',
    [],
    {
      config: false,
      root,
      watch: false,
      reporters: [{}],
      projects: guards.map((guard, i) => ({
        plugins: [off(guard)],
        test: {
          name: `guard ${i}`,
          environment: 'node',
          include: [guard.test],
          // Not in the type of a project, and yet each project's own.
          ...{ testNamePattern: escaped(guard.name) },
          isolate: false,
          testTimeout: 60_000,
        },
      })),
    },
    {},
  )
  const modules = vitest.state.getTestModules()
  const wrong = guards.flatMap((guard, i) => {
    const mine = modules.filter((module) => module.project.name === `guard ${i}`)
    const broken = mine.flatMap((module) => module.errors()).map((error) => error.message)
    const ran = mine
      .flatMap((module) => [...module.children.allTests()])
      .filter((t) => t.result().state !== 'skipped')
    if (ran.some((test) => test.result().state === 'failed')) return []
    const why =
      broken.length > 0 ? `does not load: ${broken[0]}` : ran.length === 0 ? 'no such test' : 'stays green'
    return [`${guard.file}: ${guard.from}\n    ${guard.test}, «${guard.name}»: ${why}`]
  })
  await vitest.close()
  return wrong
}

const { module } = /** @type {{ module: typeof import('../test/rules/guards.ts') }} */ (
  await runnerImport(join(root, 'test/rules/guards.ts'), { configFile: false, logLevel: 'error' })
)
const pieces = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const few = process.argv.includes('--few')
const chosen = module.guards.filter(
  (guard) =>
    (!few || module.deciding.includes(guard.file)) &&
    (pieces.length === 0 || pieces.some((piece) => guard.file.includes(piece) || guard.name.includes(piece))),
)
/** @type {string[]} */
const wrong = []
for (const guard of chosen)
  if (readFileSync(join(root, guard.file), 'utf8').split(guard.from).length !== 2)
    wrong.push(`${guard.file}: not there once: ${guard.from}`)
if (wrong.length === 0)
  for (let at = 0; at < chosen.length; at += together)
    wrong.push(...(await tried(chosen.slice(at, at + together))))
for (const line of wrong) console.log(line)
console.log(`\n${chosen.length - wrong.length} of ${chosen.length} turned red`)
// What the tests failed with was what was wanted of them.
process.exit(wrong.length === 0 && chosen.length > 0 ? 0 : 1)
