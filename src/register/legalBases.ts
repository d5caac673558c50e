import { t } from '../schema/text.ts'
import type { Option } from '../schema/field.ts'

/** GDPR Art. 6(1) a–f, short wording of the present register; the synonyms carry the codes of Behandlingsoversikt. */
export const articleSixBases = [
  {
    value: '6a',
    label: t('6 a: Samtykke', '6 a: Samtykke', '6(1)(a): Consent'),
    help: t(
      'Den det gjelder, har sagt fritt ja. Sjelden rett for en kommune.',
      'Den det gjeld, har fritt sagt ja. Sjeldan rett for ein kommune.',
      'The person has freely said yes. Seldom right for a municipality.',
    ),
    synonyms: ['6.1.a', 'artikkel 6(1)(a)', 'art. 6 nr. 1 a', '6-1-a', 'samtykke'],
  },
  {
    value: '6b',
    label: t('6 b: Avtale', '6 b: Avtale', '6(1)(b): Contract'),
    help: t(
      'Nødvendig for å oppfylle en avtale med den det gjelder.',
      'Nødvendig for å oppfylle ein avtale med den det gjeld.',
      'Needed to fulfil a contract with the person.',
    ),
    synonyms: ['6.1.b', 'artikkel 6(1)(b)', 'art. 6 nr. 1 b', '6-1-b', 'avtale'],
  },
  {
    value: '6c',
    label: t('6 c: Rettslig plikt', '6 c: Rettsleg plikt', '6(1)(c): Legal obligation'),
    help: t(
      'En lov pålegger dere det. Vis til loven.',
      'Ei lov pålegg dykk det. Vis til lova.',
      'A law requires it. Refer to the law.',
    ),
    synonyms: ['6.1.c', 'artikkel 6(1)(c)', 'art. 6 nr. 1 c', '6-1-c', 'rettslig forpliktelse', 'lovpålagt'],
  },
  {
    value: '6d',
    label: t('6 d: Vitale interesser', '6 d: Vitale interesser', '6(1)(d): Vital interests'),
    help: t(
      'Nødvendig for å verne liv og helse.',
      'Nødvendig for å verne liv og helse.',
      'Needed to protect life and health.',
    ),
    synonyms: ['6.1.d', 'artikkel 6(1)(d)', 'art. 6 nr. 1 d', '6-1-d', 'vitale interesser'],
  },
  {
    value: '6e',
    label: t('6 e: Offentlig oppgave', '6 e: Offentleg oppgåve', '6(1)(e): Public task'),
    help: t(
      'En oppgave i allmennhetens interesse eller offentlig myndighet. Vis til loven.',
      'Ei oppgåve i ålmenta si interesse eller offentleg myndigheit. Vis til lova.',
      'A task in the public interest or official authority. Refer to the law.',
    ),
    synonyms: [
      '6.1.e',
      'artikkel 6(1)(e)',
      'art. 6 nr. 1 e',
      '6-1-e',
      'allmenn interesse',
      'offentlig myndighet',
      'myndighetsutøvelse',
    ],
  },
  {
    value: '6f',
    label: t('6 f: Berettiget interesse', '6 f: Rettkomen interesse', '6(1)(f): Legitimate interests'),
    help: t(
      'Gjelder ikke når kommunen utøver myndighet.',
      'Gjeld ikkje når kommunen utøver myndigheit.',
      'Does not apply when exercising authority.',
    ),
    synonyms: [
      '6.1.f',
      'artikkel 6(1)(f)',
      'art. 6 nr. 1 f',
      '6-1-f',
      'berettiget interesse',
      'interesseavveining',
    ],
  },
] as const satisfies readonly Option[]

/** GDPR Art. 9(2) a–j: what lets special categories be processed. */
export const articleNineBases = [
  {
    value: '9a',
    label: t('9 a: Samtykke', '9 a: Samtykke', '9(2)(a): Consent'),
    synonyms: ['9.2.a', 'artikkel 9(2)(a)', 'uttrykkelig samtykke'],
  },
  {
    value: '9b',
    label: t(
      '9 b: Arbeids-, trygde- og sosialrett',
      '9 b: Arbeids-, trygde- og sosialrett',
      '9(2)(b): Employment and social security law',
    ),
    synonyms: ['9.2.b', 'artikkel 9(2)(b)', 'trygde-, arbeids- og sosialrettslige forhold'],
  },
  {
    value: '9c',
    label: t('9 c: Vitale interesser', '9 c: Vitale interesser', '9(2)(c): Vital interests'),
    synonyms: ['9.2.c', 'artikkel 9(2)(c)', 'vern av noen vitale interesser'],
  },
  {
    value: '9d',
    label: t('9 d: Medlemsopplysninger', '9 d: Medlemsopplysningar', '9(2)(d): Members of non-profit bodies'),
    synonyms: ['9.2.d', 'artikkel 9(2)(d)', 'medlemsopplysninger'],
  },
  {
    value: '9e',
    label: t(
      '9 e: Offentliggjort av den det gjelder',
      '9 e: Offentleggjort av den det gjeld',
      '9(2)(e): Made public by the person',
    ),
    synonyms: ['9.2.e', 'artikkel 9(2)(e)', 'offentliggjorte opplysninger'],
  },
  {
    value: '9f',
    label: t('9 f: Rettskrav', '9 f: Rettskrav', '9(2)(f): Legal claims'),
    synonyms: ['9.2.f', 'artikkel 9(2)(f)', 'rettskrav/domstolsbehandling'],
  },
  {
    value: '9g',
    label: t(
      '9 g: Viktige allmenne interesser',
      '9 g: Viktige allmenne interesser',
      '9(2)(g): Substantial public interest',
    ),
    synonyms: ['9.2.g', 'artikkel 9(2)(g)', 'allmenne interesser'],
  },
  {
    value: '9h',
    label: t(
      '9 h: Helse- og sosialtjenester',
      '9 h: Helse- og sosialtenester',
      '9(2)(h): Health and social care',
    ),
    synonyms: ['9.2.h', 'artikkel 9(2)(h)', 'medisinske opplysninger', 'helsetjenester'],
  },
  {
    value: '9i',
    label: t('9 i: Folkehelse', '9 i: Folkehelse', '9(2)(i): Public health'),
    synonyms: ['9.2.i', 'artikkel 9(2)(i)', 'allmenne folkehelseopplysninger'],
  },
  {
    value: '9j',
    label: t(
      '9 j: Arkiv, forskning og statistikk',
      '9 j: Arkiv, forsking og statistikk',
      '9(2)(j): Archiving, research and statistics',
    ),
    synonyms: ['9.2.j', 'artikkel 9(2)(j)', 'arkiv- og forskningsformål'],
  },
] as const satisfies readonly Option[]
