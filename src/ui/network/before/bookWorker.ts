/** Reads the files and makes the plan away from the page, so that 38 × 300 cells do not hold it still. */
import { readWorkbook } from '../../../exchange/readWorkbook.ts'
import type { Workbook } from '../../../exchange/sheet.ts'
import type { ImportTransaction } from '../../../exchange/transaction.ts'
import { Books } from './books.ts'
import type { Asked, OpenedFile, Reply } from './bookMessages.ts'

let books = new Books([])
let made: ImportTransaction | undefined

async function open(files: Extract<Asked, { call: 'open' }>['files'], id: number): Promise<OpenedFile[]> {
  const read: Workbook[] = []
  const opened: OpenedFile[] = []
  for (const [i, { name, bytes }] of files.entries()) {
    const onProgress = (done: number): void => reply({ id, progress: (i + done) / files.length })
    const result = await readWorkbook(bytes, name, {}, { onProgress })
    if (result.read) read.push(result.workbook)
    opened.push(result.read ? { name, read: true } : { name, read: false, why: result.why })
  }
  books = new Books(read)
  return opened
}
async function answer(asked: Asked): Promise<unknown> {
  switch (asked.call) {
    case 'open':
      return open(asked.files, asked.id)
    case 'plan':
      return books.plan(asked.facts, asked.answers)
    case 'cells':
      return books.cells(asked.member)
    case 'transaction':
      made = books.transaction(asked.skip)
      return { note: made.note, writes: made.writes.length, texts: made.texts }
    case 'slice':
      return made?.writes.slice(asked.from, asked.from + asked.count) ?? []
  }
}
const reply = (message: Reply): void => self.postMessage(message)

self.onmessage = (event: MessageEvent<Asked>) => {
  const { id } = event.data
  answer(event.data).then(
    (value) => reply({ id, answer: value }),
    (error: unknown) => reply({ id, failed: error instanceof Error ? error.message : String(error) }),
  )
}
