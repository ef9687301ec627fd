import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { AcknowledgementField, acknowledgementWords } from '@/app/(mijn)/mijn/_components/acknowledgement-field';
import { FormContext } from '@/components/forms/form-context';
import type { FieldErrors, TypedValues } from '@/lib/shared/action-state';
import { calendarDate } from '@/lib/shared/calendar-date';

const register = (name: string) => ({
  name,
  onChange: async () => undefined,
  onBlur: async () => undefined,
  ref: () => {},
});

function show(errors: FieldErrors, values: TypedValues) {
  return render(
    <FormContext
      value={{ fields: acknowledgementWords, errors, values, register: register as never, asks: () => false }}
    >
      <form>
        <AcknowledgementField />
      </form>
    </FormContext>,
  );
}

const warning = {
  code: 'breaks_requirements' as const,
  requirements: ['hours' as const, 'appointment' as const],
  mendBy: calendarDate('2027-02-16'),
};
const warned = (container: HTMLElement) => container.querySelector<HTMLInputElement>('input[name=warned]')?.value;

describe('the tick for what a change breaks', () => {
  it('isn’t there until something would break', () => {
    const { container } = show({}, {});
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(warned(container)).toBeUndefined();
  });

  it('says what breaks and by when to mend it, and sends along what it said', async () => {
    const { container } = show({ understood: warning }, {});
    expect(screen.getByRole('checkbox')).not.toBeChecked();
    expect(container).toHaveTextContent('uren per week, aanstelling');
    expect(container).toHaveTextContent('16 februari 2027');
    expect(warned(container)).toBe('hours appointment');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says from which day something breaks later, and sends that day along', () => {
    const later = {
      code: 'will_break_requirements' as const,
      requirements: ['hours' as const],
      on: calendarDate('2027-01-01'),
    };
    const { container } = show({ understood: later }, {});
    expect(container).toHaveTextContent('vanaf 1 januari 2027 niet meer aan: uren per week');
    expect(warned(container)).toBe('hours@2027-01-01');
  });

  it('stays as it was when the form comes back for another reason', () => {
    const { container } = show({}, { understood: 'on', warned: 'hours' });
    expect(screen.getByRole('checkbox')).toBeChecked();
    expect(warned(container)).toBe('hours');
  });
});
