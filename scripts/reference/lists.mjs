/** Which columns of the facts the app ships, list by list. What the app relies on and cannot see is checked here, and stops the compilation. */
import { byCode, fail, labels, line, list, tableFiles } from './table.mjs'

/** `facts(name)` gives the parsed `<name>.json`. Returns the source text of each data file by its name. */
export function compile(facts) {
  const { files, table } = tableFiles()
  const into = { facts, table }
  networks(into, municipalities(into))
  for (const make of [services, kostra, los, components, systems, gdpr, frameworks, vocabularies]) make(into)
  return files
}

function municipalities({ facts, table }) {
  const { municipalities: all, counties, populationTotal } = facts('municipalities-2024')
  if (all.reduce((sum, m) => sum + m.population, 0) !== populationTotal)
    fail('The populations do not add up.')
  table(
    'municipalities',
    'municipalityTable',
    'number, name, other names (lang:name|…), orgnr, inhabitants, latitude, longitude, language form (b n -), s when in the Sami administrative area',
    [...all].sort(byCode((m) => m.nr)).map((m) =>
      line(
        m.nr,
        m.name,
        list(m.names.filter((n) => n.name !== m.name).map((n) => `${n.lang}:${n.name}`)),
        m.orgnr,
        m.population,
        // Three decimals are a hundred metres: enough for a point on a map of the country.
        m.lat.toFixed(3),
        m.lon.toFixed(3),
        { nb: 'b', nn: 'n', neutral: '-' }[m.languageForm] ?? fail(`Unknown language form ${m.languageForm}`),
        m.samiAdministrationArea ? 's' : '',
      ),
    ),
  )
  table(
    'municipalities',
    'countyTable',
    'number, name',
    [...counties].sort(byCode((c) => c.nr)).map((c) => line(c.nr, c.name)),
  )
  return all
}

function networks({ facts, table }, all) {
  const { networks: nets, interMunicipalIct } = facts('networks')
  for (const n of nets) {
    const derived = all
      .filter((m) => n.counties.includes(m.countyNr))
      .map((m) => m.nr)
      .sort()
    if (derived.join() !== [...n.members].sort().join())
      fail(`${n.name}: members are no longer its counties; ship the list.`)
  }
  table(
    'networks',
    'networkTable',
    'id, name, other names, counties, members that are no municipality, homepage. Members are the municipalities of the counties.',
    [...nets]
      .sort(byCode((n) => n.id))
      .map((n) => line(n.id, n.name, list(n.aliases), list(n.counties), list(n.alsoMember), n.homepage)),
  )
  table(
    'networks',
    'ictCooperationTable',
    'name, area',
    [...interMunicipalIct].sort(byCode((n) => n.name)).map((n) => line(n.name, n.area)),
  )
}

function services({ facts, table }) {
  const { services: all, laws } = facts('services')
  const known = new Set(laws.map((l) => l.id))
  table(
    'services',
    'lawTable',
    'id, name, lov | forskrift (f), reference; the address follows from the reference',
    [...laws].sort(byCode((l) => l.id)).map((l) => {
      const short = l.type === 'forskrift' ? `SF/forskrift/${l.ref.slice(4)}` : `NL/lov/${l.ref.slice(4)}`
      if (l.url !== `https://lovdata.no/dokument/${short}`)
        fail(`${l.id}: the address does not follow from ${l.ref}`)
      return line(l.id, l.name, l.type === 'forskrift' ? 'f' : '', l.ref)
    }),
  )
  table(
    'services',
    'serviceTable',
    'slug, name, area, KOSTRA, LOS word, LOS themes, laws (id or id:section), v when voluntary',
    [...all].sort(byCode((s) => s.id)).map((s) => {
      for (const { law } of s.laws) if (!known.has(law)) fail(`${s.id}: unknown law ${law}`)
      return line(
        s.id,
        s.name,
        s.area,
        s.kostra,
        s.los.replace('https://psi.norge.no/los/ord/', ''),
        list(s.losThemes.map((t) => t.replace('tema/', ''))),
        list(s.laws.map((l) => (l.section ? `${l.law}:${l.section}` : l.law))),
        s.statutory ? '' : 'v',
      )
    }),
  )
}

function kostra({ facts, table }) {
  const { functions, expired } = facts('kostra')
  table(
    'kostra',
    'kostraTable',
    'code, name, group, f when financial',
    functions
      // A code whose name no source gives would only be a number on the screen.
      .filter((f) => f.name)
      .sort(byCode((f) => f.code))
      .map((f) => line(f.code, f.name, f.group, f.kind === 'financial' ? 'f' : '')),
  )
  table(
    'kostra',
    'expiredTable',
    'code, name',
    [...expired].sort(byCode((f) => f.code)).map((f) => line(f.code, f.name)),
  )
}

function los({ facts, table }) {
  const { themes, words } = facts('los')
  const short = (ids) => list(ids.map((t) => t.replace('tema/', '')))
  table(
    'los',
    'themeTable',
    'theme, nb, nn, en, broader themes, EU data theme',
    [...themes]
      .sort(byCode((t) => t.id))
      .map((t) =>
        line(
          t.id.replace('tema/', ''),
          ...labels(t.label),
          short(t.broader),
          list((t.euMatch ?? []).map((u) => u.slice(u.lastIndexOf('/') + 1))),
        ),
      ),
  )
  table(
    'losWords',
    'wordTable',
    'word, nb, nn, en, themes, synonyms in bokmål',
    [...words]
      .sort(byCode((w) => w.id))
      .map((w) =>
        line(w.id.replace('ord/', ''), ...labels(w.label), short(w.broader), list(w.synonymsNb ?? [])),
      ),
  )
}

function components({ facts, table }) {
  const { components: all } = facts('common-components')
  table(
    'components',
    'componentTable',
    'id, name, owner, sector, sort, description, homepage',
    [...all]
      .sort(byCode((c) => c.id))
      .map((c) =>
        line(
          c.id,
          c.name,
          c.owner,
          c.sector,
          c.kind,
          c.description,
          (c.homepage ?? '').replace('https://', ''),
        ),
      ),
  )
}

function systems({ facts, table }) {
  const { systems: all, areas } = facts('systems')
  table(
    'systems',
    'systemAreaTable',
    'id, name',
    Object.entries(areas)
      .sort(byCode((a) => a[0]))
      .map((a) => line(...a)),
  )
  table(
    'systems',
    'systemTable',
    'name, supplier, area, category, flags: k the supplier is general knowledge and not in the source, l legacy',
    [...all]
      .sort(byCode((s) => s.name))
      .map((s) =>
        line(
          s.name,
          s.supplier,
          s.area,
          s.category,
          (s.supplierBasis === 'kjent' ? 'k' : '') + (s.legacy ? 'l' : ''),
        ),
      ),
  )
}

function gdpr({ facts, table }) {
  const { article6, article9, digdirBehandlingsoversikt: tool } = facts('gdpr')
  const article = (a) => line(a.code.replace(/^(\d)\.\d\.(\w)$/, '$1$2'), a.label)
  table(
    'gdpr',
    'articleSixTable',
    'value, heading as in the CSV of Behandlingsoversikt',
    article6.map(article),
  )
  table(
    'gdpr',
    'articleNineTable',
    'value, heading as in the CSV of Behandlingsoversikt',
    article9.map(article),
  )
  const short = new Set(tool.columnsProtocol.map((c) => c.key))
  const full = new Set(tool.columnsFull.map((c) => c.key))
  for (const key of short) if (!full.has(key)) fail(`${key} is in the short list only`)
  table(
    'gdpr',
    'columnTable',
    'key, heading, p when also in «Protokoll CSV»; in the order of the file',
    tool.columnsFull.map((c) => line(c.key, c.heading, short.has(c.key) ? 'p' : '')),
  )
}

function frameworks({ facts, table }) {
  const f = facts('frameworks')
  table(
    'frameworks',
    'phaseTable',
    'id, name, who, purpose (Prosjektveiviseren)',
    f.prosjektveiviseren.phases.map((p) => line(p.id, p.name, p.who, p.purpose)),
  )
  table(
    'frameworks',
    'decisionTable',
    'id, after phase, before phase',
    f.prosjektveiviseren.decisionPoints.map((d) => line(d.id, d.after, d.before)),
  )
  table(
    'frameworks',
    'principleTable',
    'id, name, address (Digdir)',
    f.arkitekturprinsipper.principles.map((p) => line(p.id, p.name, p.url)),
  )
  table(
    'frameworks',
    'oldPrincipleTable',
    'name (Difi 2018)',
    f.arkitekturprinsipper.oldPrinciples.map((p) => line(p)),
  )
  table(
    'frameworks',
    'agreementTable',
    'id, name (DFØ)',
    f.ssa.types.map((a) => line(a[0], a[1])),
  )
  table(
    'frameworks',
    'archiveAreaTable',
    'id, name (Riksarkivaren)',
    f.arkiv.functionAreas.map((a) => line(...a)),
  )
}

function vocabularies({ facts, table }) {
  const { vocabularies: v } = facts('vocabularies')
  const wanted = { dataTheme: 'dataThemeTable', frequency: 'frequencyTable', openLicense: 'licenceTable' }
  for (const [name, constant] of Object.entries(wanted)) {
    const entries = v[name].map((e) => [e.uri.slice(e.uri.lastIndexOf('/') + 1), e.label, e.uri])
    const base = v[name][0].uri.slice(0, v[name][0].uri.lastIndexOf('/') + 1)
    if (entries.some(([code, , uri]) => base + code !== uri))
      fail(`${name}: addresses do not share one beginning`)
    table(
      'vocabularies',
      constant,
      `code, nb, nn, en; address: ${base}<code>`,
      entries.sort(byCode((e) => e[0])).map(([code, label]) => line(code, ...labels(label))),
    )
  }
}
