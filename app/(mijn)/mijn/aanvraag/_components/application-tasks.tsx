import { ButtonLink } from '@/components/ui/button';
import { DataBadge } from '@/components/ui/data-badge';
import { PageHeading } from '@/components/ui/page-heading';
import { type ApplicationTask, minutesFor } from '@/lib/application/steps';
import type { Settings } from '@/lib/content/settings-schema';
import { becomingText } from '@/lib/text/nl/registration/becoming-registered';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { myOverviewText } from '@/lib/text/nl/registration/my-overview';

const { tasks: text } = becomingText;

const tones = { done: 'success', next: 'info', todo: 'neutral', waiting: 'neutral' } as const;

/** The pages of a draft, each with how far it is: where one comes back to. */
export function ApplicationTasks({ tasks, settings }: { tasks: ApplicationTask[]; settings: Settings }) {
  const open = tasks.filter(({ state }) => state !== 'done');
  return (
    <>
      <PageHeading lead={text.left(minutesFor(open))}>{applicationText.title}</PageHeading>
      <ol className="task-list">
        {tasks.map(({ code, slug, state }) => (
          <li key={code}>
            <span>
              {state === 'waiting' ? (
                <span className="task-list-name">{applicationText.steps[code]}</span>
              ) : (
                <a className="task-list-name" href={`/mijn/aanvraag/${slug}`}>
                  {applicationText.steps[code]}
                </a>
              )}
              <span className="form-hint block">{text.hints[code]}</span>
            </span>
            <DataBadge tone={tones[state]} word={text.states[state]} />
          </li>
        ))}
      </ol>
      <p className="form-actions">
        <ButtonLink href="/mijn/aanvraag/verder">{myOverviewText.links.goOn}</ButtonLink>
        <a href="/mijn/aanvraag/intrekken">{applicationText.withdraw.link}</a>
      </p>
      <p className="help-line">{applicationText.help(settings.helpName, settings.helpEmail)}</p>
    </>
  );
}
