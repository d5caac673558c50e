import { expectedElsewhere } from './register-expected-elsewhere.ts'
import { areas, lines, type Expected } from './register-expected-notation.ts'

/**
 * The fields agreed for every kind, written by hand and not read from the kinds: stored registers, published catalogues
 * and spreadsheets carry these ids, so a change here is a change of format. `★` core, `●` shared, `◐` shareable, nothing:
 * internal; then the type, what it links to and, for choices, the values in order.
 */
export const expectedFields: Expected = {
  system: lines(`
    name★● text
    localName text
    localId text
    type● choice {business,support,platform,form,welfareTech,access,infrastructure,ai}
    description★● longText
    product● link product
    supplier★● link organisation
    operator◐ link organisation
    version◐ text
    hosting★◐ choice {saas,privateCloud,hybrid,onPremises,ictCooperation,vendor}
    lifecycle★● choice {considered,pilot,procuring,introducing,inUse,readOnly,phasingOut,retired}
    plannedFrom date
    inUseFrom● date
    phaseOutFrom● date
    endOfLife● date
    sharedInstallation● link system
    costShare number
    units links unit
    owner★ link person
    responsible★ link person
    superUsers links person
    roleMailbox◐ email
    services★● roleLinks service {main,form,caseHandling,politics,reply,archive,support}
    datasets links dataset
    components● links component
    standards links standard
    modules rows
    userCount number
    annualCost★ money
    purchaseCost money
    purchaseDate date
    criticality★ choice {low,medium,high,vital}
    rto number
    rpo number
    supportName text
    supportPhone phone
    supportHours text
    workaround longText
    personalData★ choices {none,ordinary,special,criminal,nationalId,confidential,protectedAddress}
    confidentiality scale
    integrity scale
    availability scale
    login choices {idporten,ansattporten,entra,feide,helseid,local}
    licenceBasis choice {named,concurrent,inhabitants,site,consumption,free,other}
    safeguards choices {encryption,pseudonymisation,accessControl,logging}
    functionalFit scale
    technicalFit scale
    fitDecision choice {keep,develop,replace,retire}
    fitReason text
    replacedBy● link system
    phaseOutPlan longText
    archivePlan longText
    containsAi answer
    wcagStatus choice {notAssessed,nonCompliant,partly,compliant,notApplicable}
    wcagStatement url
    preservation choice {preserve,discard,assess}
    preservationDeadline text
    depot text
    filesWithPersonalData answer
    filesWhere text
    accessReviewInterval number
    lastAccessReview date
    links rows
    tags● tags
    notes longText
  `),
  service: lines(`
    name★● text
    area★● choice ${areas}
    losThemes● codes
    kostra● code
    laws● rows
    statutory● answer
    unit★ link unit
    digitalStep● scale
    channels choices {web,form,phone,office,letter,email,app}
    volumePerYear number
    digitalShare number
    description● longText
  `),
  organisation: lines(`
    name★● text
    orgnr★● orgnr
    type● choice {supplier,municipality,county,iks,state,network,other}
    homepage● url
    phone phone
    email email
    address text
  `),
  contract: lines(`
    title★ text
    supplier★ link organisation
    systems★ links system
    type choice {SSA-K,SSA-V,SSA-T,SSA-D,SSA-L,SSA-sky,SSA-O,SSA-B,SSA-S,SSA-R,framework,licence,other}
    parent link contract
    start★ date
    end★◐ date
    irrevocableUntil date
    initialMonths number
    autoRenewal answer
    renewalMonths number
    optionCount number
    optionMonths number
    optionsUsed number
    noticeMonths★ number
    noticeRunsFrom choice {anyDay,periodEnd}
    noticeBy◐ date
    valuePerYear★ money
    priceRegulation text
    paymentSplit text
    sla longText
    procurementReference text
    plannedQuarter◐ text
    responsible★ link role
    owner link person
    document url
    jointWith◐ links organisation
    notes longText
  `),
  integration: lines(`
    name★ text
    from★ link system
    to★ link system|component
    via link component|system
    datasets links dataset
    protocol choice {file,api,fiksio,svarut,database,manual,other}
    module text
    version text
    frequency choice {realtime,hourly,daily,weekly,monthly,onDemand}
    direction choice {oneWay,twoWay}
    personalData answer
    svarutTypes tags
    volumePerYear number
    paperShare number
    owner link person
    description longText
  `),
  dataset: lines(`
    title★● text
    description★● longText
    purpose longText
    personal answer
    sensitive answer
    masterData answer
    accessRights★● choice {PUBLIC,RESTRICTED,NON_PUBLIC}
    legalBasis text
    theme● codes
    losThemes● codes
    keywords● tags
    contactPoint● email
    distributions● rows
    dataServices● rows
    conformsTo links standard
    frequency code
    spatial text
    informationElements rows
    systems roleLinks system {store,view,api}
    published● answer
    owner link person
  `),
  process: lines(`
    name★ text
    description longText
    services links service
    systems links system
    stepsToday rows
    stepsTomorrow rows
    timeSpent number
    benefit longText
    owner link person
    unit link unit
  `),
  product: lines(`
    name★● text
    supplier● link organisation
    description● longText
    category● choice {hr-lonn,okonomi,sak-arkiv,styring-kvalitet,ikt,innbyggerdialog,oppvekst,barnevern,sosial,helse-omsorg,plan-bygg-geodata,teknisk,eiendom,kultur}
    versions tags
    replaces link product
  `),
  component: lines(`
    name★● text
    owner● text
    sector● text
    description● longText
    homepage● url
  `),
  standard: lines(`
    name★● text
    version● text
    address● url
    owner● text
    description longText
  `),
  ...expectedElsewhere,
}
