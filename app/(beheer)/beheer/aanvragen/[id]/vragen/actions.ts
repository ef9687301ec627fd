'use server';

import { askSchema } from '@/lib/application/information-forms';
import { defineAction } from '@/lib/server/access/door';
import { requestInformation } from '@/lib/server/application/request-information';
import { goTo } from '@/lib/server/platform/action';

const backTo = {
  beheer: (id: string) => `/beheer/aanvragen/${id}?na=vragen`,
  beoordelen: (id: string) => `/beoordelen/${id}?na=vragen`,
};

export const submitQuestions = defineAction({
  permission: 'review_cases',
  limit: 'save',
  schema: askSchema,
  run: async (input, context) => {
    const asked = await requestInformation(input, context);
    return asked.ok ? goTo(backTo[input.from](input.applicationId)) : asked;
  },
});
