import type { ProblemCode } from '../../exchange/problems.ts'

/** Codes about whole rows that are no records: told of as left out, and not counted among cells that were not understood. */
export const rowCodes: readonly ProblemCode[] = [
  'no-title',
  'looks-like-a-sum',
  'looks-like-a-heading',
  'repeated-header',
]
