'use client';

import { useState } from 'react';
import { SelectField, TextArea, TextField } from '@/components/forms/fields';
import { useTyped } from '@/components/forms/form-context';
import { Alert } from '@/components/ui/alert';
import { Details } from '@/components/ui/details';
import type { ActivityType, NormSet } from '@/lib/content/normset';
import { readUnits } from '@/lib/portfolio/activity-forms';
import type { OutlookFacts } from '@/lib/portfolio/activity-outlook';
import { type ActivityRemark, activityRemarks } from '@/lib/portfolio/activity-remarks';
import { typeOn, typePeriods, typesOffered } from '@/lib/portfolio/type-offer';
import { type CalendarDate, readTypedDate } from '@/lib/shared/calendar-date';
import { activityRemarkText, activityFields as words } from '@/lib/text/nl/portfolio/portfolio';
import { activityFormText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { ActivityOutlook } from './activity-outlook';
import { AllConditions, TypeConditions } from './type-conditions';

type ActivityFieldsProps = {
  id: string;
  normSets: NormSet[];
  today: CalendarDate;
  evidenceCount: number;
  outlook: OutlookFacts;
  isAccredited: boolean;
  /** That evidence is needed is told beside it: by the conditions of a new one, or where files are added. */
  isEvidenceTold: boolean;
  /** Conditions stay folded: what it is of is seen beside it. */
  isBrief?: boolean;
};

export function ActivityFields(props: ActivityFieldsProps) {
  const { normSets, today, evidenceCount, outlook, isEvidenceTold, isBrief, ...own } = props;
  const typed = { typeCode: useTyped('type'), lastDay: useTyped('lastDay'), units: useTyped('units') };
  const [typeCode, setTypeCode] = useState(typed.typeCode);
  const [day, setDay] = useState(typed.lastDay);
  const [amount, setAmount] = useState(typed.units);
  const units = readUnits(amount.trim());
  const rest = [useTyped('firstDay'), useTyped('organiser'), useTyped('role'), useTyped('learned')];
  const periods = typePeriods(normSets);
  const lastDay = readTypedDate(day);
  const offered = typesOffered(periods, lastDay ?? today);
  const chosen = typeOn(periods, typeCode, lastDay ?? today);
  const remarks = activityRemarks({ typeCode, lastDay, evidenceCount }, normSets, today).filter(
    ({ code }) => !(isEvidenceTold && code === 'evidence_needed'),
  );
  return (
    <div className="form-fields">
      <div>
        <SelectField name="type" none={text.chooseType} choices={choicesOf(offered, chosen)} onTyped={setTypeCode} />
        <div role="status">
          {chosen && !isBrief && (
            <div className="details-body mt-3 max-w-measure">
              <p>
                <strong>{text.conditionsOf(chosen.name)}</strong>
              </p>
              <TypeConditions type={chosen} />
            </div>
          )}
        </div>
        <AllConditions types={offered} />
      </div>
      <TextField name="title" hint={words.title.hint} />
      <div>
        <TextField name="lastDay" hint={words.lastDay.hint} short onTyped={setDay} />
        <Remarks remarks={remarks} />
      </div>
      <div>
        <TextField name="units" hint={words.units.hint(chosen?.unit)} short inputMode="decimal" onTyped={setAmount} />
        <ActivityOutlook
          typed={{ ...own, typeCode, lastDay, units: typeof units === 'number' ? units : null, evidenceCount }}
          {...{ outlook, normSets, today }}
        />
      </div>
      <Details summary={text.more} open={rest.some((value) => value !== '')}>
        <TextField name="firstDay" hint={words.firstDay.hint} optional short />
        <TextField name="organiser" optional autoComplete="off" />
        <TextField name="role" hint={words.role.hint} optional autoComplete="off" />
        <TextArea name="learned" optional />
      </Details>
    </div>
  );
}

/** A chosen type stays, also when the date typed since has no such type: then it says so. */
function choicesOf(offered: ActivityType[], chosen: ActivityType | undefined) {
  const choices = offered.map(({ code, name }) => ({ value: code, label: name }));
  const isOffered = chosen === undefined || offered.some(({ code }) => code === chosen.code);
  return isOffered ? choices : [...choices, { value: chosen.code, label: text.notOnDay(chosen.name) }];
}

function Remarks({ remarks }: { remarks: ActivityRemark[] }) {
  return (
    <div role="status">
      {remarks.length > 0 && (
        <Alert variant="info" heading={text.remarks} className="mt-3">
          {remarks.map((remark) => (
            <p key={remark.code}>{activityRemarkText(remark)}</p>
          ))}
        </Alert>
      )}
    </div>
  );
}
