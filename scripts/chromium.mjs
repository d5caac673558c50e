/** Where Chromium is on this machine, and how the tests start it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Names under which Chromium and its kin are installed on Linux, and the usual places on macOS and Windows. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave',
]
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.PROGRAMFILES ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)'}\\Microsoft\\Edge\\Application\\msedge.exe`,
]

/** @param {string} command */
function onPath(command) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined
}

/**
 * The executable to test with: CHROME_PATH, else the system's, else the one Playwright has fetched before.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROME_PATH
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and there is no such file.`)
    return chosen
  }
  for (const command of commands) {
    const path = onPath(command)
    if (path !== undefined && path !== '') return path
  }
  return [...places, chromium.executablePath()].find((path) => path !== '' && existsSync(path))
}

/**
 * Finds Chromium or installs it: with Debian's packages as root, else with Playwright's download.
 * @returns {string} the executable. Throws with a sentence that says what to do.
 */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found !== undefined) return found
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  const steps = debian
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
      ]
    : [['npx', 'playwright-core', 'install', 'chromium']]
  console.log(
    `Chromium is not on this machine. Installing it: ${steps.map((step) => step.join(' ')).join(' && ')}`,
  )
  try {
    for (const [command = '', ...args] of steps)
      execFileSync(command, args, {
        stdio: 'inherit',
        shell: process.platform === 'win32',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
  } catch (error) {
    throw new Error(
      'Chromium could not be installed, so the browser tests cannot run. Install Chromium, Chrome or Edge, ' +
        'or set CHROME_PATH to its executable, and run again.',
      { cause: error },
    )
  }
  const installed = findChromium()
  if (installed === undefined)
    throw new Error('Chromium was installed, but is not found. Set CHROME_PATH to its executable.')
  return installed
}

/** Without the browser's own traffic: what the tests see on the network is the app's. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
]

/** @param {readonly string[]} [more] arguments for this run only */
export function launchChromium(more = []) {
  return chromium.launch({
    executablePath: findOrInstallChromium(),
    headless: true,
    args: [...chromiumArguments, ...more],
  })
}
