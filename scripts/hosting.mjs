/** What `npm start` and `npm run signalling` share: what the environment says, src/host loaded, stopping. */
import { fileURLToPath } from 'node:url'

/**
 * A file of src/host. A Node that reads TypeScript reads it as it is, and then only `ws` must be installed beside it;
 * an older one borrows vite's loader.
 * @param {'server' | 'sockets' | 'signallingServer' | 'limits'} name
 * @returns {Promise<unknown>}
 */
export async function hostModule(name) {
  const file = new URL(`../src/host/${name}.ts`, import.meta.url)
  if (process.features.typescript) return import(file.href)
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(fileURLToPath(file), { configFile: false, logLevel: 'error' })
  return module
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {number} otherwise the port when none is asked for
 */
export function addressFrom(env, otherwise) {
  const wanted = env.PORT ?? ''
  const port = wanted === '' ? otherwise : Number(wanted)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is «${wanted}», and must be a number from 0 to 65535.`)
  return {
    port,
    host: env.HOST === undefined || env.HOST === '' ? '0.0.0.0' : env.HOST,
    chosen: wanted !== '',
  }
}

/**
 * The SIGNALLING_… settings; says what is wrong with them, and ends, when something is.
 * @param {NodeJS.ProcessEnv} env
 */
export async function settingsFrom(env) {
  const { readSettings } = /** @type {typeof import('../src/host/limits.ts')} */ (await hostModule('limits'))
  const read = readSettings(env)
  if ('settings' in read) return read.settings
  for (const problem of read.problems) console.error(problem)
  process.exit(2)
}

/**
 * Ctrl C and SIGTERM close what is open and end; a second one ends at once.
 * @param {{ close(): Promise<void> }} server
 */
export function stopWith(server) {
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      void server.close().then(() => process.exit(0))
    })
}
