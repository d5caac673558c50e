/** A directory that the person picks (File System Access), where sealed copies are kept. Chromium browsers have it; others say so. */
interface PickerWindow {
  showDirectoryPicker?: (options?: {
    id?: string
    mode?: 'read' | 'readwrite'
  }) => Promise<FileSystemDirectoryHandle>
}
interface AskingHandle extends FileSystemDirectoryHandle {
  queryPermission?: (d: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>
  requestPermission?: (d: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>
}

/** Larger files than this are not our backups; they are not read into memory. */
const largestCopy = 512 * 1024 * 1024

export const canPickFolder = (): boolean =>
  typeof (globalThis as PickerWindow).showDirectoryPicker === 'function'

/** Undefined when the person changes their mind or the browser says no. */
export async function pickFolder(mode: 'read' | 'readwrite'): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as PickerWindow).showDirectoryPicker?.({ id: 'samorden', mode })
  } catch (error) {
    if (
      error instanceof DOMException &&
      (error.name === 'AbortError' || error.name === 'SecurityError' || error.name === 'NotAllowedError')
    )
      return undefined
    throw error
  }
}

/** May we use the folder? `ask` shows the browser's question, which needs a click behind it. */
export async function mayUse(handle: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const asking = handle as AskingHandle
  if (!asking.queryPermission) return true // an origin-private directory needs no permission
  if ((await asking.queryPermission({ mode: 'readwrite' })) === 'granted') return true
  return ask && (await asking.requestPermission?.({ mode: 'readwrite' })) === 'granted'
}

/** Writes the whole file before it takes the name, so that a crash leaves the former copy. */
export async function writeFile(
  handle: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = await handle.getFileHandle(name, { create: true })
  const out = await file.createWritable() // goes to a hidden file that replaces the named one at close
  await out.write(bytes as Uint8Array<ArrayBuffer>)
  await out.close()
}

/** The newest `.samorden` file by its time of change, whole; undefined when there is none. */
export async function newestCopyIn(handle: FileSystemDirectoryHandle): Promise<Uint8Array | undefined> {
  let newest: File | undefined
  for await (const entry of (handle as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
    if (entry.kind !== 'file' || !entry.name.endsWith('.samorden')) continue
    const file = await (entry as FileSystemFileHandle).getFile()
    if (file.size <= largestCopy && (!newest || file.lastModified > newest.lastModified)) newest = file
  }
  return newest ? new Uint8Array(await newest.arrayBuffer()) : undefined
}
