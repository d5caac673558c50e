/** Forms as files. Loaded when the first is made. */
import { zipSync } from 'fflate'
import { answerForm, type FormInput } from '../../../exchange/matrix/form.ts'
import { toXlsx } from '../../../exchange/toXlsx.ts'

/** A name that any disk takes. */
export const fileNameOf = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)

export const formFile = (input: FormInput): Promise<Uint8Array> => toXlsx(answerForm(input))

/** One file for each, in a zip: browsers ask before they let a page save many. */
export async function formFiles(
  inputs: readonly FormInput[],
  nameOf: (input: FormInput) => string,
  onProgress: (done: number) => void,
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const [i, input] of inputs.entries()) {
    files[`${fileNameOf(nameOf(input))}.xlsx`] = await formFile(input)
    onProgress(i + 1)
  }
  return zipSync(files, { level: 0 })
}
