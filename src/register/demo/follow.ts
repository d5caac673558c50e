import { plusDays } from './calendar.ts'
import { someone, type MadeSystem, type World } from './world.ts'

const todo = [
  ['Be om ny databehandleravtale', 40],
  ['Avklar hvem som skal overta som systemeier', -12],
  ['Sjekk om vi fortsatt trenger modulen', 75],
  ['Bestill uttrekk til arkivet', 120],
  ['Ta en gjennomgang av tilganger', -30],
  ['Lag rutine for drift uten systemet', 21],
  ['Sjekk pris før avtalen fornyes', 9],
  ['Oppdater tilgjengelighetserklæringen', 55],
] as const
const said = [
  'Jeg tror dette er det samme systemet som står lenger ned, med et annet navn.',
  'Leverandøren sier at versjonen går ut til neste år.',
  'Brukes nesten ikke lenger. Kan vi slå det sammen med det andre?',
  'Fakturaen i januar var høyere enn det som står her.',
  'Bra løsning. Flere enheter har spurt om å få den.',
  'Hvem skal svare når noen ringer om dette etter klokka fire?',
]

/** Tasks, comments, confirmations and bodies: the traces of people who use the register. */
export function makeFollowUp(world: World): void {
  const { book, today } = world
  const d = world.dice.fork('follow')
  const alive = world.systems.filter((s) => s.lifecycle === 'inUse')
  const share = Math.max(1, Math.round(world.size / 180))
  const pick = (count: number): readonly MadeSystem[] => d.some(alive, count * share)

  for (const [i, system] of pick(14).entries()) {
    const [title, days] = todo[i % todo.length] ?? ['Følg opp', 30]
    const over = d.is(0.25)
    book.add('task', {
      title: `${title}: ${system.name}`,
      about: [system.id],
      who: d.is(0.8) ? someone(world, system.unit, d) : undefined,
      due: plusDays(today, days + d.int(-5, 20)),
      done: over ? plusDays(today, -d.int(1, 60)) : undefined,
    })
  }
  const copy = world.systems.find((s) => s.name === 'VFS Skole')
  const comments = pick(10)
  if (copy) book.add('comment', { about: [copy.id], text: said[0], by: d.pick(world.persons) })
  for (const system of comments)
    book.add('comment', { about: [system.id], text: d.pick(said.slice(1)), by: d.pick(world.persons) })

  for (const system of world.systems) {
    const on = system.record.fields['confirmedOn']
    const by = system.record.fields['confirmedBy']
    if (typeof on !== 'string' || typeof by !== 'string' || !d.is(0.4)) continue
    book.add('confirmation', {
      about: [system.id],
      by,
      on,
      said: d.weighted([
        ['right', 8],
        ['changed', 2],
      ]),
      note: d.is(0.1) ? 'Ny versjon i vår.' : undefined,
    })
  }
  const gone = world.systems.find((s) => s.owner !== undefined && world.left.includes(s.owner))
  if (gone)
    book.add('confirmation', {
      about: [gone.id],
      by: d.pick(world.persons),
      on: plusDays(today, -20),
      said: 'personLeft',
      note: 'Eieren har sluttet. Vi må finne en ny.',
    })
  makeBodies(world)
  makeIncidents(world)
}

function makeBodies(world: World): void {
  const d = world.dice.fork('bodies')
  const bodies = [
    ['Ledergruppen', 'leadership', 'Vedtar prioriteringer og penger.', 'Hver mandag'],
    [
      'Digitaliseringsrådet',
      'programme',
      'Anbefaler hva som skal settes i gang.',
      'Første torsdag i måneden',
    ],
    ['Arkitekturforum', 'architecture', 'Vurderer nye løsninger mot prinsippene.', 'Annenhver uke'],
    [
      'Ressursgruppe oppvekst',
      'resource',
      'Deler erfaring mellom skoler og barnehager.',
      'Fire ganger i året',
    ],
  ] as const
  for (const [name, type, mandate, meets] of bodies)
    world.book.add('body', {
      name,
      type,
      mandate,
      leader: d.pick(world.persons),
      members: d.some(world.persons, 5),
      meets,
    })
}

/** Incidents happen in local and made-up systems only: nobody's product is said to have failed. */
const incidents: readonly {
  readonly title: string
  readonly what: string
  readonly affected: number
  readonly reported: 'yes' | 'no'
  readonly where: RegExp
}[] = [
  {
    title: 'Mappe med ventelister lå åpen',
    what: 'En mappe var åpen for flere enn den skulle. Oppdaget av en ansatt.',
    affected: 34,
    reported: 'yes',
    where: /^Regneark: ventelister/,
  },
  {
    title: 'Nettbrett mistet på buss',
    what: 'Nettbrettet var låst og ble slettet over nett samme dag.',
    affected: 0,
    reported: 'no',
    where: /^(Oppdragshåndtering|GPS|Elektroniske)/,
  },
  {
    title: 'Beholdt tilgang etter bytte av stilling',
    what: 'Ansatt hadde adgang til to bygg i to uker etter at hen sluttet i enheten.',
    affected: 1,
    reported: 'no',
    where: /^Adgangskontroll/,
  },
  {
    title: 'Vikarliste sendt til feil mottaker',
    what: 'Listen ble sendt til en leverandør. Mottakeren har bekreftet at den er slettet.',
    affected: 22,
    reported: 'yes',
    where: /^Regneark: vikar/,
  },
]

function makeIncidents(world: World): void {
  const d = world.dice.fork('incidents')
  for (const { title, what, affected, reported, where } of incidents) {
    const system = world.systems.find((s) => !s.real && where.test(s.name))
    const day = plusDays(world.today, -d.int(6, 500))
    if (!system) continue
    world.book.add('incident', {
      title,
      what,
      discovered: day,
      discoveredTime: `${String(d.int(7, 15)).padStart(2, '0')}:${d.pick(['05', '20', '40'])}`,
      systems: [system.id],
      personalData: 'yes',
      affected,
      reported,
      reportedOn: reported === 'yes' ? plusDays(day, d.int(1, 3)) : undefined,
      notified: reported,
      measures: d.is(0.7) ? 'Rutinen er gjennomgått med alle i enheten.' : undefined,
      closed: d.is(0.6) ? plusDays(day, d.int(3, 6)) : undefined,
      owner: someone(world, system.unit, d),
    })
  }
}
