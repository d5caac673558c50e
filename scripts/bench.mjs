/** `npm run bench [-- id …]`: measures in a real Chromium; prints a table and writes dist/bench.json. */
import { runnerImport } from 'vite'
import { ensureBuilt, root } from './built.mjs'

ensureBuilt()
const { module } = /** @type {{ module: typeof import('../test/bench/run.ts') }} */ (
  await runnerImport(`${root}test/bench/run.ts`, { configFile: false, logLevel: 'error' })
)
try {
  await module.run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
