import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { SideBySide } from '@/components/forms/side-by-side';

const fields = {
  organisation: { label: 'Organisatie' },
  function: { label: 'Functie', choices: { attendance_officer: 'Leerplichtambtenaar', rmc_officer: 'RMC-medewerker' } },
  agrees: { label: 'Ik ga akkoord.' },
  note: { label: 'Notitie' },
};
const typed = { organisation: 'Regio Zuid', function: 'rmc_officer', agrees: 'on', note: 'Een\ntwee' };
const stored = { organisation: 'Regio Zuid', function: 'attendance_officer', note: '' };

const rows = () =>
  screen.getAllByRole('rowgroup').flatMap((group) => {
    const cells = within(group).queryAllByRole('cell');
    const [heading] = within(group).queryAllByRole('rowheader');
    return cells.length === 0 ? [] : [[heading?.textContent, ...cells.map((cell) => cell.textContent)]];
  });

describe('what was typed beside what is stored', () => {
  it('names each field that differs, in the words of its choices', () => {
    render(<SideBySide fields={fields} typed={typed} stored={stored} />);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Hier getypt', 'Nu bewaard']);
    expect(rows()).toEqual([
      ['Functie', 'RMC-medewerker', 'Leerplichtambtenaar'],
      ['Ik ga akkoord.', 'aangevinkt', 'leeg'],
      ['Notitie', 'Een\ntwee', 'leeg'],
    ]);
  });

  it('shows no table when nothing differs, and keeps the link that takes what is stored', () => {
    render(<SideBySide fields={fields} typed={stored} stored={stored} />);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute('href');
  });

  it('is accessible', async () => {
    const { container } = render(<SideBySide fields={fields} typed={typed} stored={stored} />);
    expect(await axe(container)).toHaveNoViolations();
  });
});
