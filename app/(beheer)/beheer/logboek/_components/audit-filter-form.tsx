import { FilterText } from '@/app/(beheer)/_components/queue-filter';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { describedInput, FieldFrame } from '@/components/ui/field-frame';
import { FilterChoice, type FilterGroup } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import {
  AUDIT_PATH,
  type AuditQuery,
  actorsWithoutAccount,
  actorValue,
  auditGroups,
  groupOf,
  isNarrowed,
  kindValue,
  type PeriodProblem,
} from '@/lib/casework/audit-query';
import { auditEvents } from '@/lib/shared/audit-events';
import { searchDoor } from '@/lib/shared/searched-words';
import { auditLogText } from '@/lib/text/nl/casework/audit-log';
import { eventSentences } from '@/lib/text/nl/shared/audit';

const { filter: text, problems } = auditLogText;

type AuditFilterFormProps = {
  query: AuditQuery;
  problem: PeriodProblem | null;
  colleagues: { id: string; name: string }[];
};

/** Everything that is chosen stands in the address, but how to reach somebody. */
export function AuditFilterForm({ query, problem, colleagues }: AuditFilterFormProps) {
  const wrong = problem === 'order' ? 'until' : problem;
  return (
    <>
      {problem && <ErrorSummary errors={[{ fieldId: `zoek-${wrong}`, message: problems[problem] }]} />}
      <SearchForm action={searchDoor(AUDIT_PATH)} method="post" label={text.heading} className="queue-filter">
        <div className="queue-filter-line">
          <FilterText label={text.text} hint={text.textHint} typed={query.text} />
          <FilterChoice
            {...{ id: 'zoek-door', name: 'door', label: text.actor, chosen: actorValue(query.actor) }}
            options={[{ value: '', label: text.everybody }]}
            groups={actorGroups(colleagues)}
          />
          <FilterChoice
            {...{ id: 'zoek-soort', name: 'soort', label: text.kind, chosen: kindValue(query.kind) }}
            options={[
              { value: '', label: text.everything },
              ...auditGroups.map((group) => ({ value: kindValue(group), label: text.groups[group] })),
            ]}
            groups={KINDS}
          />
          <Day
            name="van"
            id="zoek-from"
            words={text.from}
            typed={query.from.typed}
            error={wrong === 'from' && problem}
          />
          <Day
            name="tot"
            id="zoek-until"
            words={text.until}
            typed={query.until.typed}
            error={wrong === 'until' && problem}
          />
          <Button variant="secondary">{text.submit}</Button>
          {isNarrowed(query) && <a href={AUDIT_PATH}>{text.all}</a>}
        </div>
      </SearchForm>
    </>
  );
}

const KINDS: FilterGroup[] = auditGroups.map((group) => ({
  label: text.groupNames[group],
  options: auditEvents
    .filter((event) => groupOf(event) === group)
    .map((event) => ({ value: kindValue(event), label: eventSentences[event](text.somebody) })),
}));

function actorGroups(colleagues: { id: string; name: string }[]): FilterGroup[] {
  return [
    {
      label: text.others,
      options: actorsWithoutAccount.map((actor) => ({ value: actorValue(actor), label: text.withoutAccount[actor] })),
    },
    { label: text.colleagues, options: colleagues.map(({ id, name }) => ({ value: id, label: name })) },
  ];
}

type DayProps = {
  name: string;
  id: string;
  words: { label: string };
  typed: string;
  error: PeriodProblem | false | null;
};

function Day({ name, id, words, typed, error }: DayProps) {
  const frame = { id, error: error ? problems[error] : null };
  return (
    <FieldFrame {...frame} label={words.label}>
      <input
        {...describedInput(frame)}
        className="textbox textbox-short"
        name={name}
        type="text"
        defaultValue={typed}
        autoComplete="off"
      />
    </FieldFrame>
  );
}
