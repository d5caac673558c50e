import type { Reference } from './live/services.ts'

/** Where the interface's reference facts come from: compiled lists in register/reference, each loaded when first asked for. */
export const reference: Reference = {
  async organisations() {
    const { counties, municipalities } = await import('./register/reference/municipalities.ts')
    return [
      ...municipalities().map((m) => ({
        number: m.number,
        name: `${m.name} kommune`,
        names: (m.names ?? []).map((n) => n.name),
        sort: 'municipality' as const,
        county: m.countyName,
        population: m.population,
        ...(m.orgnr ? { orgnr: m.orgnr } : {}),
      })),
      ...counties()
        .filter((c) => c.number !== '03') // Oslo is its own county municipality and stands among the municipalities
        .map((c) => ({
          number: c.number,
          name: `${c.name} fylkeskommune`,
          names: [],
          sort: 'county' as const,
          county: c.name,
        })),
    ]
  },
  async codes(name) {
    const { loadCodes } = await import('./register/reference/codes.ts')
    return loadCodes(name)
  },
  async sources() {
    return (await import('./register/reference/sources.ts')).dataSources
  },
  async example(today) {
    const { demoRegister } = await import('./register/demo/register.ts')
    return demoRegister({ seed: 'eksempel', today })
  },
  async exampleNetwork({ today, own, size }) {
    const { exampleNetwork } = await import('./register/network/example/example.ts')
    const made = exampleNetwork({ seed: 'eksempel', today, own, ...(size === undefined ? {} : { size }) })
    const me = made.member(made.own)
    return {
      name: made.name,
      own: { number: made.own, name: `${me?.name ?? made.own} kommune` },
      members: made.members.map(({ owner, name, number, sort, view }) => ({
        owner,
        name,
        number,
        sort,
        left: false,
        view,
      })),
      networkRecords: made.networkRecords,
      ownRecords: () => made.memberRecords(made.own),
    }
  },
  async beginnings() {
    const [records, services, components] = await Promise.all([
      import('./register/reference/records.ts'),
      import('./register/reference/services.ts'),
      import('./register/reference/components.ts'),
    ])
    return {
      services: records.startingServices(services.services()),
      components: records.componentRecords(components.components()),
    }
  },
}
