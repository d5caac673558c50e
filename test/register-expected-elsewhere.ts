import { areas, lines, type Expected } from './register-expected-notation.ts'

const transferBasis = '{adequacy,scc,bcr,otherSafeguard,derogation,notClarified}'

/** Privacy, people, and what stands everywhere; the notation is explained in register-expected.ts. */
export const expectedElsewhere: Expected = {
  processing: lines(`
    title★ text
    purpose longText
    status choice {DRAFT,APPROVED}
    role choice {controller,joint,processor}
    articleSix★ choices {6a,6b,6c,6d,6e,6f}
    articleSixReference text
    articleNine choices {9a,9b,9c,9d,9e,9f,9g,9h,9i,9j}
    articleNineReference text
    articleNineReferences rows
    articleTen answer
    articleTenReference text
    dataSubjects★ tags
    dataCategories★ tags
    categories rows
    sources text
    recipients tags
    retention★ text
    safeguards longText
    systems★ links system
    services links service
    datasets links dataset
    processors links organisation
    agreements links dpa
    jointControllers links organisation
    jointResponsibilities longText
    jointContact text
    jointEmail email
    jointPhone phone
    controllerFor links organisation
    transfers answer
    transferCountries tags
    transferBasis choice ${transferBasis}
    transferReference text
    automatedDecisions answer
    dpiaNeeded answer
    dpiaDone answer
    dpia link dpia
    dpiaReference text
    unit link unit
    owner★ link person
    contact email
    contactPhone phone
    businessArea tags
    nextReview date
    datasetAddresses rows
    agreementAddresses rows
  `),
  riskAssessment: lines(`
    title★ text
    systems★ links system
    processings links processing
    date★ date
    result★ choice {low,medium,high,unacceptable}
    measures rows
    next★ date
    owner link person
    document url
    notes longText
  `),
  dpia: lines(`
    title★ text
    processings links processing
    systems links system
    threshold★ choice {notNeeded,needed,unsure}
    description longText
    necessity longText
    risks longText
    measuresText longText
    consulted answer
    priorConsultation answer
    date★ date
    next date
    result choice {acceptable,withMeasures,notAcceptable}
    owner link person
    document url
  `),
  dpa: lines(`
    title★ text
    processor★● link organisation
    subProcessors links organisation
    systems★● links system
    signed★ date
    expires date
    transfers answer
    transferCountries tags
    transferBasis choice ${transferBasis}
    oversightInterval number
    oversight◐ rows
    document url
    owner link person
  `),
  incident: lines(`
    title★ text
    what longText
    discovered★ date
    discoveredTime text
    systems links system
    personalData answer
    affected number
    reported answer
    reportedOn date
    notified answer
    measures longText
    closed date
    owner link person
  `),
  controller: lines(`
    name★ text
    representative★ link person
    address text
    email email
    phone phone
    officer★ link person
    officerAddress text
    officerEmail email
    officerPhone phone
    outsideEea answer
    eeaRepresentative link organisation|person
    eeaRepresentativeAddress text
    eeaRepresentativeEmail email
    eeaRepresentativePhone phone
  `),
  person: lines(`
    name★ text
    email email
    phone phone
    title text
    unit link unit
    leftOn date
    municipalities tags
  `),
  unit: lines(`
    name★ text
    parent link unit
    sector★ choice ${areas}
    leader link person
  `),
  role: lines(`
    name★ text
    type choice {systemOwner,ictContact,lighthouse,sectorLead,dpo,security,architect,other}
    person★ link person
    unit link unit
    systems links system
    from date
    to date
  `),
  body: lines(`
    name★ text
    type choice {programme,architecture,leadership,resource,council,other}
    mandate longText
    leader link person
    members links person
    meets text
  `),
  comment: lines(`
    about★ links *
    text★ longText
    by link person
  `),
  task: lines(`
    title★ text
    about links *
    who link person
    due date
    done date
    notes longText
  `),
  confirmation: lines(`
    about★ links *
    by link person
    on★ date
    said★ choice {right,changed,personLeft,replaced}
    note text
  `),
  ownField: lines(`
    kind★ text
    label★ text
    fieldType★ choice {text,number,date,choice,answer}
    options tags
    help text
    theme text
  `),
  fieldSetting: lines(`
    kind★ text
    field★ text
    hidden answer
    label text
  `),
  sharingChoice: lines(`
    field★ text
    kind★ text
    on★ answer
    place text
    record text
  `),
  view: lines(`
    kind★ text
    title★ text
    state text
    shared answer
  `),
  device: lines(`
    name★ text
    person★ link person
    owner text
  `),
}
