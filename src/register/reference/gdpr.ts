import { articleNineTable, articleSixTable, columnTable } from './data/gdpr.ts'
import { lines, once } from './table.ts'

/** A legal basis as the CSV of Digdir's «Behandlingsoversikt» names it. */
export interface LegalGround {
  /** Option of processing.articleSix or .articleNine: `6a`, `9h`. */
  readonly value: string
  /** Heading or cell text in the file, bokmål as Digdir wrote it. */
  readonly heading: string
}
export interface ProtocolColumn {
  readonly key: string
  readonly heading: string
  /** Also a column of the shorter «Protokoll CSV», which held only approved processings. */
  readonly inProtocol: boolean
}

const grounds = (table: string) =>
  once((): readonly LegalGround[] => lines(table).map((line) => ({ value: line(0), heading: line(1) })))
/** GDPR Art. 6 no. 1. Letters c and e need a basis in Norwegian law as well. */
export const articleSix = grounds(articleSixTable)
/** GDPR Art. 9 no. 2. Letters b to j need a basis in Norwegian law as well. */
export const articleNine = grounds(articleNineTable)

/** The columns of the CSV that Digdir's tool gave people when it closed on 2025-03-31, in the order of the file. */
export const protocolColumns = once((): readonly ProtocolColumn[] =>
  lines(columnTable).map((line) => ({ key: line(0), heading: line(1), inProtocol: line(2) === 'p' })),
)

/** How those files are written. Cells are JSON strings although the heading row is bare. */
export const protocolFile = {
  byteOrderMark: true,
  separator: ';',
  lineEnd: '\r\n',
  /** Between values in one cell. */
  between: ' | ',
  /** Between the groups of categoryPersonalData, in the order of categorySubjects. */
  betweenGroups: ' :: ',
  missing: '-',
  yes: 'Ja',
  no: 'Nei',
  status: { DRAFT: 'Utkast', APPROVED: 'Godkjent' },
} as const
