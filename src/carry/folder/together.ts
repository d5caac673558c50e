/** Several gatherings in one directory, when a person has picked the same for all of them: read and written as one. */
import type { Gathering } from '../types.ts'

export function together(first: Gathering, ...others: readonly Gathering[]): Gathering {
  const all = [first, ...others]
  return {
    self: first.self,
    depots: () => {
      const documents = new Map<Gathering['self'], Set<string>>()
      for (const gathering of all)
        for (const { depot, documents: names } of gathering.depots()) {
          const known = documents.get(depot) ?? new Set<string>()
          documents.set(depot, known)
          for (const name of names) known.add(name)
        }
      return [...documents].map(([depot, names]) => ({ depot, documents: [...names] }))
    },
    may: (device) => {
      const found = all.map((gathering) => gathering.may(device)).filter((one) => one !== undefined)
      if (found.length === 0) return undefined
      const names = new Map<string, readonly string[]>()
      for (const one of found)
        for (const [owner, more] of one)
          names.set(owner, [...new Set([...(names.get(owner) ?? []), ...more])])
      return names
    },
    ...(all.some((gathering) => gathering.adopt)
      ? {
          adopt: async (owner, statements) => {
            for (const gathering of all) {
              const depot = await gathering.adopt?.(owner, statements)
              if (depot) return depot
            }
            return undefined
          },
        }
      : {}),
  }
}
