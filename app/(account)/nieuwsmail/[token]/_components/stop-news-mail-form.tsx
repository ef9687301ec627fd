'use client';

import { ActionForm } from '@/components/forms/action-form';
import { emailLinkSchema } from '@/lib/access/account-forms';
import { stopNewsMailText as text } from '@/lib/text/nl/access/stop-news-mail';
import { submitNewsMailStop } from '../actions';

export function StopNewsMailForm({ token }: { token: string }) {
  return (
    <ActionForm
      action={submitNewsMailStop}
      schema={emailLinkSchema}
      fields={{}}
      reasonText={() => ({ heading: text.notDone, text: text.unknown.lead })}
      submit={text.submit}
      hidden={{ token }}
    />
  );
}
