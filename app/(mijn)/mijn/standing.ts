import { isInRegister } from '@/lib/registration/registration-states';
import type { Application } from '@/lib/server/data/applications';
import type { Registration } from '@/lib/server/data/registrations';
import { myOverviewText as text } from '@/lib/text/nl/my-lklr';

type Standing = { heading: string; explanation: string; action: { label: string; href: string } | null };

/** The first thing that somebody reads in Mijn LKLR: who has an open application sees that before anything else. */
export function standingOf(registration: Registration | null, application: Application | null): Standing {
  const isOpen = application !== null && application.endedAt === null;
  if (registration && (isInRegister(registration.state) || !isOpen)) {
    const { heading, text: explanation } = text.registration[registration.state];
    const action = isInRegister(registration.state) ? null : link(text.links.newApplication);
    return { heading, explanation, action };
  }
  if (!application) return { ...words(text.noApplication), action: link(text.noApplication.action) };
  return { ...words(text.application[application.state]), action: actionFor(application) };
}

function actionFor({ state }: Application): Standing['action'] {
  switch (state) {
    case 'draft':
      return { label: text.links.goOn, href: '/mijn/aanvraag/verder' };
    case 'submitted':
    case 'information_requested':
      return link(text.links.readApplication);
    case 'approved':
    case 'rejected':
      return link(text.links.readDecision);
    case 'withdrawn':
      return link(text.links.newApplication);
  }
}

function link(label: string) {
  return { label, href: '/mijn/aanvraag' };
}

function words({ heading, text: explanation }: { heading: string; text: string }) {
  return { heading, explanation };
}
