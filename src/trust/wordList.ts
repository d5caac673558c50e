/**
 * Words that a body writes as one number instead of as text. Part of the format: only ever appended to, never reordered.
 * Whatever is not here is written out once in the envelope's own list, so the list saves bytes and decides nothing.
 */
export const wordList: readonly string[] =
  `edit bulk-edit import archive restore undo redo erase confirm create duplicate merge
  system service process dataset processing riskAssessment dpia dpa incident organisation contract integration
  person unit role body standard product component comment task confirmation ownField fieldSetting view
  name title description lifecycle owner supplier hosting annualCost criticality personalData units services systems
  notes status date type responsible confirmedOn confirmedBy source archivedOn archivedWhy area tags version
  email phone result next document number start end noticeMonths valuePerYear sector person about text by`
    .split(/\s+/)
    .filter((word, i, all) => all.indexOf(word) === i)

export const wordNumber: ReadonlyMap<string, number> = new Map(wordList.map((word, i) => [word, i]))
/** Own words of an envelope are numbered from here; the list may grow to it. */
export const firstOwnWord = 128
