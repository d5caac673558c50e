/** `npm start`: builds when needed, serves the app on one port and prints its address. PORT chooses the port. */
import { runnerImport } from 'vite'
import { dist, ensureBuilt, root } from './built.mjs'

const chosen = process.env.PORT
const port = chosen === undefined || chosen === '' ? 4173 : Number(chosen)
if (!Number.isInteger(port) || port < 0 || port > 65535)
  throw new Error(`PORT is «${chosen}», and must be a number from 0 to 65535.`)

ensureBuilt('info')
const { module: host } = /** @type {{ module: typeof import('../src/host/server.ts') }} */ (
  await runnerImport(`${root}src/host/server.ts`, { configFile: false, logLevel: 'error' })
)
// A port that was asked for by name is not swapped for another.
const server = await host.startServer({ folder: dist, port, tries: chosen === undefined ? 50 : 0 })

console.log(`\n  Samorden: ${server.address}`)
if (server.networkAddresses.length > 0) {
  console.log(`  On the local network: ${server.networkAddresses.join('  ')}`)
  console.log(
    '  (Browsers allow encryption only on localhost and https, so other devices need https in front.)',
  )
}
console.log('  Stop with Ctrl C.\n')

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    void server.close().then(() => process.exit(0))
  })
