import type { Registers } from '../store/types.ts'

/** Whether there is any database of ours in this browser; true when the browser does not say. */
export async function anyDatabase(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name?.startsWith('samorden'))
  } catch {
    return true // an older browser, or one that refuses: the store says why in words
  }
}

/** The store, loaded when it is first needed: whoever comes for the first time gets a light page. */
export function whenNeeded(load: () => Promise<Registers>, any: () => Promise<boolean>): Registers {
  let loaded: Promise<Registers> | undefined
  const real = (): Promise<Registers> => (loaded ??= load())
  const empty = async (): Promise<boolean> => !loaded && !(await any())
  return {
    list: async () => ((await empty()) ? [] : (await real()).list()),
    listAll: async () => ((await empty()) ? [] : (await real()).listAll()),
    found: async (...of) => (await real()).found(...of),
    open: async (...of) => (await real()).open(...of),
    restore: async (...of) => (await real()).restore(...of),
    peek: async (...of) => (await real()).peek(...of),
    foundNetwork: async (...of) => (await real()).foundNetwork(...of),
    join: async (...of) => (await real()).join(...of),
    adopt: async (...of) => (await real()).adopt(...of),
    recover: async (...of) => (await real()).recover(...of),
    remove: async (...of) => (await real()).remove(...of),
  }
}
