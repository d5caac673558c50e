import { choice, scale, text, url, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'

/** What the organisation itself thinks of the system. */
export const systemAssessment = {
  wcagStatus: choice({
    theme: 'assessment',
    label: t('Universell utforming', 'Universell utforming', 'Accessibility'),
    help: t(
      'Dere svarer for dette også når systemet er kjøpt. Kravet er WCAG 2.1 nivå A og AA.',
      'De svarer for dette også når systemet er kjøpt. Kravet er WCAG 2.1 nivå A og AA.',
      'You answer for this even if it is bought. Requirement: WCAG 2.1 levels A and AA.',
    ),
    synonyms: ['uu', 'uu-status', 'wcag', 'tilgjengelighet uu', 'universelt utformet'],
    options: [
      {
        value: 'notAssessed',
        label: t('Ikke vurdert', 'Ikkje vurdert', 'Not assessed'),
        tone: 'neutral',
        synonyms: ['ikke testet', 'ukjent'],
      },
      {
        value: 'nonCompliant',
        label: t('Oppfyller ikke kravene', 'Oppfyller ikkje krava', 'Not compliant'),
        tone: 'danger',
        synonyms: ['nei', 'ikke oppfylt', 'brudd'],
      },
      {
        value: 'partly',
        label: t('Oppfyller delvis', 'Oppfyller delvis', 'Partly compliant'),
        tone: 'warning',
        synonyms: ['delvis', 'delvis oppfylt'],
      },
      {
        value: 'compliant',
        label: t('Oppfyller kravene', 'Oppfyller krava', 'Compliant'),
        tone: 'success',
        synonyms: ['ja', 'oppfylt', 'ok', 'godkjent'],
      },
      {
        value: 'notApplicable',
        label: t('Gjelder ikke', 'Gjeld ikkje', 'Not applicable'),
        tone: 'neutral',
        synonyms: ['ikke relevant', 'ikke aktuelt', 'ikkje aktuelt'],
      },
    ],
  }),
  wcagStatement: url({
    theme: 'assessment',
    label: t('Tilgjengelighetserklæring', 'Tilgjengeerklæring', 'Accessibility statement'),
    help: t(
      'Adressen til erklæringen på uustatus.no.',
      'Adressa til erklæringa på uustatus.no.',
      'The address of the statement at uustatus.no.',
    ),
    synonyms: [
      'uustatus',
      'tilgjengelighetserklæring finnes',
      'tilgjengeerklæring',
      'lenke tilgjengelighetserklæring',
    ],
  }),
  functionalFit: scale({
    theme: 'assessment',
    label: t('Passer til arbeidet', 'Passar til arbeidet', 'Functional fit'),
    help: t(
      'Spør dem som bruker det hver dag.',
      'Spør dei som bruker det kvar dag.',
      'Ask those who use it every day.',
    ),
    synonyms: [
      'funksjonell egnethet',
      'funksjonalitet',
      'brukertilfredshet',
      'tilfredshet',
      'funksjonell vurdering',
    ],
    options: [
      { value: 1, label: t('Dårlig', 'Dårleg', 'Poor'), tone: 'danger', synonyms: ['svært dårlig'] },
      {
        value: 2,
        label: t('Mangelfullt', 'Mangelfullt', 'Lacking'),
        tone: 'warning',
        synonyms: ['mindre bra'],
      },
      {
        value: 3,
        label: t('Bra', 'Bra', 'Good'),
        tone: 'info',
        synonyms: ['ok', 'god', 'tilfredsstillende'],
      },
      {
        value: 4,
        label: t('Svært bra', 'Svært bra', 'Very good'),
        tone: 'success',
        synonyms: ['svært god', 'meget bra'],
      },
    ],
  }),
  technicalFit: scale({
    theme: 'assessment',
    label: t('Teknisk tilstand', 'Teknisk tilstand', 'Technical fit'),
    help: t(
      'Er det moderne, stabilt og lett å koble til andre? Spør IKT.',
      'Er det moderne, stabilt og lett å kople til andre? Spør IKT.',
      'Is it modern, stable and easy to connect? Ask IT.',
    ),
    synonyms: ['teknisk egnethet', 'teknisk vurdering', 'teknologi'],
    options: [
      {
        value: 1,
        label: t('Dårlig', 'Dårleg', 'Poor'),
        tone: 'danger',
        synonyms: ['svært dårlig', 'utdatert'],
      },
      {
        value: 2,
        label: t('Mangelfull', 'Mangelfull', 'Lacking'),
        tone: 'warning',
        synonyms: ['mindre bra'],
      },
      {
        value: 3,
        label: t('Bra', 'Bra', 'Good'),
        tone: 'info',
        synonyms: ['ok', 'god', 'tilfredsstillende'],
      },
      {
        value: 4,
        label: t('Svært bra', 'Svært bra', 'Very good'),
        tone: 'success',
        synonyms: ['svært god', 'meget bra', 'moderne'],
      },
    ],
  }),
  fitDecision: choice({
    theme: 'assessment',
    label: t('Veien videre', 'Vegen vidare', 'Way forward'),
    help: t(
      'Foreslås ut fra de to vurderingene over. Velger du noe annet, skriv hvorfor.',
      'Blir føreslått ut frå dei to vurderingane over. Vel du noko anna, skriv kvifor.',
      'Suggested by the two judgements above. If you choose otherwise, say why.',
    ),
    synonyms: [
      'beslutning',
      'anbefaling',
      'tiltak',
      'strategi for systemet',
      'videre bruk',
      'time-vurdering',
    ],
    options: [
      {
        value: 'keep',
        label: t('Behold', 'Behald', 'Keep'),
        tone: 'success',
        synonyms: ['beholdes', 'videreføres', 'tolerate'],
      },
      {
        value: 'develop',
        label: t('Videreutvikle', 'Vidareutvikle', 'Develop'),
        tone: 'info',
        synonyms: ['videreutvikles', 'invest', 'oppgraderes'],
      },
      {
        value: 'replace',
        label: t('Erstatt', 'Erstatt', 'Replace'),
        tone: 'warning',
        synonyms: ['erstattes', 'byttes ut', 'migrate', 'ny anskaffelse'],
      },
      {
        value: 'retire',
        label: t('Avvikle', 'Avvikle', 'Retire'),
        tone: 'danger',
        synonyms: ['avvikles', 'fjernes', 'eliminate'],
      },
    ],
  }),
  fitReason: text({
    theme: 'assessment',
    label: t('Hvorfor', 'Kvifor', 'Why'),
    help: t(
      'Én setning som begrunner valget over.',
      'Éi setning som grunngir valet over.',
      'One sentence giving the reason for the choice above.',
    ),
    synonyms: ['begrunnelse', 'grunngiving', 'begrunnelse for valg'],
  }),
} as const satisfies Fields
