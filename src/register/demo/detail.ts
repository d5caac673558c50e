import type { Draft } from './book.ts'
import { plusDays, plusMonths, yearOf } from './calendar.ts'
import type { Dice } from './chance.ts'
import { fixedId } from '../../schema/id.ts'
import { phoneOf } from './names.ts'
import type { Choice } from './portfolio.ts'
import { organisation, type World } from './world.ts'

const serious = (choice: Choice): boolean => ['high', 'vital'].includes(choice.category.criticality)

/** Components a category is usually joined to, by part of its name; from the list of common components. */
const joined: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^skjema/, ['id-porten', 'fiks-svarut']],
  [/^sak- og/, ['fiks-svarut', 'fiks-svarinn', 'einnsyn', 'fiks-arkiv', 'krr']],
  [/barnevernssystem/, ['fiks-bekymringsmelding', 'fiks-folkeregister', 'fiks-io']],
  [/pleie/, ['helseid', 'kjernejournal', 'e-resept', 'adresseregisteret', 'vkp']],
  [/journal$/, ['helseid', 'adresseregisteret', 'persontjenesten']],
  [/sosialtjeneste/, ['fiks-digisos', 'fiks-folkeregister', 'fiks-skatt-inntekt']],
  [/byggesak/, ['fellestjenester-bygg', 'matrikkelen', 'fiks-io']],
  [/kart|plan/, ['matrikkelen', 'geonorge', 'fiks-plan']],
  [/lønn/, ['a-ordningen', 'altinn']],
  [/regnskap|faktur/, ['elma', 'peppol', 'kostra-rapportering']],
  [/skole|lærings|foresatt/, ['feide', 'id-porten']],
  [/barnehage/, ['id-porten', 'fiks-folkeregister', 'basil']],
  [/gebyrer/, ['matrikkelen', 'fiks-folkeregister', 'fiks-minside']],
  [/trygghet|velferd|hjemmeoppfølging/, ['vkp']],
  [/bibliotek/, ['bibliotekkortet']],
  [/konkurranse/, ['doffin']],
  [/identitet/, ['id-porten', 'ansattporten', 'maskinporten']],
]
const clouds: readonly (readonly [string, number])[] = [
  ['saas', 55],
  ['ictCooperation', 12],
  ['onPremises', 14],
  ['vendor', 10],
  ['hybrid', 6],
  ['privateCloud', 3],
]

export function technical(world: World, choice: Choice, lifecycle: string, d: Dice): Draft {
  const { category } = choice
  const hosting = choice.name.startsWith('Regneark')
    ? 'onPremises'
    : choice.type === 'infrastructure'
      ? d.pick(['onPremises', 'ictCooperation'])
      : d.is(0.88)
        ? d.weighted(clouds)
        : undefined
  const cooperates = hosting === 'ictCooperation'
  const components = joined.flatMap(([pattern, ids]) =>
    pattern.test(category.name.toLowerCase()) ? ids.filter(() => d.is(0.75)) : [],
  )
  // Nothing unkind is made up about a product that exists: it fits well enough, unless it is on its way out anyway.
  const fit = (): number => (choice.real ? d.int(3, 4) : d.int(1, 4))
  const assessed = d.is(0.55) && lifecycle === 'inUse'
  const functional = assessed ? fit() : undefined
  const technicalFit = assessed ? fit() : undefined
  return {
    hosting,
    operator: cooperates ? organisation(world, 'Eksempel Drift IKS', 'iks') : undefined,
    costShare: cooperates && d.is(0.6) ? d.pick([18, 22, 27, 34, 41]) : undefined,
    version: choice.type !== 'form' && d.is(0.3) ? version(d) : undefined,
    components: [...new Set(components)].map((id) => fixedId('component', id)),
    functionalFit: functional,
    technicalFit,
    fitDecision:
      lifecycle === 'phasingOut'
        ? 'retire'
        : functional && d.is(0.5)
          ? decision(functional, technicalFit ?? 3)
          : undefined,
    fitReason: lifecycle === 'phasingOut' ? 'To systemer gjør det samme, og avtalen går ut.' : undefined,
    phaseOutPlan:
      lifecycle === 'phasingOut' && d.is(0.5)
        ? 'Data flyttes i høst. Brukerne har fått opplæring i det nye. Leverandøren sletter etter overføring.'
        : undefined,
    archivePlan:
      ['readOnly', 'retired', 'phasingOut'].includes(lifecycle) && d.is(0.5)
        ? 'Uttrekk avtalt med arkivet. Historikken er åpen for oppslag til da.'
        : undefined,
    containsAi:
      choice.type === 'ai'
        ? 'yes'
        : d.weighted([
            ['no', 40],
            ['unknown', 22],
            ['yes', 6],
            [undefined, 32],
          ]),
    ...wcag(choice, d),
    licenceBasis: d.is(0.55)
      ? d.weighted([
          ['named', 4],
          ['inhabitants', 4],
          ['concurrent', 1],
          ['site', 2],
          ['consumption', 1],
        ])
      : undefined,
    modules: category.cost[1] > 500 ? modules(world, d) : [],
    links:
      choice.type === 'platform' || choice.type === 'form'
        ? world.book.rows([{ label: 'Åpne', address: `https://www.example.no/${world.serial++}` }])
        : [],
    tags: d.is(0.15)
      ? d.some(['fellesløsning', 'skal vurderes', 'DigiEksempel', 'mobil', 'selvbetjening'], 1)
      : [],
    preservation: d.is(0.4)
      ? category.personal.length > 3
        ? 'preserve'
        : d.pick(['assess', 'discard'])
      : undefined,
  }
}

const version = (d: Dice): string =>
  d.pick([`${d.int(2, 12)}.${d.int(0, 9)}`, `20${d.int(23, 26)}.${d.int(1, 4)}`])
const decision = (functional: number, technicalFit: number): string =>
  functional >= 3 ? (technicalFit >= 3 ? 'keep' : 'develop') : technicalFit >= 3 ? 'develop' : 'replace'

function modules(world: World, d: Dice): Draft[string] {
  const names = ['Grunnmodul', 'Mobil', 'Rapport', 'Integrasjon', 'Selvbetjening', 'Arkiv']
  return world.book.rows(
    d.some(names, d.int(2, 5)).map((name) => ({
      name,
      paid: 'yes',
      used: d.weighted([
        ['yes', 6],
        ['no', 2],
        ['unknown', 2],
      ]),
    })),
  )
}

function wcag(choice: Choice, d: Dice): Draft {
  const faces = choice.type === 'form' || choice.type === 'platform' || choice.category.users[1] > 400
  if (!faces) return d.is(0.3) ? { wcagStatus: 'notApplicable' } : {}
  const status = d.weighted([
    ['partly', 5],
    ['compliant', 2],
    ['notAssessed', 4],
    [undefined, 3],
  ])
  const stated = (status === 'partly' || status === 'compliant') && d.is(0.6)
  return {
    wcagStatus: status,
    ...(stated ? { wcagStatement: `https://www.example.no/erklaering/${d.int(100, 999)}` } : {}),
  }
}

export function security(world: World, choice: Choice, personal: readonly string[], d: Dice): Draft {
  const sensitive = personal.includes('special') || personal.includes('confidential')
  const faces = choice.type === 'form' || choice.category.users[1] > 700
  const scored = d.is(sensitive ? 0.75 : 0.4)
  const health = /journal|legemidler|pleie/.test(choice.category.name)
  const login = [
    ...(faces ? ['idporten'] : []),
    ...(/skole|læring|elev/.test(choice.category.name) ? ['feide'] : []),
    ...(health && d.is(0.6) ? ['helseid'] : []),
    ...(d.is(0.7) ? ['entra'] : ['local']),
  ]
  return {
    confidentiality: scored ? (sensitive ? d.int(3, 4) : d.int(1, 3)) : undefined,
    integrity: scored ? d.int(2, 4) : undefined,
    availability: scored ? (serious(choice) ? d.int(3, 4) : d.int(1, 3)) : undefined,
    login: d.is(0.8) ? login : [],
    safeguards: sensitive
      ? ['accessControl', 'logging', ...(d.is(0.7) ? ['encryption'] : [])]
      : d.is(0.4)
        ? ['accessControl']
        : [],
    filesWithPersonalData:
      personal.length > 1
        ? d.weighted([
            ['yes', 2],
            ['no', 4],
            ['unknown', 3],
            [undefined, 3],
          ])
        : undefined,
    accessReviewInterval: sensitive && d.is(0.6) ? d.pick([6, 12]) : undefined,
    lastAccessReview: sensitive && d.is(0.5) ? plusDays(world.today, -d.int(20, 700)) : undefined,
    preservationDeadline:
      sensitive && d.is(0.2) ? `Avleveres ${yearOf(plusMonths(world.today, 60))}` : undefined,
  }
}

const workarounds = [
  'Skriv ut dagens lister hver morgen klokka 07. Noter på papir, og før inn etterpå.',
  'Papirskjema ligger i beredskapspermen. Den som har vakt, ringer rundt.',
  'Ring vakttelefonen. Manuell styring på stedet etter rutinen i permen.',
  'Bruk skrivebeskyttet kopi på egen pc. Nye saker noteres i skjema og føres inn senere.',
]

/** What is needed on the day it stops; a fifth of the critical ones have no plan, which is what the page is to show. */
export function emergency(world: World, choice: Choice, d: Dice): Draft {
  if (!serious(choice)) return {}
  const vital = choice.category.criticality === 'vital'
  const prepared = d.is(0.78)
  return {
    rto: d.is(0.8) ? (vital ? d.pick([1, 2, 4]) : d.pick([8, 24, 48])) : undefined,
    rpo: d.is(0.65) ? (vital ? d.pick([0, 1]) : d.pick([4, 24])) : undefined,
    supportName: prepared ? 'Brukerstøtte hos leverandøren' : undefined,
    supportPhone: prepared ? phoneOf(5000 + world.serial++) : undefined,
    supportHours: prepared ? (vital ? 'Døgnet rundt' : 'Hverdager 08–16') : undefined,
    workaround: prepared && d.is(0.85) ? d.pick(workarounds) : undefined,
  }
}
