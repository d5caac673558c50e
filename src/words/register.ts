import { count, say } from './say.ts'

/** The register's front page: every kind with its number. */
export const register = say(
  {
    title: 'Register',
    lead: 'Alt dere har oversikt over, etter slag. Begynn med systemene; resten kan komme etter hvert.',
    groups: {
      register: 'System og data',
      privacy: 'Personvern og sikkerhet',
      people: 'Folk og organisasjon',
      planning: 'Planer',
      network: 'Felles',
      everywhere: 'Overalt',
    },
    none: 'ingen ennå',
    n: (n: number) => count(n, 'oppføring', 'oppføringer'),
    begin: 'Hent inn regneark',
    starters: 'Kom raskere i gang',
    startersText:
      'Appen har lister du kan ta inn: vanlige kommunale tjenester, og nasjonale og KS sine felleskomponenter. Du kan ta bort det som ikke passer etterpå.',
    addServices: (n: number) => `Ta inn ${n} tjenester`,
    addComponents: (n: number) => `Ta inn ${n} felleskomponenter`,
    added: (n: number) => `${count(n, 'oppføring', 'oppføringer')} tatt inn`,
  },
  {
    title: 'Register',
    lead: 'Alt de har oversikt over, etter slag. Byrj med systema; resten kan kome etter kvart.',
    groups: {
      register: 'System og data',
      privacy: 'Personvern og tryggleik',
      people: 'Folk og organisasjon',
      planning: 'Planar',
      network: 'Felles',
      everywhere: 'Overalt',
    },
    none: 'ingen enno',
    n: (n: number) => count(n, 'oppføring', 'oppføringar'),
    begin: 'Hent inn rekneark',
    starters: 'Kom raskare i gang',
    startersText:
      'Appen har lister du kan ta inn: vanlege kommunale tenester, og nasjonale og KS sine felleskomponentar. Du kan ta bort det som ikkje passar etterpå.',
    addServices: (n: number) => `Ta inn ${n} tenester`,
    addComponents: (n: number) => `Ta inn ${n} felleskomponentar`,
    added: (n: number) => `${count(n, 'oppføring', 'oppføringar')} tekne inn`,
  },
  {
    title: 'Register',
    lead: 'Everything you keep track of, by kind. Begin with the systems; the rest can follow.',
    groups: {
      register: 'Systems and data',
      privacy: 'Privacy and security',
      people: 'People and organisation',
      planning: 'Plans',
      network: 'Common',
      everywhere: 'Everywhere',
    },
    none: 'none yet',
    n: (n: number) => count(n, 'record', 'records'),
    begin: 'Bring in a spreadsheet',
    starters: 'A quicker start',
    startersText:
      'The app has lists you can take in: common municipal services, and national and KS common components. You can remove what does not fit afterwards.',
    addServices: (n: number) => `Take in ${n} services`,
    addComponents: (n: number) => `Take in ${n} common components`,
    added: (n: number) => `${count(n, 'record', 'records')} taken in`,
  },
)
