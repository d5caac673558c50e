/**
 * `npm run signalling`: signalling alone, for whoever hosts it beside static files. Needs no built app. PORT (4444) and
 * HOST (all interfaces) choose where it listens; the SIGNALLING_… settings are in src/host/README.md.
 */
import { addressFrom, hostModule, settingsFrom, stopWith } from './hosting.mjs'

const { port, host } = addressFrom(process.env, 4444)
const settings = await settingsFrom(process.env)
const { startSignalling } = /** @type {typeof import('../src/host/signallingServer.ts')} */ (
  await hostModule('signallingServer')
)
const server = await startSignalling({ ...settings, port, host, warn: console.warn })

console.log(`\n  Signalling: ${server.address}`)
if (server.networkAddresses.length > 0)
  console.log(`  On the local network: ${server.networkAddresses.join('  ')}`)
console.log(`  Is it up: http://localhost:${server.port}/health`)
console.log(
  '  Pages on https reach only wss: put a reverse proxy with a certificate in front (src/host/README.md),',
)
console.log('  and the address in the app is wss://<its name>/')
console.log('  Stop with Ctrl C.\n')
stopWith(server)
