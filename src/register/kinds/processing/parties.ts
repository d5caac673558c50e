import {
  answer,
  choice,
  email,
  links,
  longText,
  phone,
  rows,
  tags,
  text,
  type Fields,
} from '../../../schema/field.ts'
import { t } from '../../../schema/text.ts'
import { transferBases } from '../../transfers.ts'

/** Who answers for it together with us, does it for us, or lets us do it; transfers out of the EEA. */
export const processingParties = {
  role: choice({
    theme: 'privacy',
    label: t('Vår rolle', 'Vår rolle', 'Our role'),
    help: t(
      'Bestemmer dere formålet selv, sammen med andre, eller gjør dere det for noen?',
      'Avgjer de føremålet sjølve, saman med andre, eller gjer de det for nokon?',
      'Do you decide the purpose yourselves, with others, or act for someone?',
    ),
    synonyms: ['rolle', 'behandlingsrolle', 'ansvarsrolle', 'felles behandlingsansvar'],
    options: [
      {
        value: 'controller',
        label: t('Behandlingsansvarlig', 'Behandlingsansvarleg', 'Controller'),
        synonyms: ['ba', 'ansvarlig', 'nei'],
      },
      {
        value: 'joint',
        label: t('Felles behandlingsansvarlig', 'Felles behandlingsansvarleg', 'Joint controller'),
        synonyms: ['felles', 'felles behandlingsansvar', 'delt ansvar', 'ja'],
      },
      {
        value: 'processor',
        label: t('Databehandler', 'Databehandlar', 'Processor'),
        help: t(
          'Dere gjør det på vegne av en annen, for eksempel som vertskommune.',
          'De gjer det på vegner av ein annan, til dømes som vertskommune.',
          'You act for another, such as a host municipality.',
        ),
        synonyms: ['db', 'på vegne av'],
      },
    ],
  }),
  jointControllers: links({
    theme: 'privacy',
    to: ['organisation'],
    label: t('Felles ansvar med', 'Felles ansvar med', 'Joint controllers'),
    inverse: t(
      'Felles behandlingsansvar med oss',
      'Felles behandlingsansvar med oss',
      'Joint controller with us',
    ),
    synonyms: ['felles behandlingsansvar - virksomheter', 'felles behandlingsansvarlige'],
  }),
  jointResponsibilities: longText({
    theme: 'privacy',
    label: t('Hvordan ansvaret er fordelt', 'Korleis ansvaret er fordelt', 'How responsibility is divided'),
    synonyms: ['felles behandlingsansvar - ansvarsfordeling', 'ansvarsfordeling'],
  }),
  jointContact: text({
    theme: 'privacy',
    label: t(
      'Kontaktpunkt for felles ansvar',
      'Kontaktpunkt for felles ansvar',
      'Contact point for joint control',
    ),
    help: t(
      'Et kontor eller en rolle, ikke et navn.',
      'Eit kontor eller ei rolle, ikkje eit namn.',
      'An office or a role, not a name.',
    ),
    synonyms: ['felles behandlingsansvar - kontaktpunkt'],
  }),
  jointEmail: email({
    theme: 'privacy',
    label: t('E-post for felles ansvar', 'E-post for felles ansvar', 'Email for joint control'),
    synonyms: ['felles behandlingsansvar - e-post'],
  }),
  jointPhone: phone({
    theme: 'privacy',
    label: t('Telefon for felles ansvar', 'Telefon for felles ansvar', 'Phone for joint control'),
    synonyms: ['felles behandlingsansvar - telefon'],
  }),
  controllerFor: links({
    theme: 'privacy',
    to: ['organisation'],
    label: t('På vegne av', 'På vegner av', 'On behalf of'),
    inverse: t('Behandlinger vi gjør for dem', 'Behandlingar vi gjer for dei', 'Processing we do for them'),
    help: t(
      'Når dere er databehandler: hvem dere gjør det for.',
      'Når de er databehandlar: kven de gjer det for.',
      'When you are the processor: whom you do it for.',
    ),
    synonyms: ['oppdragsgiver', 'oppdragsgivar', 'behandles for'],
  }),
  processors: links({
    theme: 'privacy',
    to: ['organisation'],
    label: t('Databehandlere', 'Databehandlarar', 'Processors'),
    inverse: t(
      'Behandler personopplysninger i',
      'Behandlar personopplysningar i',
      'Processes personal data in',
    ),
    synonyms: ['databehandler', 'databehandlar', 'databehandlere - navn', 'leverandør', 'leverandører'],
  }),
  agreements: links({
    theme: 'privacy',
    to: ['dpa'],
    label: t('Databehandleravtaler', 'Databehandlaravtalar', 'Data processing agreements'),
    inverse: t('Behandlinger avtalen dekker', 'Behandlingar avtalen dekkjer', 'Processing covered'),
    synonyms: ['databehandleravtale', 'databehandlaravtale', 'databehandleravtaler - lenke', 'dba'],
  }),
  transfers: answer({
    theme: 'privacy',
    label: t('Overføres utenfor EØS?', 'Blir overført utanfor EØS?', 'Transferred outside the EEA?'),
    help: t(
      'Også fjerntilgang fra et land utenfor EØS teller.',
      'Også fjerntilgang frå eit land utanfor EØS tel.',
      'Remote access from outside the EEA counts.',
    ),
    synonyms: [
      'overføring utenfor eøs',
      'overføring til tredjeland',
      'tredjeland',
      'overføres til tredjeland',
    ],
  }),
  transferCountries: tags({
    theme: 'privacy',
    label: t(
      'Til hvilke land eller organisasjoner',
      'Til kva land eller organisasjonar',
      'To which countries or organisations',
    ),
    synonyms: [
      'mottakere - tredjeland eller internasjonale organisasjoner',
      'mottakerland',
      'overføringsland',
    ],
  }),
  transferBasis: choice({
    theme: 'privacy',
    label: t('Grunnlag for overføringen', 'Grunnlag for overføringa', 'Basis of the transfer'),
    synonyms: ['overføringsgrunnlag'],
    options: transferBases,
  }),
  transferReference: text({
    theme: 'privacy',
    label: t('Garantier ved overføring', 'Garantiar ved overføring', 'Safeguards for the transfer'),
    help: t(
      'Hvor vurderingen ligger, og hva som beskytter opplysningene.',
      'Kvar vurderinga ligg, og kva som vernar opplysningane.',
      'Where the assessment is and what protects the data.',
    ),
    synonyms: ['garantier', 'garantiar', 'tia', 'overføringsvurdering'],
  }),
  datasetAddresses: rows({
    theme: 'record',
    label: t('Lenker til datasett', 'Lenkjer til datasett', 'Links to datasets'),
    synonyms: ['tilhørende datasett - lenke'],
    columns: { address: { type: 'url', label: t('Adresse', 'Adresse', 'Address') } },
  }),
  agreementAddresses: rows({
    theme: 'record',
    label: t('Lenker til databehandleravtaler', 'Lenkjer til databehandlaravtalar', 'Links to agreements'),
    synonyms: ['lenke til databehandleravtale'],
    columns: {
      processor: { type: 'text', label: t('Databehandler', 'Databehandlar', 'Processor') },
      address: { type: 'url', label: t('Adresse', 'Adresse', 'Address') },
    },
  }),
} as const satisfies Fields
