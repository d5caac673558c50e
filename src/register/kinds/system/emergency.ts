import { choice, longText, number, phone, text, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'
import { graded } from '../../graded.ts'

/** What a day without the system means, and whom to call. */
export const systemEmergency = {
  criticality: choice({
    theme: 'emergency',
    core: true,
    weight: 2,
    audience: 'internal',
    label: t('Hvor kritisk', 'Kor kritisk', 'Criticality'),
    help: graded(
      'Hva skjer hvis det er nede et døgn? Tenk på liv og helse først, så drift og omdømme.',
      'Kva skjer om det er nede eit døgn? Tenk på liv og helse først, så drift og omdømme.',
      'What happens if it is down for a day? Life and health first, then operations and reputation.',
    ),
    synonyms: [
      'kritikalitet',
      'kritisk',
      'kritisk system',
      'viktighet',
      'prioritet',
      'kritikalitetsnivå',
      'driftskritisk',
      'beredskapsklasse',
    ],
    options: [
      {
        value: 'low',
        label: t('Lav', 'Låg', 'Low'),
        help: t(
          'Arbeidet kan vente i flere dager.',
          'Arbeidet kan vente i fleire dagar.',
          'Work can wait for several days.',
        ),
        tone: 'neutral',
        synonyms: ['liten', 'ikke kritisk', 'ikkje kritisk', '1', 'nei', 'lav kritikalitet'],
      },
      {
        value: 'medium',
        label: t('Middels', 'Middels', 'Medium'),
        help: t(
          'Det merkes etter et døgn eller to.',
          'Det merkast etter eit døgn eller to.',
          'Felt after a day or two.',
        ),
        tone: 'info',
        synonyms: ['medium', 'moderat', '2', 'normal'],
      },
      {
        value: 'high',
        label: t('Høy', 'Høg', 'High'),
        help: t(
          'Viktige oppgaver stopper samme dag.',
          'Viktige oppgåver stoppar same dag.',
          'Important tasks stop the same day.',
        ),
        tone: 'warning',
        synonyms: ['stor', 'kritisk', '3', 'ja', 'virksomhetskritisk'],
      },
      {
        value: 'vital',
        label: t('Samfunnskritisk', 'Samfunnskritisk', 'Vital'),
        help: t(
          'Liv, helse eller grunnleggende tjenester står i fare.',
          'Liv, helse eller grunnleggjande tenester står i fare.',
          'Life, health or basic services are at risk.',
        ),
        tone: 'danger',
        synonyms: ['svært høy', 'svært høg', 'livsviktig', 'svært kritisk', '4', 'meget høy'],
      },
    ],
  }),
  rto: number({
    theme: 'emergency',
    unit: t('timer', 'timar', 'hours'),
    min: 0,
    label: t('Må være oppe igjen innen', 'Må vere oppe att innan', 'Must be back within'),
    help: graded(
      'Hvor lenge dere tåler at systemet er borte (RTO).',
      'Kor lenge de toler at systemet er borte (RTO).',
      'How long you can do without it (RTO).',
    ),
    synonyms: [
      'rto',
      'gjenopprettingstid',
      'maksimal nedetid',
      'tålt nedetid',
      'akseptabel nedetid',
      'maks nedetid',
    ],
  }),
  rpo: number({
    theme: 'emergency',
    unit: t('timer', 'timar', 'hours'),
    min: 0,
    label: t('Tåler å miste data fra siste', 'Toler å miste data frå siste', 'Can lose data from the last'),
    help: graded(
      'Hvor mange timers arbeid dere tåler å gjøre om igjen (RPO).',
      'Kor mange timars arbeid de toler å gjere om att (RPO).',
      'How many hours of work you can bear to redo (RPO).',
    ),
    synonyms: ['rpo', 'tålt datatap', 'akseptabelt datatap', 'maksimalt datatap'],
  }),
  supportName: text({
    theme: 'emergency',
    label: t('Hvem vi ringer', 'Kven vi ringjer', 'Whom to call'),
    help: t(
      'Brukerstøtten hos leverandøren eller driften. Står på beredskapslista, som virker uten nett.',
      'Brukarstøtta hos leverandøren eller drifta. Står på beredskapslista, som verkar utan nett.',
      'The help desk of the supplier or operator. On the emergency list, which works offline.',
    ),
    synonyms: [
      'support',
      'supportkontakt',
      'kundestøtte',
      'brukerstøtte',
      'brukarstøtte',
      'kundesenter',
      'kontakt hos leverandør',
      'leverandørkontakt',
      'kontaktperson leverandør',
      'helpdesk',
    ],
  }),
  supportPhone: phone({
    theme: 'emergency',
    label: t('Telefon til støtte', 'Telefon til støtte', 'Support phone'),
    synonyms: [
      'supporttelefon',
      'telefon support',
      'telefon',
      'tlf',
      'telefonnummer',
      'tlf support',
      'vakttelefon',
      'telefon leverandør',
      'support tlf',
    ],
  }),
  supportHours: text({
    theme: 'emergency',
    label: t('Når de svarer', 'Når dei svarer', 'When they answer'),
    help: t(
      'For eksempel «hverdager 8–16» eller «døgnvakt».',
      'Til dømes «kvardagar 8–16» eller «døgnvakt».',
      'For example “weekdays 8–16” or “round the clock”.',
    ),
    synonyms: ['åpningstid', 'åpningstid support', 'supporttid', 'responstid', 'vakttid'],
  }),
  workaround: longText({
    theme: 'emergency',
    label: t('Slik gjør vi uten', 'Slik gjer vi utan', 'How we manage without it'),
    help: graded(
      'Hva gjør dere mens systemet er nede? Skriv det du ville sagt til en vikar.',
      'Kva gjer de medan systemet er nede? Skriv det du ville sagt til ein vikar.',
      'What do you do while it is down? Write what you would tell a substitute.',
    ),
    synonyms: [
      'nødrutine',
      'nødrutiner',
      'manuell rutine',
      'manuelle rutiner',
      'alternativ løsning',
      'reserveløsning',
      'beredskapsrutine',
      'nødløsning',
      'beredskap',
    ],
  }),
} as const satisfies Fields
