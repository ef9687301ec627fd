import { informationTermPassed } from '@/lib/application/information-term';
import { barOn } from '@/lib/application/reapplication-bar';
import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/application/data/applications';
import type { Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { answerText, barText } from '@/lib/text/nl/application/information';
import { myOverviewText as text } from '@/lib/text/nl/registration/my-overview';
import { formatDate } from '@/lib/text/nl/shared/format';

type StatusSummary = { heading: string; explanation: string; action: { label: string; href: string } | null };

/** The first thing that somebody reads in Mijn LKLR: whoever has an open application sees that before anything else. */
export function statusSummaryOf(
  registration: Registration | null,
  application: Application | null,
  today: CalendarDate,
): StatusSummary {
  const isOpen = application !== null && application.endedAt === null;
  if (registration && (isInRegister(registration.state) || !isOpen)) {
    const { heading, text: explanation } = text.registration[registration.state];
    if (isInRegister(registration.state))
      return { heading, explanation: inRegisterWords(registration) ?? explanation, action: null };
    const bar = barOn(registration, today);
    if (bar.ok) return { heading, explanation, action: link(text.links.newApplication) };
    const until = bar.reasons.map((reason) => barText.text(formatDate(reason.until)));
    return { heading, explanation: [explanation, ...until].join(' '), action: null };
  }
  if (!application) return { ...words(text.noApplication), action: link(text.noApplication.action) };
  const { heading, explanation } = words(text.application[application.state]);
  return {
    heading,
    explanation: [explanation, ...termOf(application, today)].join(' '),
    action: actionFor(application),
  };
}

/** Only of those who were imported: they made no application that the usual words could speak of. */
function inRegisterWords({ imported, isComplete, state, registeredOn }: Registration): string | null {
  if (!imported) return null;
  const words = [text.imported.since(formatDate(registeredOn))];
  if (state === 'certified') words.push(text.imported.certified);
  if (!isComplete) words.push(text.imported.asked);
  return words.join(' ');
}

function actionFor({ state }: Application): StatusSummary['action'] {
  switch (state) {
    case 'draft':
      return { label: text.links.goOn, href: '/mijn/aanvraag/verder' };
    case 'information_requested':
      return { label: answerText.call, href: '/mijn/aanvraag/vragen' };
    case 'submitted':
      return link(text.links.readApplication);
    case 'approved':
    case 'rejected':
      return link(text.links.readDecision);
    case 'withdrawn':
      return link(text.links.newApplication);
  }
}

function termOf(application: Application, today: CalendarDate): string[] {
  if (!application.openRequest) return [];
  const dueOn = formatDate(application.openRequest.dueOn);
  return [informationTermPassed(application, today) ? answerText.termPassed(dueOn) : answerText.dueOn(dueOn)];
}

function link(label: string) {
  return { label, href: '/mijn/aanvraag' };
}

function words({ heading, text: explanation }: { heading: string; text: string }) {
  return { heading, explanation };
}
