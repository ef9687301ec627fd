import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { Section } from '@/components/ui/section';
import type { OpenedMailing } from '@/lib/server/mailings/open-mailing';
import { mailingText, receiverKindNames } from '@/lib/text/nl/mailings/mailings';

const { previews: text } = mailingText;

/** One for each kind of receiver, and the mail that all of them get. */
export function PreviewsSection({ previews, mail }: Pick<OpenedMailing, 'previews' | 'mail'>) {
  if (previews.length === 0) return null;
  return (
    <Section id="voorbeelden" heading={text.heading}>
      <p>{text.lead}</p>
      {previews.map(({ kind, count, subject, body }) => (
        <Card key={kind} band={text.of(receiverKindNames[kind], count)}>
          <h3 className="break-words">{subject}</h3>
          <p className="whitespace-pre-line break-words">{body}</p>
        </Card>
      ))}
      <Details summary={text.mail}>
        <p className="whitespace-pre-line break-words">{mail}</p>
      </Details>
    </Section>
  );
}
