export const registerWords = words(`
  lklr landelijk kwaliteitsregister kwaliteit register registers registreren registratie geregistreerd registrant
  beroepsregister leerplicht leerplichtig leerplichtambtenaar leerplichtambtenaren leerplichtwet leerling leerlingen
  leerrecht kwalificatieplicht ambtenaar ambtenaren ambtenarij rmc rmcfunctionaris functionaris functionarissen
  regionaal regionale meld coordinatie coordinator coordinatiefunctie trajectbegeleider schoolverzuim verzuim
  verzuimloket schoolverlater schoolverlaters vsv voortijdig thuiszitter thuiszitters onderwijs onderwijswet school
  scholen gemeente gemeenten stadsdeel regio ingrado certificering certificaat gecertificeerd hercertificering
  bijscholing nascholing opleiding opleidingen opleider portfolio punten studiepunten accreditatie beheer beheerder
  registerbeheerder manager registermanager beoordelaar beoordelen commissie vakmanschap vakbekwaam vakbekwaamheid
  boa proces procesverbaal kinderrechter jeugd jeugdzorg jongere jongeren dossier dossiers aanvraag inspectie demo
`);

/** What people in the Netherlands take for a password; the packaged list is mostly English. */
export const dutchWords = words(`
  welkom wachtwoord paswoord geheim geheimpje inloggen toegang hallo hoi doei goedemorgen liefde liefje schat schatje
  lieverd lieve knuffel kusje mama papa moeder vader oma opa zoon dochter broer zus baby familie poes poesje kat katten
  hond hondje konijn paard paarden vlinder bloem zonnetje zonnebloem zon maan ster zee strand vakantie zomer winter
  herfst lente voorjaar najaar kerst kerstmis sinterklaas pasen koningsdag januari februari maart april mei juni juli
  augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag oranje
  hollands holland nederland nederlands belgie vlaanderen amsterdam rotterdam denhaag haag utrecht eindhoven tilburg
  groningen almere breda nijmegen enschede haarlem arnhem zaanstad amersfoort apeldoorn hertogenbosch denbosch
  maastricht leiden dordrecht zoetermeer zwolle deventer delft alkmaar leeuwarden venlo helmond hilversum heerlen
  friesland drenthe overijssel gelderland flevoland zeeland limburg brabant ajax feyenoord feijenoord psv voetbal
  fiets computer laptop telefoon internet kantoor werk thuis hetwerkt test testen tester proef admin administrator
  gebruiker secretaresse gezellig lekker koffie kaas stroopwafel drop tulp tulpen molen klompen
`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
