'use client';

import { ActionForm } from '@/components/forms/action-form';
import { KnownPasswordField, PasswordField } from '@/components/forms/password-field';
import { confirmSchema, newPasswordSchema } from '@/lib/access/account-forms';
import { PASSWORD_LENGTH } from '@/lib/access/password-fields';
import type { AcceptReason } from '@/lib/server/casework/accept-invitation';
import { acceptText } from '@/lib/text/nl/casework/people';
import { submitAcceptance, submitFirstPassword } from '../actions';

export function FirstPasswordForm({ token }: { token: string }) {
  const { password, passwordHint } = acceptText.new;
  return (
    <ActionForm
      action={submitFirstPassword}
      schema={newPasswordSchema}
      fields={{ password }}
      reasonText={refusalText}
      submit={acceptText.submit}
      hidden={{ token }}
    >
      <PasswordField name="password" hint={passwordHint(PASSWORD_LENGTH)} autoComplete="new-password" />
    </ActionForm>
  );
}

export function OwnPasswordForm({ token }: { token: string }) {
  const { password, forgotten } = acceptText.own;
  return (
    <ActionForm
      action={submitAcceptance}
      schema={confirmSchema}
      fields={{ password }}
      reasonText={refusalText}
      submit={acceptText.submit}
      hidden={{ token }}
      aside={<a href="/wachtwoord-vergeten">{forgotten}</a>}
    >
      <KnownPasswordField name="password" />
    </ActionForm>
  );
}

function refusalText({ code }: AcceptReason) {
  const { title, lead } = acceptText.refusals[code];
  return { heading: title, text: lead };
}
