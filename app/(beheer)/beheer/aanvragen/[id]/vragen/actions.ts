'use server';

import { askSchema } from '@/lib/application/information-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { requestInformation } from '@/lib/server/use-cases/request-information';

const backTo = {
  beheer: (id: string) => `/beheer/aanvragen/${id}?na=vragen`,
  beoordelen: (id: string) => `/beoordelen/${id}?na=vragen`,
};

export const submitQuestions = defineAction({
  permission: 'judge_cases',
  limit: 'save',
  schema: askSchema,
  run: async (input, context) => {
    const asked = await requestInformation(input, context);
    return asked.ok ? goTo(backTo[input.from](input.applicationId)) : asked;
  },
});
