import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { LinkList } from '@/components/ui/link-list';
import type { AccountActor } from '@/lib/access/actor';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { myAccountText as text } from '@/lib/text/nl/access/own-account';
import { formatDate } from '@/lib/text/nl/shared/format';
import { NewsMailForm } from './_components/news-mail-form';

type AccountViewProps = {
  actor: Pick<AccountActor, 'name' | 'email' | 'roles'>;
  waiting: { newEmail: string; expiresAt: Date } | null;
  passwordSince: Date;
  mayDelete: boolean;
  /** Null: there is none for them. */
  newsMail: boolean | null;
  done: string | undefined;
};

export function AccountView({ actor, waiting, passwordSince, mayDelete, newsMail, done }: AccountViewProps) {
  const { facts, safety, deletion } = text;
  return (
    <>
      <Done what={done} />
      {waiting && (
        <Alert variant="info" heading={text.waiting.heading}>
          {text.waiting.text(waiting.newEmail, formatDate(amsterdamDateOf(waiting.expiresAt)))}
        </Alert>
      )}
      <DescriptionList
        rows={[
          { term: facts.name, description: actor.name },
          { term: facts.email, description: actor.email, change: { href: '/account/e-mailadres' } },
          {
            term: facts.password,
            description: text.passwordSince(formatDate(amsterdamDateOf(passwordSince))),
            change: { href: '/account/wachtwoord' },
          },
        ]}
      />
      <section className="flow" aria-labelledby="veilig">
        <h2 id="veilig">{safety.heading}</h2>
        <LinkList
          items={[
            { href: '/account/sessies', ...safety.sessions },
            { href: '/account/tweede-factor', ...safety.secondFactor },
          ]}
        />
      </section>
      {newsMail !== null && (
        <section className="flow" aria-labelledby="nieuws">
          <h2 id="nieuws">{text.news.heading}</h2>
          <p>{text.news.text}</p>
          <NewsMailForm newsMail={newsMail} />
        </section>
      )}
      {mayDelete && (
        <section className="flow" aria-labelledby="verwijderen">
          <h2 id="verwijderen">{deletion.heading}</h2>
          <p>{deletion.text}</p>
          <p>
            <a href="/account/verwijderen">{deletion.link}</a>
          </p>
        </section>
      )}
    </>
  );
}

function Done({ what }: { what: string | undefined }) {
  switch (what) {
    case 'wachtwoord':
      return (
        <Alert variant="success" heading={text.done.password.title}>
          {text.done.password.text}
        </Alert>
      );
    case 'e-mailadres':
      return (
        <Alert variant="success" heading={text.done.email.title}>
          {text.done.email.text}
        </Alert>
      );
    case 'nieuws':
      return <Alert variant="success" heading={text.done.news} />;
    default:
      return null;
  }
}
