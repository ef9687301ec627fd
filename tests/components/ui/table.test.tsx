import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { Table, type TableColumn } from '@/components/ui/table';

type Row = { id: string; name: string; days: number };

const columns: TableColumn<Row>[] = [
  { key: 'name', heading: 'Naam', rowHeader: true, cell: ({ name }) => name },
  { key: 'days', heading: 'Dagen', align: 'end', cell: ({ days }) => days },
];
const rows: Row[] = [
  { id: 'a', name: 'W.A.M.J.C. van den Berg-Oudenampsen', days: 3 },
  { id: 'b', name: 'J. Jansen', days: 12 },
];
const table = (shown: Row[]) => (
  <Table label="Aanvragen" columns={columns} rows={shown} rowKey={({ id }) => id} empty={<p>Er wacht niets.</p>} />
);

describe('a table', () => {
  it('stands in a named region that the keyboard can scroll', () => {
    render(table(rows));
    const region = screen.getByRole('region', { name: 'Aanvragen' });
    expect(region).toHaveAttribute('tabindex', '0');
    expect(within(region).getByRole('table', { name: 'Aanvragen' })).toBeVisible();
  });

  it('names its columns, and each row by its own header', () => {
    render(table(rows));
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Naam', 'Dagen']);
    const row = screen.getByRole('row', { name: /van den Berg-Oudenampsen/ });
    expect(within(row).getByRole('rowheader')).toHaveTextContent('W.A.M.J.C. van den Berg-Oudenampsen');
    expect(within(row).getByRole('cell')).toHaveTextContent('3');
  });

  it('gives way to words when there is nothing to show', () => {
    render(table([]));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByText('Er wacht niets.')).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = render(table(rows));
    expect(await axe(container)).toHaveNoViolations();
  });
});
