/**
 * Guards as a table: for each, what to switch off in the source, and the test that must turn red when it is off.
 * `node scripts/guards.mjs` switches them off one at a time, in memory. The tables lie beside: one a folder.
 */
import { carryFolder } from './guardsFolder.ts'
import { storeMembers, storePublication } from './guardsMembers.ts'
import { storeCounting, storeDoor } from './guardsStore.ts'
import { trustDoor, trustStatements } from './guardsTrust.ts'
import { trustBytes, trustPaper } from './guardsTrustBytes.ts'

export interface Guard {
  /** From the repository's root. */
  readonly file: string
  /** Text that is in the file exactly once. */
  readonly from: string
  readonly to: string
  /** Test file from the repository's root, and a piece of the test's name. */
  readonly test: string
  readonly name: string
}

/** Between the columns. */
const bar = ' ¦ '
/**
 * One guard a line: file ¦ from ¦ to ¦ test file ¦ piece of the test's name. `\n` in the text is a new line. An empty `to`
 * takes the text away; in place of a `throw` nothing happens.
 */
export function guardsIn(table: string, source: string, tests: string): Guard[] {
  return table
    .split('\n')
    .filter((line) => line.includes('¦'))
    .map((line) => {
      const [file = '', from = '', to = '', test = '', name = ''] = line.split('¦').map((cell) => cell.trim())
      if (name === '' || line.split(bar).length > 5) throw new Error(`not five columns: ${line}`)
      const text = (cell: string): string => cell.replaceAll('\\n', '\n')
      const instead = to === '' && from.startsWith('throw ') ? 'void 0' : text(to)
      return {
        file: `${source}${file}`,
        from: text(from),
        to: instead,
        test: `${tests}${test}.test.ts`,
        name,
      }
    })
}

/** A refusal that no test turns red for, and why. */
export interface Uncovered {
  readonly file: string
  readonly from: string
  readonly why: string
}

const inFolder = (tables: readonly string[], source: string, tests: string): Guard[] =>
  tables.flatMap((table) => guardsIn(table, source, tests))
export const guards: readonly Guard[] = [
  ...inFolder([trustDoor, trustStatements, trustBytes, trustPaper], 'src/trust/', 'test/rules/trust'),
  ...inFolder([storeDoor, storeCounting, storeMembers, storePublication], 'src/store/', 'test/rules/store'),
  ...inFolder([carryFolder], 'src/carry/', 'test/rules/carry'),
]
export const uncovered: readonly Uncovered[] = [
  {
    file: 'src/trust/sixWords.ts',
    from: "if (bytes.length > longest) throw new Malformed('too long for words')",
    why: 'asked by our own code alone, for a sheet of a known size',
  },
  {
    file: 'src/trust/snapshot.ts',
    from: "throw new Malformed('snapshot too large')\n  return",
    why: 'would take a hundred megabytes; what is read has the same limit',
  },
  {
    file: 'src/trust/container.ts',
    from: "throw new ContainerProblem('too-large')",
    why: 'would take a file of a gigabyte and a half',
  },
]
/** Folders whose refusals must all be in the table. */
export const guarded: readonly string[] = ['src/trust/']
/** Files whose guards decide what counts: tried in every `npm test`. */
export const deciding: readonly string[] = [
  'src/trust/entry.ts',
  'src/trust/certificates.ts',
  'src/trust/statement.ts',
]
