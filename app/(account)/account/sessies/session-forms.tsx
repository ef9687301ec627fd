'use client';

import { ActionForm } from '@/components/forms/action-form';
import { endOtherSessionsSchema, endSessionSchema, stayLoggedInSchema } from '@/lib/access/security-forms';
import { sessionsText as text } from '@/lib/text/nl/access/security';
import { submitEndOthers, submitEndSession, submitStay } from './actions';

export function EndSessionForm({ id, device }: { id: string; device: string }) {
  return (
    <ActionForm
      action={submitEndSession}
      schema={endSessionSchema}
      fields={{}}
      reasonText={({ code }) => text.refusals[code]}
      submit={text.end(device)}
      submitVariant="secondary"
      hidden={{ session: id }}
      anchor={`sessie-${id}`}
    />
  );
}

export function EndOthersForm() {
  return (
    <ActionForm
      action={submitEndOthers}
      schema={endOtherSessionsSchema}
      fields={{}}
      reasonText={(reason: never) => reason}
      submit={text.others.submit}
      submitVariant="danger"
    />
  );
}

/** Without JavaScript nothing announces a session's end: here it can be put off. */
export function StayForm() {
  return (
    <ActionForm
      action={submitStay}
      schema={stayLoggedInSchema}
      fields={{}}
      reasonText={(reason: never) => reason}
      submit={text.stay}
      submitVariant="secondary"
      aside={<a href="/uitloggen">{text.logOut}</a>}
    />
  );
}
