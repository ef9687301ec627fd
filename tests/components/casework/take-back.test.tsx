import { act, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { TakeBack, TakeBackContext } from '@/app/(beheer)/_components/take-back';
import { TakeBackNews } from '@/app/(beheer)/_components/take-back-news';
import { takeBackNews } from '@/lib/casework/take-back';
import { takeBackNewsTexts, takeBackText as text } from '@/lib/text/nl/casework/take-back';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(beheer)/actions', () => ({ submitTakeBack: () => {} }));

const id = 'a0000000-0000-4000-8000-000000000001';
const offer = {
  ...{ decisions: [id, 'b'], subjectIds: [id, 'c'], kind: 'application' as const, from: 'beheer' as const },
  ...{ seconds: 10, until: '14.03.27 uur' },
};
const offered = (
  <TakeBackContext value={offer}>
    <TakeBack subjectId={id} />
    <TakeBack subjectId="another" />
  </TakeBackContext>
);
const button = () => screen.queryByRole('button', { name: text.submit });

// A clock that ticks while a view is looked over changes it under whoever looks.
beforeEach(() => jest.spyOn(window, 'setInterval').mockReturnValue(0 as never));
afterEach(() => jest.restoreAllMocks());

testViews({
  'what can be taken back': [[offered, text.submit, text.left(10), text.offered(10)]],
  'what became of it': Object.values(takeBackNews).map((news) => [
    <TakeBackNews key={news} news={news} />,
    takeBackNewsTexts[news].text,
  ]),
});

describe('what can be taken back', () => {
  beforeEach(() => {
    jest.restoreAllMocks();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());
  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));

  it('says without script until when, and leaves out nothing that is sent', () => {
    const html = renderToString(offered);
    expect(html).toContain(text.until(offer.until));
    for (const sent of [`value="${id},b"`, 'value="application"', 'value="beheer"']) expect(html).toContain(sent);
  });

  it('counts down, unheard, and is gone when its time is over', () => {
    render(offered);
    pass(3000);
    expect(screen.getByText(text.left(7))).toHaveAttribute('aria-hidden', 'true');
    expect(screen.getByRole('status')).toHaveTextContent(text.offered(10));
    pass(7000);
    expect(button()).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent(text.over);
  });

  it('keeps whoever stands on its button on the page when it goes', () => {
    render(offered);
    button()?.focus();
    pass(10_000);
    expect(screen.getByRole('status')).toHaveFocus();
  });
});
