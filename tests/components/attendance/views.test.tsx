import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { ReactElement } from 'react';
import { AddForm, OtherMeetingsForm } from '@/app/_components/correction-forms';
import { PlanRunForm } from '@/app/(opleider)/opleider/uitvoeringen/_components/run-form';
import { DoorView } from '@/app/(opleider)/opleider/uitvoeringen/[id]/deur/view';
import { ListView } from '@/app/(opleider)/opleider/uitvoeringen/[id]/lijst/view';
import { RunView } from '@/app/(opleider)/opleider/uitvoeringen/[id]/view';
import { RunsView } from '@/app/(opleider)/opleider/uitvoeringen/view';
import { DoorCodeForm, ScanForm } from '@/app/(publiek)/presentie/_components/door-forms';
import type { RowOutcome } from '@/lib/attendance/attendance-match';
import type { Hundredths } from '@/lib/content/amounts';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { Preview } from '@/lib/server/attendance/shown-list';
import { calendarDate } from '@/lib/shared/calendar-date';
import { doorText } from '@/lib/text/nl/attendance/door';
import { listText, rowOutcomeNames } from '@/lib/text/nl/attendance/lists';
import { runsText, runText } from '@/lib/text/nl/attendance/runs';

jest.mock('@/app/(opleider)/opleider/uitvoeringen/actions', () => ({}));
jest.mock('@/app/(publiek)/presentie/actions', () => ({}));
jest.mock('next/navigation', () => jest.requireActual('@/tests/support/router').withRouter());

const action = jest.fn();
const day = calendarDate;
const today = day('2026-11-16');
const id = (place: number) => `a0000000-0000-4000-8000-00000000000${place}`;
const noSteps = { before: null, after: null };

const run: Run = {
  ...{ id: id(1), courseId: id(2), provider: { id: id(3), name: 'Academie' }, title: 'Gesprekken met ouders' },
  ...{ state: 'planned', firstDay: day('2026-11-09'), lastDay: today, isStanding: false, place: 'Utrecht' },
  ...{ joining: '', closedAt: null, ending: null, version: 1, typeCode: 'professional_training' },
  ...{ units: 800 as Hundredths, isPerMeeting: false, trainers: [{ name: 'K. de Wit', numberNormalised: '' }] },
  meetings: [
    { position: 1, day: day('2026-11-09'), begins: 540, ends: 780 },
    { position: 2, day: today, begins: 540, ends: 780 },
  ],
};
const listed = (outcome: RowOutcome, place: number, removedAt: Date | null = null) => ({
  ...{ id: id(place), typedNumber: 'LKLR-104233', typedName: 'W. van den Berg', numberNormalised: '104233', outcome },
  ...{ meetings: [1], completedOn: null, isTrainer: false, addedAt: new Date('2026-11-16T10:00:00Z'), reason: '' },
  ...{ removedAt, version: 1 },
});
const ofRun = { today, correctionMonths: 2, correctable: null, isErased: false, claims: [], after: '' };
const none = { typed: 0, scanned: 0 };
const empty = { rows: [], ...noSteps };
const three = {
  rows: [listed('matches', 4), listed('not_found_kept', 5), listed('matches', 6, new Date('2026-11-17T10:00:00Z'))],
  ...noSteps,
};
const preview: Preview = {
  version: 1,
  toSave: 2,
  counts: new Map([
    ['number_and_name_differ', 1],
    ['number_missing', 1],
    ['not_found_kept', 1],
    ['matches', 1],
  ]),
  rows: [
    { id: '1', line: 1, text: 'A. Zonder', said: 'number_missing' },
    ...(['number_and_name_differ', 'not_found_kept', 'matches'] as const).map((said, index) => ({
      id: String(index + 2),
      row: {
        ...{ line: index + 2, number: '104233', numberNormalised: '104233', name: 'A. Jansen' },
        ...{ meetings: [], completedOn: null },
      },
      said,
    })),
  ],
};

const listedRun = {
  ...({ id: id(1), title: run.title, state: 'planned', firstDay: run.firstDay, lastDay: run.lastDay } as const),
  ...{ isStanding: false, place: 'Utrecht', ending: null, rows: 3 },
};

const views: [string, ReactElement, string][] = [
  [
    'runs to close',
    <RunsView
      key="1"
      query={{ tab: 'to_close', place: null }}
      page={{ rows: [listedRun], ...noSteps }}
      counts={[1, 0, 2]}
      after=""
      today={today}
    />,
    run.title,
  ],
  [
    'no runs',
    <RunsView key="2" query={{ tab: 'coming', place: null }} page={empty} counts={[0, 0, 0]} after="" today={today} />,
    runsText.empty.coming.heading,
  ],
  ['a run without a list', <RunView key="3" {...ofRun} run={run} counts={none} page={empty} />, runText.end.heading],
  [
    'a run to close',
    <RunView key="4" {...ofRun} run={run} counts={{ ...none, typed: 3, scanned: 2 }} page={three} after="bewaard" />,
    runText.close.text,
  ],
  [
    'a run to come',
    <RunView key="5" {...ofRun} run={{ ...run, lastDay: day('2026-12-01') }} counts={none} page={empty} />,
    runText.cancel.text,
  ],
  [
    'a closed run',
    <RunView
      key="6"
      {...ofRun}
      run={{ ...run, state: 'closed', closedAt: new Date('2026-11-16T10:00:00Z') }}
      correctable={day('2027-01-16')}
      counts={{ ...none, typed: 3 }}
      page={three}
    />,
    runText.corrections.add,
  ],
  ['a list to paste', <ListView key="7" run={run} refused="" preview={null} typed={{}} />, listText.form.submit],
  ['a preview', <ListView key="8" run={run} refused="" preview={preview} typed={{}} />, listText.preview.submit(2)],
  [
    'a list that was refused',
    <ListView key="9" run={run} refused="rows_of_today_used" preview={preview} typed={{}} />,
    listText.refused.rows_of_today_used ?? '',
  ],
  [
    'e-learning’s list',
    <ListView key="10" run={{ ...run, isStanding: true, meetings: [] }} refused="" preview={null} typed={{}} />,
    listText.form.completedHint,
  ],
  [
    'the code at the door',
    <DoorView
      key="11"
      door={{ meeting: { position: 1, day: today, begins: 540, ends: 780 }, code: 'K7PM3Q' }}
      scans={3}
      here="/x"
      address="https://register.example/presentie"
      minutesAround={30}
      seconds={30}
    />,
    'K7P M3Q',
  ],
  [
    'a door that is shut',
    <DoorView key="12" door={null} scans={0} here="/x" address="https://x" minutesAround={30} seconds={30} />,
    doorText.shut.text(30),
  ],
  [
    'a run to plan',
    <PlanRunForm key="13" courseId={id(2)} isStanding={false} filled={{ meetings: 0, trainers: 0 }} />,
    'Uitvoering plannen',
  ],
  [
    'e-learning to plan',
    <PlanRunForm key="14" courseId={id(2)} isStanding filled={{ meetings: 0, trainers: 0 }} />,
    'Uitvoering plannen',
  ],
  [
    'somebody to add',
    <AddForm key="15" action={action} run={id(1)} meetings={run.meetings} isStanding={false} back="/x" />,
    'Bijeenkomst 1: 9 november 2026 van 9.00 tot 13.00 uur',
  ],
  [
    'other meetings',
    <OtherMeetingsForm
      key="16"
      {...{ action, id: id(1), rowId: id(2) }}
      version={1}
      meetings={run.meetings}
      defaults={{}}
    />,
    'Bijeenkomst 2: 16 november 2026 van 9.00 tot 13.00 uur',
  ],
  ['a code to type', <DoorCodeForm key="17" />, 'Ga verder'],
  ['being there', <ScanForm key="18" scan="x" />, 'Ik ben er'],
];

it.each(views)('%s is there, for everybody', async (_, view, words) => {
  const { container } = render(<main>{view}</main>);
  expect(screen.getAllByText(words, { exact: false }).length).toBeGreaterThan(0);
  expect(await axe(container)).toHaveNoViolations();
});

it('puts what was typed back into the form of a list that was refused', () => {
  const typed = { list: 'LKLR-1\tA. Jansen', meeting: '2', completedOn: '3-11-2026' };
  const { rerender } = render(<ListView run={run} refused="list_too_long" preview={null} typed={typed} />);
  expect(screen.getByLabelText(listText.form.list)).toHaveValue(typed.list);
  expect(document.body).toHaveTextContent(listText.refusedKept);
  expect(screen.getByLabelText(listText.form.meeting)).toHaveValue('2');
  rerender(<ListView run={{ ...run, isStanding: true }} refused="list_too_long" preview={null} typed={typed} />);
  expect(screen.getByLabelText(new RegExp(listText.form.completed))).toHaveValue('3-11-2026');
});

it('a preview never says more of a row that wasn’t found than of another', () => {
  render(<ListView run={run} refused="" preview={preview} typed={{}} />);
  expect(screen.getAllByText(rowOutcomeNames.not_found_kept)).toHaveLength(1);
  expect(document.body.textContent).not.toMatch(/afgescherm|doorgehaald|uitgeschreven/i);
});
