import type { DocumentCode } from '@/lib/content/documents';
import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';
import { documentInSentence, documentsInSentence } from '@/lib/text/nl/content/document-names';
import { formatDate } from '@/lib/text/nl/shared/format';
import type { Greeted, MailTexts } from './mail-body';

type Asked = { document: DocumentCode; mendBy: CalendarDate };

export type DocumentMailParams = {
  document_asked: Greeted & { asked: readonly Asked[] };
  document_reminder: Greeted & { mendBy: CalendarDate; documents: readonly DocumentCode[] };
  document_term_moved: Greeted & { mendBy: CalendarDate };
};

const button = { label: 'Lees en vink aan', to: { path: '/mijn/gegevens/documenten' } } as const;

function terms(asked: readonly Asked[]): string {
  const [first] = asked;
  if (first && asked.every(({ mendBy }) => mendBy === first.mendBy))
    return `Lees wat er nieuw is en zet je vinkje, uiterlijk op ${formatDate(first.mendBy)}.`;
  const each = asked.map(({ document, mendBy }) => `voor ${documentInSentence(document)} op ${formatDate(mendBy)}`);
  return `Lees wat er nieuw is en zet je vinkjes, uiterlijk ${each.join(', ')}.`;
}

export const documentMails: MailTexts<DocumentMailParams> = {
  document_asked: ({ asked }) => ({
    subject: 'Er is een nieuwe versie: wil je opnieuw aanvinken?',
    paragraphs: [
      `Er geldt een nieuwe versie van ${documentsInSentence(asked.map(({ document }) => document))}. Wie in het register staat, vinkt elke nieuwe versie opnieuw aan.`,
      terms(asked),
      'Aan je plaats in het register verandert nu niets.',
    ],
    button,
  }),
  document_reminder: ({ mendBy, documents }) => ({
    subject: 'Je vinkje bij een nieuwe versie ontbreekt nog',
    paragraphs: [
      `Eerder schreven we je over een nieuwe versie van ${documentsInSentence(documents)}. Je vinkje daarbij ontbreekt nog.`,
      `Je hebt nog tot en met ${formatDate(mendBy)} de tijd. Ben je langer afwezig of lukt het niet op tijd? Laat het ons dan weten.`,
    ],
    button,
  }),
  document_term_moved: ({ mendBy }) => ({
    subject: 'Je hebt langer de tijd om aan te vinken',
    paragraphs: [
      `Je krijgt meer tijd om een nieuwe versie te lezen en aan te vinken: tot en met ${formatDate(mendBy)}.`,
      'In Mijn LKLR lees je om welk document het gaat.',
    ],
    button,
  }),
};

const someDay = calendarDate('2026-12-21');

export const documentMailsExamples: DocumentMailParams = {
  document_asked: { name: 'Anna Visser', asked: [{ document: 'code_of_conduct', mendBy: someDay }] },
  document_reminder: { name: 'Anna Visser', mendBy: someDay, documents: ['code_of_conduct', 'code_addendum'] },
  document_term_moved: { name: 'Anna Visser', mendBy: someDay },
};
