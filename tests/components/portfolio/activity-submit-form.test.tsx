import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { ActivitySubmitForm } from '@/app/(mijn)/mijn/portfolio/_components/activity-act-form';
import { noteChosen, noteSettled } from '@/components/portfolio/under-way';
import { EVIDENCE_FORM, SUBMIT_FIELD } from '@/lib/portfolio/evidence-places';

const submitted = jest.fn(async (_: unknown, form: FormData) => ({ status: 'idle', form }));
jest.mock('@/app/(mijn)/mijn/portfolio/actions', () => ({
  submitActivityForm: (previous: unknown, form: FormData) => submitted(previous, form),
}));

const id = 'a0000000-0000-4000-8000-000000000001';
const form = (more: { besideFiles?: boolean; withoutProof?: boolean }) => (
  <ActivitySubmitForm id={id} version={3} label="Dien in" {...more} />
);
const press = () => userEvent.click(screen.getByRole('button', { name: 'Dien in' }));
const sent = () => submitted.mock.calls.map(([, data]) => Object.fromEntries(data));

beforeEach(() => submitted.mockClear());

describe('the button that hands an activity in', () => {
  it.each([true, false])(
    'belongs to the form of files until scripts run, where there is one: %s',
    async (besideFiles) => {
      const container = document.createElement('div');
      container.innerHTML = renderToString(form({ besideFiles }));
      document.body.append(container);
      const button = () => container.querySelector('button');
      expect([button()?.getAttribute('form'), button()?.name, button()?.value]).toEqual(
        besideFiles ? [EVIDENCE_FORM, SUBMIT_FIELD, '3'] : [null, '', ''],
      );
      await act(async () => void render(form({ besideFiles }), { container, hydrate: true }));
      expect([button()?.getAttribute('form'), button()?.name]).toEqual([null, '']);
    },
  );

  it.each([
    [true, 1],
    [false, 0],
  ])('waits for files that are on their way; with all of them there (%s) it sends %i form', async (isKept, times) => {
    render(form({ besideFiles: true }));
    act(() => noteChosen(1));
    await press();
    expect(sent()).toEqual([]);
    await act(async () => noteSettled({ isKept }));
    expect(sent()).toEqual(Array.from({ length: times }, () => ({ id, version: '3' })));
  });

  it('sends the owner’s consent to hand in without evidence only after it was asked', async () => {
    render(form({ withoutProof: true }));
    await press();
    expect(sent()).toEqual([{ id, version: '3', withoutProof: 'on' }]);
  });
});
