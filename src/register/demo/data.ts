import { fixedId } from '../../schema/id.ts'
import { datasetSpecs, flowSpecs, processSpecs, standardSpecs } from './dataTexts.ts'
import type { Dice } from './chance.ts'
import { componentRecords } from '../reference/records.ts'
import { components } from '../reference/components.ts'
import { someone, systemOf, unitId, type World } from './world.ts'

/** Components that the systems use; only those, as in a register that somebody has tidied. */
export function makeComponents(world: World): void {
  const used = new Set(
    world.book.records.flatMap((r) => [
      ...((r.kind === 'system' ? (r.fields['components'] ?? []) : []) as readonly string[]),
      ...(r.kind === 'integration' ? [r.fields['to'], r.fields['via']] : []),
    ]),
  )
  for (const record of componentRecords(components()))
    if (used.has(record.id)) world.book.add('component', record.fields, record.id)
}

export function makeStandards(world: World): void {
  const systems = world.systems.filter((s) => s.lifecycle === 'inUse')
  const d = world.dice.fork('standards')
  for (const spec of standardSpecs) {
    const { id } = world.book.add('standard', {
      name: spec.name,
      version: spec.version,
      owner: spec.owner,
      address: spec.address,
    })
    for (const system of systems.filter((s) => spec.systems.test(s.category)))
      if (d.is(0.8)) {
        const own = (system.record.fields['standards'] ?? []) as readonly string[]
        system.record.fields['standards'] = [...own, id]
      }
  }
}

export function makeDatasets(world: World): void {
  const d = world.dice.fork('datasets')
  for (const spec of datasetSpecs) {
    const system = systemOf(world, spec.category)
    const personal = spec.access !== 'PUBLIC'
    const open = spec.access === 'PUBLIC' && d.is(0.6)
    const { id } = world.book.add('dataset', {
      title: spec.title,
      description: spec.about,
      purpose: d.is(0.4) ? 'Gi tjenesten og dokumentere det som er gjort.' : undefined,
      personal: d.is(0.9) ? (personal ? 'yes' : 'no') : 'unknown',
      sensitive: personal ? (spec.access === 'NON_PUBLIC' ? 'yes' : 'no') : d.is(0.7) ? 'no' : undefined,
      masterData: spec.master ? 'yes' : d.is(0.5) ? 'no' : 'unknown',
      accessRights: spec.access,
      legalBasis: spec.access === 'PUBLIC' ? undefined : 'Offentleglova § 13, taushetsplikt',
      theme: [spec.theme],
      losThemes: spec.los === '' ? [] : [`tema/${spec.los}`],
      keywords: d.is(0.7)
        ? spec.title
            .toLowerCase()
            .split(' ')
            .filter((word) => word.length > 3)
        : [],
      contactPoint: d.is(0.7) ? `${spec.unit}@example.no` : undefined,
      distributions: open
        ? world.book.rows([
            {
              title: 'Nedlasting',
              address: `https://www.example.no/data/${world.serial++}.csv`,
              format: 'CSV',
            },
          ])
        : [],
      dataServices:
        open && d.is(0.3)
          ? world.book.rows([{ title: 'API', address: `https://www.example.no/api/${world.serial++}` }])
          : [],
      frequency: d.is(0.7)
        ? d.pick(['DAILY', 'WEEKLY', 'MONTHLY', 'ANNUAL', 'CONT', 'AS_NEEDED'])
        : undefined,
      spatial: world.name,
      informationElements: elements(world, personal, spec.access === 'NON_PUBLIC', d),
      systems: system ? [{ to: system.id, role: 'store' }] : [],
      published: open ? 'yes' : 'no',
      owner: d.is(0.75) ? someone(world, spec.unit, d) : undefined,
    })
    world.datasets.set(spec.title, id)
    if (system) {
      const own = (system.record.fields['datasets'] ?? []) as readonly string[]
      system.record.fields['datasets'] = [...own, id]
    }
  }
}

function elements(world: World, personal: boolean, sensitive: boolean, d: Dice) {
  const names: readonly (readonly [string, boolean])[] = personal
    ? [
        ['Navn', false],
        ['Fødselsnummer', false],
        ['Adresse', false],
        ['Vedtak', sensitive],
      ]
    : [
        ['Navn', false],
        ['Sted', false],
        ['Dato', false],
      ]
  return world.book.rows(
    d.some(names, d.int(2, 4)).map(([name, special]) => ({
      name,
      personal: personal ? 'yes' : 'no',
      sensitive: special ? 'yes' : 'no',
    })),
  )
}

export function makeFlows(world: World): void {
  const d = world.dice.fork('flows')
  for (const spec of flowSpecs) {
    const from = systemOf(world, spec.from)
    const component = spec.to.startsWith('@')
    const to = component ? fixedId('component', spec.to.slice(1)) : systemOf(world, spec.to)?.id
    if (!from || !to || from.id === to) continue
    const svarut = spec.protocol === 'svarut'
    world.book.add('integration', {
      name: spec.name,
      from: from.id,
      to,
      via: spec.via ? (systemOf(world, spec.via)?.id ?? undefined) : undefined,
      datasets:
        spec.dataset && world.datasets.has(spec.dataset) ? [world.datasets.get(spec.dataset) ?? ''] : [],
      protocol: d.is(0.9) ? spec.protocol : undefined,
      module: svarut ? 'Ekspederingsmodul' : undefined,
      version: svarut ? `${d.int(3, 9)}` : undefined,
      frequency: d.is(0.85) ? spec.frequency : undefined,
      direction: d.is(0.8)
        ? d.weighted([
            ['oneWay', 4],
            ['twoWay', 1],
          ])
        : undefined,
      personalData: d.is(0.85) ? 'yes' : 'unknown',
      svarutTypes: svarut ? ['Vedtak', 'Brev'] : [],
      volumePerYear: svarut || d.is(0.3) ? d.int(400, 18000) : undefined,
      paperShare: svarut ? d.int(8, 42) : undefined,
      owner: d.is(0.6) ? someone(world, from.unit, d) : undefined,
    })
  }
}

export function makeProcesses(world: World): void {
  const d = world.dice.fork('processes')
  for (const spec of processSpecs) {
    world.book.add('process', {
      name: spec.name,
      description: spec.about,
      services: [fixedId('service', spec.service)],
      systems: spec.systems.flatMap((category) => systemOf(world, category)?.id ?? []),
      stepsToday: world.book.rows(spec.today.map(([what, who, minutes]) => ({ what, who, minutes }))),
      stepsTomorrow: world.book.rows(spec.tomorrow.map(([what, who, minutes]) => ({ what, who, minutes }))),
      timeSpent: d.is(0.8) ? d.int(12, 140) * 10 : undefined,
      benefit: spec.benefit,
      owner: d.is(0.7) ? someone(world, spec.unit, d) : undefined,
      unit: unitId(world, spec.unit),
    })
  }
}
