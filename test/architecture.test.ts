/** The tree keeps to the table of folders; and the check is shown to fail on a tree that does not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { longestFile, mayImport, violations } from './architecture/rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function sourcesUnder(folder: string): [string, string][] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [relative(root, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')])
    .filter(([path]) => !path.startsWith('test/fixtures/'))
}

test('the tree keeps to the table of folders', () => {
  const tree = new Map(['src', 'test', 'scripts'].flatMap(sourcesUnder))
  expect(tree.has('src/schema/kind.ts')).toBe(true)
  expect(violations(tree)).toEqual([])
})

test('the table itself runs downwards', () => {
  const order = Object.keys(mayImport)
  for (const [folder, below] of Object.entries(mayImport))
    for (const other of below) {
      expect(order).toContain(other)
      expect(mayImport[other], `${other} must not import back from ${folder}`).not.toContain(folder)
    }
})

describe('a tree that breaks the rules is refused', () => {
  const good: readonly (readonly [string, string])[] = [
    ['src/main.ts', "import { open } from './store/session.ts'\nopen()\n"],
    [
      'src/store/session.ts',
      "import * as Y from 'yjs'\nimport '../trust/key.ts'\nexport const open = () => Y\n",
    ],
    ['src/trust/key.ts', 'export const key = 1\n'],
    ['src/live/table.svelte.ts', "import { open } from '../store/session.ts'\nexport const table = open\n"],
    [
      'src/ui/Page.svelte',
      '<script lang="ts">\n  import { table } from \'../live/table.svelte.ts\'\n</script>\n',
    ],
    ['src/exchange/read.ts', 'export const read = (document: { title: string }) => document.title\n'],
    ['src/register/reference/data/long.ts', 'export const long = [\n' + '  1,\n'.repeat(longestFile) + ']\n'],
  ]
  const problems = (...extra: readonly (readonly [string, string])[]): string[] =>
    violations(new Map([...good, ...extra]))

  test('and one that keeps them is not', () => {
    expect(problems()).toEqual([])
  })

  test.each([
    [
      'an import upwards',
      'src/trust/a.ts',
      "import '../store/session.ts'\n",
      'trust may import only from itself',
    ],
    [
      'a type import upwards',
      'src/schema/a.ts',
      "import type { K } from '../trust/key.ts'\nexport type L = K\n",
      'schema may',
    ],
    [
      'an export from above',
      'src/schema/a.ts',
      "export { key } from '../trust/key.ts'\nexport const b = 1\n",
      'schema may',
    ],
    [
      'an import() upwards',
      'src/store/a.ts',
      "export const a = () => import('../live/table.svelte.ts')\n",
      'store may',
    ],
    [
      'an import() type',
      'src/trust/a.ts',
      "export type A = typeof import('../store/session.ts')\n",
      'trust may',
    ],
    [
      'a worker from above',
      'src/trust/a.ts',
      "export const a = () => new Worker(new URL('../store/session.ts', import.meta.url))\n",
      'trust may',
    ],
    [
      'a component that goes past live',
      'src/ui/A.svelte',
      '<p>å</p>\n<script lang="ts">\n  import { open } from \'../store/session.ts\'\n</script>\n',
      'src/ui/A.svelte:3 imports src/store/session.ts',
    ],
    [
      'an import() in markup',
      'src/ui/A.svelte',
      "{#await import('../store/session.ts')}{/await}\n",
      'ui may',
    ],
    ['yjs outside store', 'src/live/a.ts', "import * as Y from 'yjs'\nexport const a = Y\n", 'imports yjs'],
    ['y-indexeddb in carry', 'src/carry/a.ts', "import 'y-indexeddb'\n", 'imports y-indexeddb'],
    [
      'svelte in store',
      'src/store/a.ts',
      "import { mount } from 'svelte'\nexport const a = mount\n",
      'imports svelte',
    ],
    [
      'svelte/store in insight',
      'src/insight/a.ts',
      "import 'svelte/reactivity'\n",
      'imports svelte/reactivity',
    ],
    ['node in the browser', 'src/exchange/a.ts', "import 'node:fs'\n", 'imports node:fs'],
    [
      'the DOM in a plain folder',
      'src/exchange/a.ts',
      'export const a = () => document.title\n',
      'uses document',
    ],
    [
      'a worker in a plain folder',
      'src/insight/a.ts',
      "export const a = () => new Worker('x')\n",
      'uses Worker',
    ],
    ['main from below', 'src/ui/a.ts', "import '../main.ts'\n", 'above every folder'],
    ['tests from src', 'src/ui/a.ts', "import '../../test/x.ts'\n", 'outside src'],
    ['a folder nobody knows', 'src/utils/a.ts', 'export const a = 1\n', 'utils is not in the table'],
    ['a file that is not there', 'src/ui/a.ts', "import './b'\n", 'no such file'],
    [
      'an address made at run time',
      'src/ui/a.ts',
      'export const a = (b: string) => import(b)\n',
      'cannot be read',
    ],
    ['a glob', 'src/ui/a.ts', "export const a = import.meta.glob('../store/*')\n", 'cannot be read'],
    [
      'a glob of a package that is not for this folder',
      'src/insight/a.ts',
      "export const a = import.meta.glob('/node_modules/@navikt/aksel-icons/dist/{A,B}.svg')\n",
      'imports @navikt/aksel-icons',
    ],
    ['a fixed style attribute', 'src/ui/A.svelte', '<p style="color: red">å</p>\n', 'fixed style attribute'],
    ['a barrel', 'src/ui/a.ts', "export * from '../live/table.svelte.ts'\n", 'a barrel'],
    [
      'a long file',
      'src/ui/a.ts',
      'export const a = 1\n'.repeat(longestFile + 1),
      `${longestFile + 1} lines`,
    ],
  ])('%s', (_name, path, text, sentence) => {
    const found = problems([path, text], ['test/x.ts', 'export const x = 1\n'])
    expect(found.join('\n')).toContain(sentence)
  })

  test('a ring of files', () => {
    const found = problems(
      ['src/ui/a.ts', "import './b.ts'\nexport const a = 1\n"],
      ['src/ui/b.ts', "import './c.ts'\nexport const b = 1\n"],
      ['src/ui/c.ts', "import './a.ts'\nexport const c = 1\n"],
    )
    expect(found).toEqual(['src/ui/a.ts: imports itself through src/ui/b.ts → src/ui/c.ts → src/ui/a.ts'])
  })
})
