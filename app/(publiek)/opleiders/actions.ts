'use server';

import { askForAdmissionSchema, confirmAdmissionSchema } from '@/lib/providers/provider-forms';
import { defineAction } from '@/lib/server/access/door';
import { leadToSent } from '@/lib/server/access/sent-to';
import { askForAdmission } from '@/lib/server/providers/ask-for-admission';
import { confirmAdmission } from '@/lib/server/providers/confirm-admission';
import { normaliseEmail } from '@/lib/shared/mailable-address';

export const submitAdmission = defineAction({
  permission: 'ask_for_admission',
  limit: 'sign_up',
  limitedAccount: (form) => normaliseEmail(String(form.get('email') ?? '')),
  schema: askForAdmissionSchema,
  run: askForAdmission,
  next: (_answer, input) => leadToSent('/opleiders/verstuurd', input),
});

export const submitAdmissionConfirmation = defineAction({
  permission: 'ask_for_admission',
  limit: 'confirm_account',
  limitedAccount: (form) => String(form.get('token') ?? ''),
  schema: confirmAdmissionSchema,
  run: confirmAdmission,
  next: (_answer, { token }) => `/opleiders/bevestigen/${encodeURIComponent(token)}`,
});
