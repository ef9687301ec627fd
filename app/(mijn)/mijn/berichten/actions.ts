'use server';

import { answerMessageSchema } from '@/lib/registration/details-forms';
import { defineAction } from '@/lib/server/access/door';
import { answerMessage } from '@/lib/server/registration/answer-message';

export const submitMessageAnswer = defineAction({
  permission: 'answer_messages',
  limit: 'save',
  schema: answerMessageSchema,
  run: answerMessage,
  next: (_, { id }) => `/mijn/berichten/${id}?na=antwoord`,
});
