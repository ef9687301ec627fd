import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderToString } from 'react-dom/server';
import { ActionForm } from '@/components/forms/action-form';
import { ActivityFields } from '@/components/portfolio/activity-fields';
import { activitySchema } from '@/lib/portfolio/activity-forms';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import { type ActionState, idle, type TypedValues } from '@/lib/shared/action-state';
import { calendarDate } from '@/lib/shared/calendar-date';
import { activityRemarkText, activityFields as words } from '@/lib/text/nl/portfolio/portfolio';
import { activityFormText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { normSetOf } from '@/tests/unit/portfolio/norm-sets';

const today = calendarDate('2026-11-16');
const normSets = [
  normSetOf({
    valid_from: '2016-01-01',
    valid_to: '2020-12-31',
    activity_types: [{ ...typeInFile({ code: 'old', review: 'none' }), name: 'Excursie', unit: 'day' }],
  }),
  normSetOf({
    valid_from: '2021-01-01',
    activity_types: [
      { ...typeInFile(), name: 'Cursus', conditions: 'Met een toets.', example: 'Een dag over verzuim.' },
      { ...typeInFile({ code: 'talk', evidence_required: false }), name: 'Lezing', unit: 'item' },
    ],
  }),
];

/** One to plan with: nothing else counts yet, and 160 points are needed. */
const cycle = cyclesUntil(normSets, calendarDate('2026-01-01'), today).cycles.at(-1) ?? null;
const outlook = { cycle, others: [] };

type Told = { evidenceCount?: number; isEvidenceTold?: boolean };

function form(
  values: TypedValues = {},
  action = async (): Promise<ActionState<never>> => idle,
  { evidenceCount = 0, isEvidenceTold = true }: Told = {},
) {
  return (
    <ActionForm
      action={action}
      schema={activitySchema}
      fields={words}
      reasonText={() => ({ heading: '', text: '' })}
      submit={text.save}
      defaults={values}
      hidden={{ id: 'a', version: 0 }}
    >
      <ActivityFields id="a" isAccredited={false} {...{ normSets, today, evidenceCount, outlook, isEvidenceTold }} />
    </ActionForm>
  );
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const choice = () => screen.getByLabelText(words.type.label);
const offered = () =>
  within(choice())
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('the types', () => {
  it('are those of today, then those of the date that is typed', () => {
    render(form());
    expect(offered()).toEqual([text.chooseType, 'Cursus', 'Lezing']);
    type(words.lastDay.label, '1 mei 2018');
    expect(offered()).toEqual([text.chooseType, 'Excursie']);
    // While it isn't a date, those of today.
    type(words.lastDay.label, '1 mei');
    expect(offered()).toEqual([text.chooseType, 'Cursus', 'Lezing']);
  });

  it('keep what was chosen when the date has no such type, and say so', () => {
    render(form());
    type(words.type.label, 'course');
    type(words.lastDay.label, '1-5-2018');
    expect(offered()).toEqual([text.chooseType, 'Excursie', text.notOnDay('Cursus')]);
    expect(choice()).toHaveValue('course');
    expect(screen.getByText(/Deze soort bestaat niet op deze datum/)).toBeInTheDocument();
  });

  it('have their conditions beside them, and how they are counted', () => {
    render(form());
    type(words.type.label, 'course');
    expect(screen.getByText(text.conditionsOf('Cursus'))).toBeInTheDocument();
    expect(screen.getByLabelText(words.units.label)).toHaveAccessibleDescription(words.units.hint('hour'));
    type(words.type.label, 'talk');
    expect(screen.queryByText(text.conditionsOf('Cursus'))).toBeNull();
    expect(screen.getByLabelText(words.units.label)).toHaveAccessibleDescription(words.units.hint('item'));
  });

  it('without script stand with the conditions of all, for the date that was typed', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToString(form({ type: 'old', lastDay: '1-5-2018' }));
    const details = [...page.querySelectorAll('details')].find(
      (one) => one.querySelector('summary')?.textContent === text.allConditions,
    );
    expect(details?.querySelectorAll('dt')).toHaveLength(1);
    expect(page.querySelector('select')?.textContent).toContain('Excursie');
    expect(page.textContent).toContain(text.conditionsOf('Excursie'));
  });
});

describe('what is said at once', () => {
  it.each([
    ['31-12-2015', /Dit was vóór 1 januari 2016/],
    ['17-11-2026', /nog komen\. Je kunt hem vanaf 17 november 2026 indienen/],
    ['1-1-2100', /moet nog komen/],
  ])('of %s: %s', (day, sentence) => {
    render(form());
    type(words.lastDay.label, day);
    expect(screen.getByText(sentence)).toBeInTheDocument();
  });

  it.each([
    { evidenceCount: 0, isEvidenceTold: true, times: 0 },
    { evidenceCount: 1, isEvidenceTold: false, times: 0 },
    { evidenceCount: 0, isEvidenceTold: false, times: 1 },
  ])('of a type that needs evidence, with %j', ({ times, ...told }) => {
    render(form({ type: 'course', lastDay: '1-5-2026' }, undefined, told));
    expect(screen.queryAllByText(activityRemarkText({ code: 'evidence_needed' }))).toHaveLength(times);
  });
});

it('folds away what is optional, and opens where something stands in it', () => {
  const more = () => screen.getByText(text.more).closest('details');
  const { unmount } = render(form());
  expect(more()).not.toHaveAttribute('open');
  unmount();
  render(form({ organiser: 'Ingrado' }));
  expect(more()).toHaveAttribute('open');
});

it('says what is wrong at the field and in a summary, and has no violations', async () => {
  const { container } = render(form({ type: 'course', lastDay: '1-5-2026' }));
  type(words.units.label, '-3');
  await act(async () => fireEvent.click(screen.getByRole('button', { name: text.save })));
  expect(screen.getByLabelText(words.title.label)).toHaveAccessibleDescription(/Vul de titel in/);
  expect(screen.getByLabelText(words.units.label)).toHaveAccessibleDescription(/van 0,01 tot en met 10\.?000/);
  expect(await axe(container)).toHaveNoViolations();
});
