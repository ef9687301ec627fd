import { z } from 'zod';
import { isKeptOnPurpose, unlessKept } from '@/lib/access/mailbox';
import { emailAddress, fieldError, line, loadedVersion, paragraphs, tick } from '@/lib/shared/form-fields';

const organisation = {
  organisation: line({ max: 200 }),
  mailbox: emailAddress(),
  invoiceAddress: paragraphs({ max: 500 }),
  invoiceReference: line({ max: 100, optional: true }),
};

/** `email` is what the contact logs in with. */
const contact = { name: line({ max: 200 }), email: emailAddress(), keepAddress: tick() };

const ofContact = { ...unlessKept, error: fieldError({ code: 'shared_mailbox_of_colleague' }) };

export const askForAdmissionSchema = z.object({ ...organisation, ...contact }).refine(isKeptOnPurpose, unlessKept);
export type AdmissionAsked = Omit<z.output<typeof askForAdmissionSchema>, 'keepAddress'>;

export const confirmAdmissionSchema = z.object({ token: z.string().max(200) });

const key = { providerId: z.string().max(100), version: loadedVersion() };

export const admitProviderSchema = z.object({ ...key, isFeeFree: tick() });
export const refuseProviderSchema = z.object({ ...key, explanation: paragraphs({ max: 2000 }) });

export const inviteProviderSchema = z
  .object({ ...organisation, ...contact, isFeeFree: tick() })
  .refine(isKeptOnPurpose, ofContact);

export const changeProviderSchema = z.object({ ...key, ...organisation });
export const changeProviderByManagerSchema = z.object({ ...key, ...organisation, isFeeFree: tick() });

export const mergeProvidersSchema = z.object({
  ...key,
  intoId: z.string().max(100),
  confirmed: tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) }),
});

export const inviteContactSchema = z
  .object({ providerId: key.providerId, ...contact })
  .refine(isKeptOnPurpose, ofContact);
export const contactInvitationSchema = z.object({ providerId: key.providerId, invitationId: z.string().max(100) });
export const removeContactSchema = z.object({ providerId: key.providerId, accountId: z.string().max(100) });
