import { plusDays } from './calendar.ts'
import type { Dice } from './chance.ts'
import { someone, type MadeSystem, type World } from './world.ts'

const risks = [
  'Uvedkommende får se opplysninger fordi tilganger ikke ryddes.',
  'Systemet er nede når det trengs som mest.',
  'Opplysninger sendes til feil mottaker.',
  'Leverandøren slutter med produktet uten at data er hentet ut.',
]
const measures = [
  'Gå gjennom tilgangene hvert halvår',
  'Øv på drift uten systemet',
  'Slå på to trinn ved innlogging',
  'Avtal uttrekk av data ved opphør',
  'Lag rutine for sletting',
]
const sensitive = (s: MadeSystem): boolean =>
  s.personal.includes('special') || s.personal.includes('confidential')
const alive = (s: MadeSystem): boolean =>
  !['retired', 'considered', 'procuring', 'readOnly'].includes(s.lifecycle)

/** Risk assessments and DPIAs: most where they should be, some old, some missing; that is what the overview is to find. */
export function makeAssessments(world: World): void {
  const d = world.dice.fork('assessments')
  for (const system of world.systems) {
    const own = d.fork(system.name)
    const weighty = sensitive(system) || ['high', 'vital'].includes(system.criticality)
    if (alive(system) && own.is(weighty ? 0.68 : 0.12)) risk(world, system, own)
    if (alive(system) && sensitive(system) && own.is(0.55)) dpia(world, system, own)
  }
}

function risk(world: World, system: MadeSystem, d: Dice): void {
  const age = d.weighted([
    [d.int(20, 700), 6],
    [d.int(760, 1900), 4],
  ])
  const date = plusDays(world.today, -age)
  world.book.add('riskAssessment', {
    title: `ROS ${system.name}`,
    systems: [system.id],
    date,
    result: d.weighted([
      ['low', 5],
      ['medium', 5],
      ['high', system.real ? 0 : 2],
    ]),
    measures: world.book.rows(
      d.some(measures, d.int(0, 3)).map((what) => ({
        what,
        who: d.is(0.7) ? someone(world, system.unit, d) : undefined,
        due: plusDays(date, d.int(60, 300)),
        done: d.is(0.55) ? plusDays(date, Math.min(age, d.int(30, 280))) : undefined,
      })),
    ),
    next: d.is(0.75) ? plusDays(date, d.pick([365, 730])) : undefined,
    owner: d.is(0.8) ? (system.owner ?? someone(world, system.unit, d)) : undefined,
    notes: d.is(0.4) ? d.pick(risks) : undefined,
  })
}

function dpia(world: World, system: MadeSystem, d: Dice): void {
  const age = d.weighted([
    [d.int(20, 900), 6],
    [d.int(1100, 2200), 3],
  ])
  const done = d.is(0.72)
  const date = plusDays(world.today, -age)
  const processings = [
    ...new Set(
      system.services.flatMap(([role, slug]) =>
        role === 'support' ? [] : (world.processings.get(slug) ?? []),
      ),
    ),
  ].slice(0, 4)
  const { id } = world.book.add('dpia', {
    title: `DPIA ${system.name}`,
    systems: [system.id],
    processings,
    threshold: done ? 'needed' : d.pick(['needed', 'unsure', 'notNeeded']),
    ...(done
      ? {
          date,
          description:
            'Systemet brukes av ansatte med tjenstlig behov. Opplysningene kommer fra den det gjelder og fra andre tjenester.',
          necessity: 'Behandlingen følger av lov. Det samles ikke inn mer enn det saken krever.',
          risks: d.pick(risks),
          measuresText: 'Tilgang etter rolle, logg over oppslag, årlig kontroll.',
          consulted: d.weighted([
            ['yes', 6],
            ['no', 1],
            ['unknown', 1],
          ]),
          priorConsultation: 'no',
          result: d.weighted([
            ['acceptable', 4],
            ['withMeasures', 5],
          ]),
          next: plusDays(date, d.pick([730, 1095])),
        }
      : {}),
    owner: d.is(0.8) ? someone(world, system.unit, d) : undefined,
  })
  if (done)
    for (const record of world.book.records)
      if (record.kind === 'processing' && processings.includes(record.id) && d.is(0.8)) {
        record.fields['dpia'] = id
        record.fields['dpiaNeeded'] = 'yes'
        record.fields['dpiaDone'] = 'yes'
      }
}
