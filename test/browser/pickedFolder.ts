/** A folder that the person has picked, without a dialog: the origin's private file system gives real handles. */
import type { Page } from 'playwright-core'

export const pickedName = 'picked-by-the-test'

/** Runs in the page before the app does. */
export function pickedFolder(answer: 'granted' | 'cancelled' | 'missing'): void {
  if (answer === 'missing') {
    Reflect.deleteProperty(window, 'showDirectoryPicker')
    return
  }
  Object.defineProperty(window, 'showDirectoryPicker', {
    configurable: true,
    value: async (): Promise<FileSystemDirectoryHandle> => {
      if (answer === 'cancelled') throw new DOMException('The user aborted a request.', 'AbortError')
      const root = await navigator.storage.getDirectory()
      return root.getDirectoryHandle('picked-by-the-test', { create: true })
    },
  })
}

/** The folder's files: name → bytes. Empty when nothing has been picked. */
export async function readFolder(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await page.evaluate(async (folder) => {
    const root = await navigator.storage.getDirectory()
    const picked = await root.getDirectoryHandle(folder, { create: true })
    const found: [string, number[]][] = []
    for await (const [file, handle] of picked.entries())
      if (handle instanceof FileSystemFileHandle)
        found.push([file, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]])
    return found
  }, pickedName)
  return new Map(files.map(([file, bytes]) => [file, Uint8Array.from(bytes)]))
}

/** Puts files in the folder, as when a cleared browser picks again the folder that an earlier one wrote in. */
export async function fillFolder(page: Page, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await page.evaluate(
    async ([folder, all]) => {
      const root = await navigator.storage.getDirectory()
      const picked = await root.getDirectoryHandle(folder, { create: true })
      for (const [file, bytes] of all) {
        const handle = await picked.getFileHandle(file, { create: true })
        const writer = await handle.createWritable()
        await writer.write(Uint8Array.from(bytes))
        await writer.close()
      }
    },
    [pickedName, [...files].map(([file, bytes]) => [file, [...bytes]])] as [string, [string, number[]][]],
  )
}
