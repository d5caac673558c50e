/** Sentences for what is worth doing now. */
import { t, type Text } from '../schema/text.ts'
import { each, krShort, many } from './words.ts'

interface Words {
  readonly what: Text
  readonly why: Text
}
const money = (amount: number, lang: 'nb' | 'nn' | 'en'): string =>
  amount > 0 ? `: ${krShort(amount, lang)}` : ''

export const nextWords = {
  begin: {
    import: (n: number): Words => ({
      what:
        n === 0
          ? t(
              'Hent inn regnearket dere har',
              'Hent inn reknearket de har',
              'Bring in the spreadsheet you have',
            )
          : t(
              `Dere har ${many(n, 'system', 'nb')} her. Hent inn resten fra regnearket`,
              `De har ${many(n, 'system', 'nn')} her. Hent inn resten frå reknearket`,
              `You have ${many(n, 'system', 'en')} here. Bring in the rest from the spreadsheet`,
            ),
      why: t(
        'Du ser hva som skjer før noe blir lagret, og kan angre alt.',
        'Du ser kva som skjer før noko blir lagra, og kan angre alt.',
        'You see what will happen before anything is saved, and can undo it all.',
      ),
    }),
    contracts: (): Words => ({
      what: t(
        'Legg inn de fem dyreste avtalene',
        'Legg inn dei fem dyraste avtalane',
        'Enter the five most expensive contracts',
      ),
      why: t(
        'Da får dere vite siste frist for oppsigelse, og hva det koster å glemme den.',
        'Då får de vite siste frist for oppseiing, og kva det kostar å gløyme han.',
        'Then you know the last day to give notice, and what forgetting it costs.',
      ),
    }),
    people: (n: number): Words => ({
      what: t(
        'Legg inn hvem som har ansvar for systemene',
        'Legg inn kven som har ansvar for systema',
        'Enter who is responsible for the systems',
      ),
      why:
        n === 0
          ? t(
              'Da vet alle hvem de skal spørre, og de ansvarlige kan bekrefte opplysningene selv.',
              'Då veit alle kven dei skal spørje, og dei ansvarlege kan stadfeste opplysningane sjølve.',
              'Then everyone knows whom to ask, and those responsible can confirm the facts themselves.',
            )
          : each(
              (lang) =>
                t(
                  `${many(n, 'system', lang)} har ingen å spørre.`,
                  `${many(n, 'system', lang)} har ingen å spørje.`,
                  `${many(n, 'system', lang)} with nobody to ask.`,
                )[lang],
            ),
    }),
    invite: (): Words => ({
      what: t('Få med en kollega', 'Få med ein kollega', 'Bring in a colleague'),
      why: t(
        'De som bruker systemene, vet mest om dem.',
        'Dei som bruker systema, veit mest om dei.',
        'Those who use the systems know most about them.',
      ),
    }),
    backup: (n: number): Words => ({
      what: each(
        (lang) =>
          t(
            `${many(n, 'change', lang)} finnes bare på denne maskinen`,
            `${many(n, 'change', lang)} finst berre på denne maskina`,
            `${many(n, 'change', lang)} only on this device`,
          )[lang],
      ),
      why: t(
        'Med en sikkerhetskopi tåler registeret at nettleseren tømmes eller at maskinen blir borte.',
        'Med ein tryggingskopi toler registeret at nettlesaren blir tømd eller at maskina blir borte.',
        'With a backup the register survives that the browser is cleared or the device is lost.',
      ),
    }),
    criticality: (n: number): Words => ({
      what: each(
        (lang) =>
          t(
            `Si hvor kritiske systemene er: ${many(n, 'system', lang)} er ikke besvart`,
            `Sei kor kritiske systema er: ${many(n, 'system', lang)} er ikkje svart på`,
            `Say how critical the systems are: ${many(n, 'system', lang)} not answered`,
          )[lang],
      ),
      why: t(
        'Da har dere en beredskapsliste på telefonen den dagen nettet er nede.',
        'Då har de ei beredskapsliste på telefonen den dagen nettet er nede.',
        'Then you have an emergency list on the phone the day the network is down.',
      ),
    }),
  },
  notices: (n: number, days: number, amount: number, without: number): Text =>
    each((lang) => {
      const rest =
        without > 0 && amount > 0
          ? t(` (${without} uten beløp)`, ` (${without} utan beløp)`, ` (${without} without an amount)`)[lang]
          : ''
      return t(
        `${many(n, 'contract', lang)} må sies opp innen ${many(days, 'day', lang)}${money(amount, lang)}${rest}`,
        `${many(n, 'contract', lang)} må seiast opp innan ${many(days, 'day', lang)}${money(amount, lang)}${rest}`,
        `${many(n, 'contract', lang)} to end within ${many(days, 'day', lang)}${money(amount, lang)}${rest}`,
      )[lang]
    }),
  noticesWhy: (days: number): Text =>
    each((lang) =>
      days === 0
        ? t(
            'Den første fristen er i dag. Gjør dere ingenting, fornyes avtalen.',
            'Den første fristen er i dag. Gjer de ingenting, blir avtalen fornya.',
            'The first is due today. If you do nothing, it renews.',
          )[lang]
        : t(
            `Den første fristen er om ${many(days, 'day', lang)}. Gjør dere ingenting, kan avtalen bli fornyet.`,
            `Den første fristen er om ${many(days, 'day', lang)}. Gjer de ingenting, kan avtalen bli fornya.`,
            `The first is due in ${many(days, 'day', lang)}. If you do nothing, it may renew.`,
          )[lang],
    ),
  retiredPaid: (n: number, amount: number): Text =>
    each(
      (lang) =>
        t(
          `${many(n, 'system', lang)} er avviklet, men avtalen løper${money(amount, lang)}`,
          `${many(n, 'system', lang)} er avvikla, men avtalen går${money(amount, lang)}`,
          `${many(n, 'system', lang)} retired while the contract runs${money(amount, lang)}`,
        )[lang],
    ),
  retiredPaidWhy: (): Text =>
    t(
      'Dere betaler kanskje for noe ingen bruker.',
      'De betaler kanskje for noko ingen bruker.',
      'You may be paying for something nobody uses.',
    ),
  noticeUnknown: (n: number, of: number): Text =>
    each(
      (lang) =>
        t(
          `${n} av ${many(of, 'contract', lang)} mangler det som må til for å finne fristen`,
          `${n} av ${many(of, 'contract', lang)} manglar det som må til for å finne fristen`,
          `${n} of ${many(of, 'contract', lang)} lack what is needed to find the notice day`,
        )[lang],
    ),
  noticeUnknownWhy: (): Text =>
    t(
      'Sluttdato, oppsigelsestid og svar på om avtalen fornyes av seg selv er nok.',
      'Sluttdato, oppseiingstid og svar på om avtalen blir fornya av seg sjølv er nok.',
      'An end date, a notice period and whether it renews itself are enough.',
    ),
  overlap: (n: number, amount: number): Text =>
    each(
      (lang) =>
        t(
          `${many(n, 'system', lang)} ser ut til å gjøre det samme${money(amount, lang)}`,
          `${many(n, 'system', lang)} ser ut til å gjere det same${money(amount, lang)}`,
          `${many(n, 'system', lang)} seem to do the same${money(amount, lang)}`,
        )[lang],
    ),
  overlapWhy: (n: number): Text =>
    t(
      n === 1 ? 'Kan ett av dem ut?' : `Fordelt på ${n} steder. Kan noen av dem ut?`,
      n === 1 ? 'Kan eitt av dei ut?' : `Fordelt på ${n} stader. Kan nokre av dei ut?`,
      n === 1 ? 'Can one of them go?' : `In ${n} places. Can some of them go?`,
    ),
  dpaMissing: (n: number): Text =>
    each(
      (lang) =>
        t(
          `${many(n, 'system', lang)} mangler databehandleravtale`,
          `${many(n, 'system', lang)} manglar databehandlaravtale`,
          `${many(n, 'system', lang)} without a data processing agreement`,
        )[lang],
    ),
  dpaMissingWhy: (): Text =>
    t(
      'De har personopplysninger og driftes av andre. Da krever personvernforordningen en avtale (artikkel 28).',
      'Dei har personopplysningar og blir drifta av andre. Då krev personvernforordninga ein avtale (artikkel 28).',
      'They hold personal data and are run by others. Then the GDPR requires an agreement (article 28).',
    ),
  rosMissing: (missing: number, old: number): Text =>
    each((lang) => {
      const m = many(missing, 'system', lang)
      const o = many(old, 'system', lang)
      if (old === 0)
        return t(
          `${m} mangler risikovurdering`,
          `${m} manglar risikovurdering`,
          `${m} without a risk assessment`,
        )[lang]
      if (missing === 0)
        return t(
          `${o} har for gammel risikovurdering`,
          `${o} har for gammal risikovurdering`,
          `${o} with a risk assessment that is too old`,
        )[lang]
      return t(
        `${m} mangler risikovurdering, og ${old} har en som er for gammel`,
        `${m} manglar risikovurdering, og ${old} har ei som er for gammal`,
        `${m} without a risk assessment, and ${old} with one that is too old`,
      )[lang]
    }),
  rosMissingWhy: (): Text =>
    t(
      'De har personopplysninger eller er kritiske for dere.',
      'Dei har personopplysningar eller er kritiske for dykk.',
      'They hold personal data or are critical to you.',
    ),
  personalDataUnknown: (n: number, of: number): Text =>
    each(
      (lang) =>
        t(
          `Har de personopplysninger? ${n} av ${many(of, 'system', lang)} er ikke besvart`,
          `Har dei personopplysningar? ${n} av ${many(of, 'system', lang)} er ikkje svart på`,
          `Do they hold personal data? ${n} of ${many(of, 'system', lang)} not answered`,
        )[lang],
    ),
  personalDataUnknownWhy: (): Text =>
    t(
      'Svaret avgjør om det trengs risikovurdering, DPIA og databehandleravtale.',
      'Svaret avgjer om det trengst risikovurdering, DPIA og databehandlaravtale.',
      'The answer decides whether a risk assessment, a DPIA and an agreement are needed.',
    ),
  leftWhy: (): Text =>
    t(
      'Velg noen andre, så blir ingenting liggende uten eier.',
      'Vel nokon andre, så blir ingenting liggjande utan eigar.',
      'Choose someone else, so that nothing is left without an owner.',
    ),
  emergency: (n: number, of: number): Text =>
    each(
      (lang) =>
        t(
          `${n} av ${many(of, 'system', lang)} som er kritiske, mangler noe i beredskapsplanen`,
          `${n} av ${many(of, 'system', lang)} som er kritiske, manglar noko i beredskapsplanen`,
          `${n} of ${many(of, 'system', lang)} that are critical lack something in the emergency plan`,
        )[lang],
    ),
  emergencyWhy: (): Text =>
    t(
      'Telefonnummer og hva dere gjør i mellomtiden må være klart før noe skjer.',
      'Telefonnummer og kva de gjer i mellomtida må vere klart før noko skjer.',
      'Phone numbers and what to do meanwhile must be ready before anything happens.',
    ),
  noOwnerWhy: (): Text =>
    t(
      'Uten eier er det ingen som bestemmer over systemet, og ingen å spørre.',
      'Utan eigar er det ingen som bestemmer over systemet, og ingen å spørje.',
      'Without an owner nobody decides about it, and there is nobody to ask.',
    ),
  lifecycleWhy: (): Text =>
    t(
      'Livsløpet styrer hva som regnes med i oversikter og kostnader.',
      'Livsløpet styrer kva som blir rekna med i oversikter og kostnader.',
      'The lifecycle decides what is counted in overviews and costs.',
    ),
  staleWhy: (): Text =>
    t(
      'Be de ansvarlige bekrefte: det tar to minutter per system.',
      'Be dei ansvarlege stadfeste: det tek to minutt per system.',
      'Ask those responsible to confirm: it takes two minutes a system.',
    ),
  servicesWhy: (): Text =>
    t(
      'Enten mangler koblingen, eller så gjøres arbeidet uten system.',
      'Anten manglar koplinga, eller så blir arbeidet gjort utan system.',
      'Either the link is missing, or the work is done without a system.',
    ),
} as const
