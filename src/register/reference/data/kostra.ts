// Made by scripts/reference/compile.mjs. Change the facts or the script, not this file.

/** code, name, group, f when financial */
export const kostraTable = `100	Politisk styring	styring
110	Kontroll og revisjon	styring
120	Administrasjon	styring
121	Forvaltningsutgifter i eiendomsforvaltningen	styring
130	Administrasjonslokaler	styring
170	Årets premieavvik	felles
171	Amortisering av tidligere års premieavvik	felles
172	Pensjon	felles
173	Premiefond	felles
180	Diverse fellesutgifter	felles
201	Barnehage	barnehage
202	Grunnskole	grunnskole
211	Styrket barnehagetilbud	barnehage
213	Voksenopplæring	grunnskole
215	Skolefritidstilbud	grunnskole
221	Barnehagelokaler og skyss	barnehage
222	Skolelokaler	grunnskole
223	Skoleskyss	grunnskole
231	Aktivitetstilbud barn og unge	kultur
232	Forebygging, helsestasjons- og skolehelsetjeneste	helse
233	Annet forebyggende helsearbeid	helse
234	Aktiviserings- og servicetjenester overfor eldre og personer med funksjonsnedsettelser mv.	omsorg
241	Diagnose, behandling, re-/habilitering	helse
242	Råd, veiledning og sosialt forebyggende arbeid	sosial
243	Tilbud til personer med rusproblemer	sosial
244	Barneverntjeneste	barnevern
251	Barneverntiltak når barnet ikke er plassert av barnevernet	barnevern
252	Barneverntiltak når barnet er plassert av barnevernet	barnevern
253	Helse- og omsorgstjenester i institusjon	omsorg
256	Akutthjelp helse- og omsorgstjenester (øyeblikkelig hjelp døgnopphold)	omsorg
257	Hjemmetjenester: personellbase knyttet til bofellesskap/samlokaliserte omsorgsboliger	omsorg
258	Hjemmetjenester: ambulerende virksomhet med mer	omsorg
261	Institusjonslokaler	omsorg
265	Kommunalt disponerte boliger	bolig
273	Arbeidsrettede tiltak i kommunal regi	sosial
275	Introduksjonsordningen	sosial
276	Kvalifiseringsordningen	sosial
281	Ytelse til livsopphold	sosial
283	Bistand til etablering og opprettholdelse av egen bolig	bolig
285	Tjenester utenfor ordinært kommunalt ansvarsområde	felles
290	Interkommunale samarbeid	felles
301	Plansaksbehandling	plan
302	Bygge- og delesaksbehandling og seksjonering	plan
303	Kart og oppmåling	plan
315	Boligbygging og fysiske bomiljøtiltak	bolig
320	Kommunal næringsvirksomhet	naring
321	Konsesjonskraft, kraftrettigheter og annen kraft for videresalg	naring
325	Tilrettelegging og bistand for næringslivet	naring
329	Landbruksforvaltning og landbruksbasert næringsutvikling	naring
330	Samferdselsbedrifter/transporttiltak	samferdsel
332	Kommunale veier	samferdsel
335	Rekreasjon i tettsted	samferdsel
338	Forebygging av branner og andre ulykker	brann
339	Beredskap mot branner og andre ulykker	brann
340	Produksjon av vann	var
345	Distribusjon av vann	var
350	Avløpsrensing	var
353	Avløpsnett/innsamling av avløpsvann	var
354	Tømming av slamavskillere (septiktanker) o.l.	var
355	Innsamling av husholdningsavfall	var
360	Naturforvaltning og friluftsliv	miljo
365	Kulturminneforvaltning	kultur
370	Bibliotek	kultur
373	Kino	kultur
375	Museer	kultur
377	Kunstformidling	kultur
380	Idrett og tilskudd til andres idrettsanlegg	kultur
381	Kommunale idrettsbygg og idrettsanlegg	kultur
383	Musikk- og kulturskoler	kultur
385	Andre kulturaktiviteter og tilskudd til andres kultur- og idrettsbygg	kultur
386	Kommunale kulturbygg	kultur
390	Den norske kirke	kirke
392	Tilskudd til tros- og livssynssamfunn	kirke
393	Gravplasser og krematorier	kirke
800	Skatt på inntekt og formue	finans	f
840	Statlig rammetilskudd og øvrige generelle statstilskudd	finans	f
841	Kompensasjon for merverdiavgift i investeringsregnskapet	finans	f
850	Generelt statstilskudd vedrørende flyktninger mv.	finans	f
860	Motpost avskrivninger	finans	f
870	Renter/utbytte og lån	finans	f
880	Interne finansieringstransaksjoner	finans	f
899	Årsoppgjørsdisposisjoner	finans	f`

/** code, name */
export const expiredTable = `190	Interne serviceenheter
254	Helse- og omsorgstjenester til hjemmeboende
255	Medfinansiering somatiske tjenester
357	Gjenvinning og sluttbehandling av husholdningsavfall`
