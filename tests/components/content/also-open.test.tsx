import { act, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { AlsoOpen } from '@/components/content/also-open';
import { ASKS_EVERY_SECONDS, type Opened, type Opening } from '@/lib/content/openings';

const at = new Date('2026-11-16T12:33:00Z');
const bea = { name: 'Bea Heer', at };
const OPENED: Opened = 'document:code_of_conduct';

/** Whom the server tells of; a status in their place where it doesn't; null when it can't be reached. */
const server: { tells: Opening[] | number | null; asked: string[] } = { tells: [], asked: [] };

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(server, { tells: [], asked: [] });
  globalThis.fetch = jest.fn(async (path) => {
    server.asked.push(String(path));
    const { tells } = server;
    if (tells === null) throw new TypeError('no connection');
    if (typeof tells === 'number') return { ok: false, status: tells } as Response;
    return { ok: true, status: 200, json: async () => JSON.parse(JSON.stringify({ others: tells })) } as Response;
  });
});
afterEach(() => {
  look('visible');
  jest.useRealTimers();
});

const shown = (others: Opening[] = [], opened: Opened | undefined = OPENED) =>
  render(
    <>
      <AlsoOpen opened={opened} others={others} />
      <input aria-label="Tekst" />
    </>,
  );
const said = () => screen.getByRole('status').textContent ?? '';
const pass = (times = 1) => act(() => jest.advanceTimersByTimeAsync(ASKS_EVERY_SECONDS * 1000 * times));
const look = (state: 'visible' | 'hidden') =>
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });

describe('a page on which a manager writes', () => {
  it('tells of whoever opened the same after it, without taking the focus', async () => {
    const { container } = shown();
    screen.getByLabelText('Tekst').focus();
    await pass();
    expect([said(), server.asked]).toEqual(['', [`/api/openings/${encodeURIComponent(OPENED)}`]]);
    server.tells = [bea];
    await pass();
    expect(said()).toContain('Bea Heer');
    expect(screen.getByRole('status')).toHaveClass('also-open-came');
    expect(screen.getByLabelText('Tekst')).toHaveFocus();
    jest.useRealTimers();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('tells at once of whoever had it open before, in its place, until they have it no longer', async () => {
    shown([bea]);
    expect(said()).toContain('Bea Heer');
    expect(screen.getByRole('status')).not.toHaveClass('also-open-came');
    server.tells = [];
    await pass();
    expect(said()).toBe('');
  });

  it('keeps what it knows without a connection or a session, and asks again', async () => {
    shown([bea]);
    for (const tells of [null, 503, 401]) {
      server.tells = tells;
      await pass();
      expect(said()).toContain('Bea Heer');
    }
    expect(server.asked).toHaveLength(3);
  });

  it('asks no more once it may not', async () => {
    shown();
    server.tells = 404;
    await pass(5);
    expect(server.asked).toHaveLength(1);
  });

  it('asks nothing where it is only read', async () => {
    render(<AlsoOpen others={[bea]} />);
    await pass(5);
    expect([said().includes('Bea Heer'), server.asked]).toEqual([true, []]);
  });

  it('asks nothing while nobody looks at it, and at once when somebody does again', async () => {
    shown();
    look('hidden');
    await pass(5);
    expect(server.asked).toEqual([]);
    look('visible');
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    expect(server.asked).toHaveLength(1);
  });
});
