import { act, fireEvent, render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { SessionEnd } from '@/components/frame/session-end';

const MINUTE = 60_000;
const start = Date.parse('2026-11-16T12:33:00Z');

/** What the server says of the session's end, in minutes after the start; null when it can't be reached. */
const server: { endsAfter: number | null; asked: number } = { endsAfter: 60, asked: 0 };
const stay = jest.fn(async () => ({ status: 'done', values: {} }) as const);

beforeEach(() => {
  jest.useFakeTimers({ now: start });
  stay.mockClear();
  Object.assign(server, { endsAfter: 60, asked: 0 });
  globalThis.fetch = jest.fn(async () => {
    server.asked += 1;
    if (server.endsAfter === null) throw new TypeError('no connection');
    const expires = new Date(start + server.endsAfter * MINUTE).toISOString();
    return { ok: true, json: async () => ({ expires }) } as Response;
  });
});
afterEach(() => jest.useRealTimers());

/** `clockAhead` is how wrong this browser's clock is. */
const shown = (clockAhead = 0, lastEndsAt: number | null = null) =>
  render(
    <>
      <input aria-label="Tekst" />
      <SessionEnd
        endsAt={start + 60 * MINUTE - clockAhead}
        lastEndsAt={lastEndsAt}
        now={start - clockAhead}
        warningMinutes={5}
        stay={stay}
      />
    </>,
  );
/** By half minutes, since a page only sees what changed once it has been drawn again. */
async function pass(minutes: number) {
  await act(() => jest.advanceTimersByTimeAsync(0));
  for (let half = 0; half < minutes * 2; half += 1) await act(() => jest.advanceTimersByTimeAsync(MINUTE / 2));
  await act(() => jest.advanceTimersByTimeAsync(0));
}
const said = () => screen.getByRole('status').textContent ?? '';

describe('the end of a session', () => {
  it('is announced politely when it is near, without taking the focus', async () => {
    const { container } = shown();
    screen.getByLabelText('Tekst').focus();
    await pass(54);
    expect([said(), server.asked]).toEqual(['', 0]);
    await pass(1);
    expect(said()).toContain('14.33 uur');
    expect(screen.getByLabelText('Tekst')).toHaveFocus();
    jest.useRealTimers();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('isn’t announced when another window put it off', async () => {
    shown();
    server.endsAfter = 100;
    await pass(94);
    expect(said()).toBe('');
    await pass(1);
    expect(said()).toContain('15.13 uur');
  });

  it('is put off by the button, and then nothing is lost', async () => {
    shown();
    await pass(55);
    screen.getByLabelText('Tekst').focus();
    server.endsAfter = 115;
    fireEvent.focus(screen.getByRole('button'), { relatedTarget: screen.getByLabelText('Tekst') });
    await act(async () => fireEvent.click(screen.getByRole('button')));
    await pass(0);
    expect(stay).toHaveBeenCalledTimes(1);
    expect(said()).toContain('Je blijft ingelogd');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Tekst')).toHaveFocus();
  });

  it('is told with a way to log in elsewhere, once it is past', async () => {
    shown();
    await pass(60);
    expect(said()).toContain('blijft op deze pagina staan');
    expect(screen.getByRole('link')).toHaveAttribute('target', '_blank');
  });

  it('isn’t announced when the server doesn’t answer', async () => {
    shown();
    server.endsAfter = null;
    await pass(62);
    expect(said()).toBe('');
    expect(server.asked).toBeGreaterThan(1);
  });

  it('is no longer announced once somebody logged in elsewhere and returns to the page', async () => {
    shown();
    await pass(61);
    expect(said()).not.toBe('');
    server.endsAfter = 200;
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    await pass(0);
    expect(said()).toBe('');
  });

  it('is counted by the server’s clock', async () => {
    shown(10 * MINUTE);
    server.endsAfter = 50;
    await pass(54);
    expect(said()).toBe('');
    await pass(1);
    expect(said()).not.toBe('');
  });

  it('is announced as one that can’t be put off, when it is the last', async () => {
    const { container } = shown(0, start + 60 * MINUTE);
    await pass(55);
    expect(said()).toContain('14.33 uur, ook als je bezig bent');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    await pass(5);
    expect(said()).toContain('lang was ingelogd');
    expect(screen.getByRole('link')).toHaveAttribute('target', '_blank');
    jest.useRealTimers();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('can be put off until the last end, and no further', async () => {
    shown(0, start + 90 * MINUTE);
    await pass(55);
    server.endsAfter = 90;
    await act(async () => fireEvent.click(screen.getByRole('button')));
    await pass(0);
    expect(said()).toContain('nu tot 15.03 uur');
    await pass(30);
    expect(said()).toContain('15.03 uur, ook als je bezig bent');
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
