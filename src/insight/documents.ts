/** The papers that personal data ask for, and how they may stand. */
export const documents = ['ros', 'dpia', 'dpa'] as const
export type Document = (typeof documents)[number]
/**
 * - `ok`: there is one, and it is not too old
 * - `old`: its review or expiry day has passed
 * - `unsure`: there is one, without the day that would tell
 * - `missing`: needed (or to be assessed) and not there
 * - `notNeeded`: nothing that is known asks for it
 * - `unknown`: what would tell is not answered; neither needed nor not needed
 */
export const documentStates = ['missing', 'old', 'unsure', 'unknown', 'ok', 'notNeeded'] as const
export type DocumentState = (typeof documentStates)[number]
