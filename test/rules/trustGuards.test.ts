/** The table of guards itself: that each is where it says, and that no refusal has been left out of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { guarded, guards, guardsIn, uncovered } from './guards.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
/** A refusal: something is thrown that has a name, or a verdict other than yes is given. */
const refusal =
  /throw new \w+\(|return \{ is: '(never|waits|unfit)'|return '(never|late|waits|used|withdrawn)'/
const linesOf = (file: string, text: string): number[] => {
  const source = read(file)
  const at = source.indexOf(text)
  const before = source.slice(0, at).split('\n').length
  return text.split('\n').map((_, i) => before + i)
}

describe('guards', () => {
  test('each is in its file, once', () => {
    const misplaced = [...guards, ...uncovered].filter(
      ({ file, from }) => read(file).split(from).length !== 2,
    )
    expect(misplaced.map(({ file, from }) => `${file}: ${from}`)).toEqual([])
  })
  test('each names a test that is there', () => {
    for (const { test: path, name } of guards) expect(read(path), `${path}: ${name}`).toContain(name)
  })
  test('none is there twice', () => {
    const all = guards.map((g) => `${g.file} ${g.from}`)
    expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([])
  })
  test.each(guarded)('every refusal in %s is in the table', (folder) => {
    const left = readdirSync(new URL(`../../${folder}`, import.meta.url))
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const file = `${folder}${name}`
        const covered = new Set(
          [...guards, ...uncovered].filter((g) => g.file === file).flatMap((g) => linesOf(file, g.from)),
        )
        return read(file)
          .split('\n')
          .flatMap((line, i) =>
            refusal.test(line) && !covered.has(i + 1) ? [`${file}:${i + 1} ${line.trim()}`] : [],
          )
      })
    expect(left).toEqual([])
  })
  test('a line with too few columns is not passed over', () => {
    expect(() => guardsIn('a.ts ¦ throw x ¦ ¦ Test', '', '')).toThrow('five columns')
    expect(guardsIn('a.ts ¦ throw x\\n  y ¦ ¦ Test ¦ name', 'src/', 'test/')).toEqual([
      { file: 'src/a.ts', from: 'throw x\n  y', to: 'void 0', test: 'test/Test.test.ts', name: 'name' },
    ])
  })
})
