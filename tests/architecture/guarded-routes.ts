/** The routes that are no pages: what guards each, in words and in the code that says so. */
export const ROUTES: Record<string, { why: string; guard: RegExp }> = {
  'app/.well-known/security.txt/route.ts': {
    why: 'public: settings that every visitor may read',
    guard: /securityContact/,
  },
  'app/api/auth/[...nextauth]/route.ts': {
    why: 'one’s own session’s end; a post is answered as what isn’t there',
    guard: /POST\(\): Promise<Response> {\s+return closed\(\);/,
  },
  'app/(account)/nieuwsmail/[token]/meteen/route.ts': {
    why: 'who has the mail may stop such mails; guarded as an action is',
    guard: /answerOneClick\(request, /,
  },
  'app/api/health/route.ts': { why: 'public: says only whether it can serve', guard: /pingDatabase\(\)/ },
  'app/api/v1/openapi.json/route.ts': { why: 'public: describes the public JSON', guard: /publicApi\(/ },
  'app/api/v1/register/[number]/route.ts': { why: 'public, counted per address', guard: /answerNumber\(/ },
  'app/dev/mails/[template]/html/route.ts': { why: 'demo mode alone; made-up mails', guard: /isDemo\(\)/ },
  'app/api/v1/register/route.ts': { why: 'public, counted per address', guard: /answerQuery\(/ },
  'app/api/attendance/[runId]/route.ts': { why: 'guarded as an action is', guard: /answerList\(request, / },
  'app/api/openings/[opened]/route.ts': {
    why: 'for whoever may change it; asked by a page itself, which is no use of the session',
    guard: /await othersWhoHaveOpen\(/,
  },
  'app/api/searches/[list]/route.ts': { why: 'guarded as an action is', guard: /answerSearch\(request, / },
  'app/api/uploads/route.ts': { why: 'guarded as an action is', guard: /answerUpload\(request, / },
  'app/api/uploads/[activityId]/route.ts': { why: 'guarded as an action is', guard: /answerUpload\(request, / },
  'app/(beheer)/beheer/facturen/csv/route.ts': {
    why: 'a manager’s list as a file; recorded',
    guard: /answerExport\(request, 'facturen'\)/,
  },
  'app/(beheer)/beheer/export/[lijst]/route.ts': {
    why: 'a manager’s list or plot as a file, each with its own permission; recorded',
    guard: /answerExport\(request, /,
  },
  'app/(beheer)/beheer/facturen/[id]/pdf/route.ts': {
    why: 'a manager’s file of an invoice',
    guard: /openPage\('manage_invoices'\);\s+return invoiceFile\(opened && /,
  },
  'app/(opleider)/opleider/facturen/[id]/pdf/route.ts': {
    why: 'one’s own organisation’s invoice as a file',
    guard: /openPage\('act_for_provider'\);\s+return invoiceFile\(opened && \(await findOwnInvoice\(/,
  },
  'app/(mijn)/mijn/aanvraag/pdf/route.ts': {
    why: 'one’s own application as a file',
    guard: /openPage\('apply_for_registration'\);\s+return applicationFile\(opened && \(await findOwnApplication\(/,
  },
  'app/(mijn)/mijn/portfolio/[id]/agenda/route.ts': {
    why: 'one’s own activity as a calendar file',
    guard: /openPage\('keep_portfolio'\);\s+return calendarOfActivity\(opened && \(await findOwnActivity\(/,
  },
  'app/(mijn)/mijn/portfolio/csv/route.ts': {
    why: 'one’s own portfolio as a file',
    guard: /openPage\('keep_portfolio'\);\s+return portfolioFile\(opened && \(await findOwnRegistration\(/,
  },
  'app/(mijn)/mijn/portfolio/pdf/route.ts': {
    why: 'one’s own portfolio on paper',
    guard: /openPage\('keep_portfolio'\);\s+return portfolioPdf\(opened && \(await findOwnRegistration\(/,
  },
  'app/(publiek)/opleidingen/[id]/[bestand]/route.ts': {
    why: 'public: a run of the catalogue as a calendar file',
    guard: /openPage\('see_catalogue'\);\s+if \(!opened\) return noCalendar\(\);/,
  },
  'app/api/uploads/opleiding/[id]/route.ts': { why: 'guarded as an action is', guard: /answerUpload\(request, / },
  'app/api/uploads/tekst/[id]/route.ts': { why: 'guarded as an action is', guard: /answerUpload\(request, / },
  'app/nieuwsbestand/[id]/route.ts': { why: 'a file for who may open it', guard: /answerEvidence\(/ },
  'app/opleidingsdocument/[id]/route.ts': { why: 'a file for who may open it', guard: /answerEvidence\(/ },
  'app/(beheer)/beheer/aanwezigheid/bewijs/[id]/route.ts': {
    why: 'a file for who may open it',
    guard: /answerEvidence\(/,
  },
  'app/bewijs/[id]/route.ts': { why: 'a file for who may open it', guard: /answerEvidence\(/ },
};
