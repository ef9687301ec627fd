import { z } from 'zod';
import { ticks } from '@/lib/content/documents';
import { nameUses } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import type { RecordedChange } from '@/lib/server/registration/data/registration-details';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatHours } from '@/lib/text/nl/shared/format';

const text = dossierText.changes;
const { uses } = dossierActionText.name;

const nameShape = z.object({
  initials: z.string(),
  birthPrefix: z.string(),
  birthSurname: z.string(),
  partnerPrefix: z.string(),
  partnerSurname: z.string(),
  nameUse: z.enum(nameUses),
});
const contactShape = z.object({ privateEmail: z.string(), privatePhone: z.string() });
const appointmentsShape = z.array(
  z.object({ organisation: z.string(), hoursPerWeek: z.number(), startsOn: z.string(), endsOn: z.string().nullable() }),
);
const documentsShape = z.array(z.object({ tick: z.enum(ticks), version: z.string() }));
const loginShape = z.object({ email: z.string() });

type Section = { section: RecordedChange['section']; contents: unknown };

/** What stood in a section, in words: one line a part. */
export function ChangeContents(props: Section) {
  const lines = linesOf(props).filter((line) => line !== '');
  if (lines.length === 0) return text.nothing;
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a record that never changes
    <span key={index} className="wrap-anywhere block">
      {line}
    </span>
  ));
}

function linesOf({ section, contents }: Section): string[] {
  switch (section) {
    case 'name': {
      const { data } = nameShape.safeParse(contents);
      if (!data) return [];
      const own = [data.birthPrefix, data.birthSurname].join(' ').trim();
      const partner = [data.partnerPrefix, data.partnerSurname].join(' ').trim();
      return [printedName(data), [own, partner].filter(Boolean).join(' / '), uses[data.nameUse]];
    }
    case 'contact': {
      const { data } = contactShape.safeParse(contents);
      return data ? [data.privateEmail, data.privatePhone] : [];
    }
    case 'appointments':
      return (appointmentsShape.safeParse(contents).data ?? []).map(
        ({ organisation, hoursPerWeek, startsOn, endsOn }) => {
          const period = applicationText.appointments.period(shortDate(startsOn), endsOn && shortDate(endsOn));
          return text.appointment(organisation, formatHours(hoursPerWeek), period);
        },
      );
    case 'documents':
      return (documentsShape.safeParse(contents).data ?? []).map(({ tick, version }) =>
        text.tick(applicationText.documents.ticks[tick], version),
      );
    case 'login':
      return [loginShape.safeParse(contents).data?.email ?? ''];
  }
}

function shortDate(iso: string): string {
  return iso.split('-').reverse().join('-');
}
