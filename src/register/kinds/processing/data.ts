import { answer, link, longText, rows, tags, text, type Fields } from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'
import { graded } from '../../graded.ts'

/** Whom it concerns, which data, for how long, from and to whom. */
export const processingData = {
  dataSubjects: tags({
    theme: 'privacy',
    core: true,
    audience: 'internal',
    label: t('Hvem opplysningene handler om', 'Kven opplysningane handlar om', 'Whom the data concerns'),
    help: t(
      'Grupper, ikke navn: «barn i barnehage», «foresatte», «ansatte».',
      'Grupper, ikkje namn: «barn i barnehage», «føresette», «tilsette».',
      'Groups, not names: “children in kindergarten”, “guardians”, “staff”.',
    ),
    synonyms: [
      'kategorier av registrerte',
      'registrerte',
      'personopplysninger - kategorier av registrerte',
      'hvem',
      'den registrerte',
      'kategori registrerte',
    ],
  }),
  dataCategories: tags({
    theme: 'privacy',
    core: true,
    audience: 'internal',
    label: t('Slags opplysninger', 'Slags opplysningar', 'Sorts of data'),
    help: t(
      'For eksempel «navn og kontakt», «helse», «økonomi».',
      'Til dømes «namn og kontakt», «helse», «økonomi».',
      'Such as “name and contact”, “health”, “finances”.',
    ),
    synonyms: [
      'kategorier av personopplysninger',
      'personopplysninger',
      'personopplysningar',
      'personopplysninger - kategorier tilknyttet den registrerte',
      'typer opplysninger',
      'opplysninger',
      'type personopplysninger',
    ],
  }),
  categories: rows({
    theme: 'privacy',
    label: t('Opplysninger for hver gruppe', 'Opplysningar for kvar gruppe', 'Data for each group'),
    help: t(
      'Når ulike grupper har ulike opplysninger: én linje per gruppe.',
      'Når ulike grupper har ulike opplysningar: éi linje per gruppe.',
      'When groups have different data: one line each.',
    ),
    columns: {
      subjects: { type: 'text', label: t('Gruppe', 'Gruppe', 'Group') },
      data: { type: 'text', label: t('Opplysninger', 'Opplysningar', 'Data') },
    },
  }),
  retention: text({
    theme: 'privacy',
    core: true,
    audience: 'internal',
    label: t('Når opplysningene slettes', 'Når opplysningane blir sletta', 'When the data is deleted'),
    help: t(
      'En frist eller en regel, for eksempel «5 år etter at barnet sluttet» eller «bevares etter arkivlova».',
      'Ein frist eller ein regel, til dømes «5 år etter at barnet slutta» eller «blir bevart etter arkivlova».',
      'A time limit or a rule, such as “5 years after the child left”.',
    ),
    synonyms: [
      'slettefrist',
      'sletting',
      'planlagte tidsfrister for sletting',
      'personopplysninger - planlagte tidsfrister for sletting',
      'lagringstid',
      'oppbevaringstid',
      'slettefrister',
      'sletterutine',
    ],
  }),
  sources: text({
    theme: 'privacy',
    label: t('Hvor opplysningene kommer fra', 'Kvar opplysningane kjem frå', 'Where the data comes from'),
    help: t(
      'Fra personen selv, Folkeregisteret, en annen etat …',
      'Frå personen sjølv, Folkeregisteret, ein annan etat …',
      'From the person, the National Registry, another agency …',
    ),
    synonyms: ['kilder til personopplysningene', 'kilder', 'kjelder', 'innhentet fra', 'datakilder'],
  }),
  recipients: tags({
    theme: 'privacy',
    label: t('Hvem som får opplysningene', 'Kven som får opplysningane', 'Who receives the data'),
    help: t(
      'Grupper av mottakere utenfor enheten, for eksempel «NAV» eller «fylkeslegen».',
      'Grupper av mottakarar utanfor eininga, til dømes «NAV» eller «fylkeslegen».',
      'Groups of recipients outside the unit.',
    ),
    synonyms: [
      'mottakere',
      'mottakarar',
      'mottakere eller kategorier av mottakere',
      'utleveres til',
      'utlevering',
      'kategorier av mottakere',
    ],
  }),
  safeguards: longText({
    theme: 'security',
    label: t('Sikkerhetstiltak', 'Tryggingstiltak', 'Security measures'),
    help: graded(
      'Generelt om tekniske og organisatoriske tiltak, uten detaljer om hvordan de er satt opp.',
      'Generelt om tekniske og organisatoriske tiltak, utan detaljar om korleis dei er sette opp.',
      'In general terms: technical and organisational measures, without details of how they are set up.',
    ),
    synonyms: [
      'tekniske og organisatoriske sikkerhetstiltak',
      'informasjonssikkerhet',
      'tekniske og organisatoriske tiltak',
      'sikkerhet',
      'sikring',
    ],
  }),
  automatedDecisions: answer({
    theme: 'privacy',
    label: t('Avgjøres noe automatisk?', 'Blir noko avgjort automatisk?', 'Automated decisions?'),
    help: t(
      'Avgjørelser som får følger for folk uten at et menneske vurderer (artikkel 22).',
      'Avgjerder som får følgjer for folk utan at eit menneske vurderer (artikkel 22).',
      'Decisions that affect people with no human judgement (Article 22).',
    ),
    synonyms: [
      'automatiserte avgjørelser',
      'automatisk saksbehandling',
      'profilering',
      'automatisert behandling',
    ],
  }),
  dpiaNeeded: answer({
    theme: 'assessment',
    label: t('Trengs DPIA?', 'Trengst DPIA?', 'DPIA needed?'),
    synonyms: ['dpia nødvendig', 'behov for dpia', 'krever dpia', 'høy risiko'],
  }),
  dpiaDone: answer({
    theme: 'assessment',
    label: t('Er DPIA gjennomført?', 'Er DPIA gjennomført?', 'DPIA carried out?'),
    synonyms: ['er det gjennomført dpia?', 'er det gjennomført dpia', 'dpia gjennomført', 'dpia utført'],
  }),
  dpia: link({
    theme: 'assessment',
    to: ['dpia'],
    label: t('DPIA', 'DPIA', 'DPIA'),
    inverse: t(
      'Behandlinger som bygger på den',
      'Behandlingar som byggjer på han',
      'Processing that relies on it',
    ),
    synonyms: ['personvernkonsekvensvurdering', 'vurdering av personvernkonsekvenser'],
  }),
  dpiaReference: text({
    theme: 'assessment',
    label: t('Referanse til DPIA', 'Referanse til DPIA', 'DPIA reference'),
    help: t(
      'Lenke eller saksnummer i arkivet.',
      'Lenkje eller saksnummer i arkivet.',
      'Link or case number in the archive.',
    ),
    synonyms: ['lenke til dpia', 'dpia lenke'],
  }),
} as const satisfies Fields
