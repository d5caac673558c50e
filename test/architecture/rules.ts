/** The table of folders (DESIGN.md, «Folders») and the checks that hold a tree of sources against it. */
import { posix } from 'node:path'
import { readSource, type Source } from './imports.ts'

/** Folder → the folders it may import from. Order is downwards; a folder may always import from itself. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  // Pages show plans of exchange and plain facts of register; its kinds reach them as values only (src/ui/README.md).
  ui: ['live', 'insight', 'exchange', 'register', 'words', 'schema'],
  live: ['store', 'carry', 'trust', 'schema'],
  exchange: ['register', 'schema'],
  insight: ['register', 'schema'],
  carry: ['trust', 'store'],
  store: ['trust', 'schema'],
  trust: [],
  register: ['schema'],
  schema: [],
  words: [],
  host: [],
}
/** Files beside the folders: the only ones that name real adapters, so they may import everything. */
export const top: readonly string[] = ['main.ts', 'App.svelte', 'sw.ts', 'reference.ts']

/** Package (or its family, by prefix) → the only folders that may use it. */
export const onlyIn: readonly { readonly package: RegExp; readonly folders: readonly string[] }[] = [
  { package: /^yjs$/, folders: ['store', 'carry'] },
  { package: /^y-indexeddb$/, folders: ['store'] },
  { package: /^y-webrtc$/, folders: ['carry'] },
  { package: /^ws$/, folders: ['host'] },
  { package: /^qr(\/|$)/, folders: ['ui'] },
  { package: /^y-/, folders: ['store', 'carry'] },
  { package: /^svelte(\/|$)/, folders: ['ui', 'live'] },
  { package: /^idb$/, folders: ['store'] },
  { package: /^@digdir\//, folders: ['ui'] },
  { package: /^@navikt\/aksel-icons/, folders: ['ui'] },
  { package: /^workbox-/, folders: [] },
  { package: /^node:/, folders: ['host'] },
]

/** Folders that run in plain Node as they are: no DOM, and no package that needs one. */
export const plainNode: readonly string[] = ['schema', 'register', 'insight', 'exchange', 'trust']

export const longestFile = 300
/** Tables, not reasoning: they may be as long as the facts are many. */
export const dataTables: readonly RegExp[] = [
  /^src\/register\/reference\/data\//,
  /^src\/register\/reference\/sources\.ts$/,
  /^src\/register\/kinds\//,
  /^src\/register\/demo\//,
  /^src\/words\//,
  /^test\/[^/]*-expected\.ts$/,
]

const folderOf = (path: string): string => path.split('/')[1] ?? ''
const isTop = (path: string): boolean => top.includes(path.slice('src/'.length))

/** What an import written in a file leads to: a path in the tree, a package's name, or undefined when there is no such file. */
function targetOf(from: string, path: string, tree: ReadonlyMap<string, string>): string | undefined {
  if (!/^[./]/.test(from)) return from
  const whole = from.startsWith('/') ? from.slice(1) : posix.join(posix.dirname(path), from)
  return tree.has(whole) ? whole : undefined
}

function checkImport(from: string, path: string, tree: ReadonlyMap<string, string>): string | undefined {
  const folder = folderOf(path)
  const target = targetOf(from, path, tree)
  // Style sheets and pictures are not in the tree of sources; tsc and vite check that they exist.
  if (target === undefined)
    return /\.(css|svg|png|json)$/.test(from) ? undefined : `imports «${from}», and there is no such file`
  if (isTop(path)) return undefined
  if (target.startsWith('src/')) {
    const other = folderOf(target)
    if (folder === 'ui' && /^src\/register\/kinds/.test(target))
      return `imports ${target}: ui knows kinds only as values`
    if (isTop(target)) return `imports ${target}, which is above every folder`
    if (other !== folder && !(mayImport[folder] ?? []).includes(other))
      return `imports ${target}: ${folder} may import only from ${(mayImport[folder] ?? []).join(', ') || 'itself'}`
    return undefined
  }
  if (target.includes('/') && tree.has(target)) return `imports ${target}, which is outside src`
  for (const rule of onlyIn)
    if (rule.package.test(from) && !rule.folders.includes(folder))
      return `imports ${from}, which is only for ${rule.folders.join(', ') || top.join(', ')}`
  return undefined
}

const withoutCode = (component: string): string => component.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')

/** Groups of files that import each other in a ring, each listed once. */
function rings(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const walk = (node: string): void => {
    const at = path.indexOf(node)
    if (at >= 0) {
      found.push([...path.slice(at), node])
      return
    }
    if (done.has(node)) return
    path.push(node)
    for (const next of graph.get(node) ?? []) walk(next)
    path.pop()
    done.add(node)
  }
  for (const node of graph.keys()) walk(node)
  return found
}

/**
 * Everything that is wrong with a tree, one sentence each.
 * @param tree path from the repository's root (`src/ui/Page.svelte`) → text; .ts, .mjs and .svelte files
 */
export function violations(tree: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = []
  const graph = new Map<string, string[]>()
  for (const [path, text] of tree) {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    if (lines > longestFile && !dataTables.some((table) => table.test(path)))
      wrong.push(`${path}: ${lines} lines; no file is longer than ${longestFile}`)
    const source: Source = readSource(path, text)
    // A fixed style attribute is in the template's markup, and breaks style-src 'self'; `style:` goes through the DOM.
    if (path.endsWith('.svelte') && /\sstyle=(?:"[^"{]*"|'[^'{]*')/.test(withoutCode(text)))
      wrong.push(`${path}: has a fixed style attribute, which the page's policy refuses`)
    if (source.onlyReExports) wrong.push(`${path}: only hands on other files' exports (a barrel)`)
    const targets = source.imports.map((one) => targetOf(one.from, path, tree))
    graph.set(path, targets.filter((target) => target !== undefined && tree.has(target)).map(String))
    if (!path.startsWith('src/')) continue

    const folder = folderOf(path)
    if (!isTop(path) && !(folder in mayImport))
      wrong.push(`${path}: ${folder} is not in the table of folders`)
    for (const one of source.imports) {
      const problem = checkImport(one.from, path, tree)
      if (problem !== undefined) wrong.push(`${path}:${one.line} ${problem}`)
    }
    for (const line of source.unknown)
      wrong.push(`${path}:${line} imports something that cannot be read from the text`)
    if (plainNode.includes(folder))
      for (const name of source.browserGlobals)
        wrong.push(`${path}: uses ${name}, but ${folder} runs in plain Node`)
  }
  for (const ring of rings(graph))
    wrong.push(`${ring[0]}: imports itself through ${ring.slice(1).join(' → ')}`)
  return wrong
}
