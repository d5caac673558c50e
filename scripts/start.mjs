/**
 * `npm start`: builds when needed, serves the app and signalling on one port and prints the addresses. PORT chooses the
 * port, HOST the interface; SIGNALLING=off leaves signalling out; the SIGNALLING_… settings are in src/host/README.md.
 */
import { dist, ensureBuilt } from './built.mjs'
import { addressFrom, hostModule, settingsFrom, stopWith } from './hosting.mjs'

const { port, host, chosen } = addressFrom(process.env, 4173)
const settings = await settingsFrom(process.env)

ensureBuilt('info')
const { startServer } = /** @type {typeof import('../src/host/server.ts')} */ (await hostModule('server'))
const { SignallingSockets } = /** @type {typeof import('../src/host/sockets.ts')} */ (
  await hostModule('sockets')
)
const off = process.env.SIGNALLING === 'off'
const server = await startServer({
  folder: dist,
  port,
  host,
  // A port that was asked for by name is not swapped for another.
  tries: chosen ? 0 : 50,
  ...(off ? {} : { signalling: new SignallingSockets({ ...settings, warn: console.warn }) }),
})

console.log(`\n  Samorden: ${server.address}`)
if (server.networkAddresses.length > 0) {
  console.log(`  On the local network: ${server.networkAddresses.join('  ')}`)
  console.log(
    '  (Browsers allow encryption only on localhost and https, so other devices need https in front.)',
  )
}
console.log(`  Signalling: ${server.signallingAddress ?? 'off'}`)
console.log('  Stop with Ctrl C.\n')
stopWith(server)
