'use client';

import { ActionForm } from '@/components/forms/action-form';
import { chooseRunSchema } from '@/lib/catalogue/catalogue-forms';
import type { ChooseRunReason } from '@/lib/server/catalogue/choose-run';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { catalogueCourseText, chooseReasonTexts } from '@/lib/text/nl/catalogue/catalogue';
import { submitChosenRun } from '../actions';

const { choose: text } = catalogueCourseText;

export function ChooseRunForm({ runId, firstDay }: { runId: string; firstDay: CalendarDate }) {
  return (
    <ActionForm
      action={submitChosenRun}
      schema={chooseRunSchema}
      fields={{}}
      reasonText={({ code }: ChooseRunReason) => ({ heading: text.notDone, text: chooseReasonTexts[code] })}
      submit={text.submit}
      submitVariant="secondary"
      hidden={{ runId }}
      anchor={`uitvoering-${runId}`}
    >
      <span className="sr-only">{text.about(firstDay)}</span>
    </ActionForm>
  );
}
