import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { renderToString } from 'react-dom/server';
import { EvidenceList } from '@/components/portfolio/evidence-list';
import { EvidenceUpload } from '@/components/portfolio/evidence-upload';
import { EvidenceView } from '@/components/portfolio/evidence-view';
import { allSent } from '@/components/portfolio/under-way';
import { UploadOutcome } from '@/components/portfolio/upload-outcome';
import { evidenceText, outcomeText, uploadReasonText, uploadText } from '@/lib/text/nl/portfolio/evidence';

const refresh = jest.fn();
const router = { refresh };
jest.mock('next/navigation', () => ({ ...jest.requireActual('next/navigation'), useRouter: () => router }));

/** The connections that were opened, answered by hand. */
class Connection extends EventTarget {
  static opened: Connection[] = [];
  readonly upload = new EventTarget();
  responseText = '';
  sent: FormData | null = null;
  open = jest.fn();
  setRequestHeader = jest.fn();
  send(form: FormData) {
    this.sent = form;
    Connection.opened.push(this);
  }
  abort() {
    this.dispatchEvent(new Event('abort'));
  }
}

const last = () => Connection.opened.at(-1) as Connection;
const answer = (body: unknown) =>
  act(async () => {
    last().responseText = typeof body === 'string' ? body : JSON.stringify(body);
    last().dispatchEvent(new Event('load'));
  });
const kept = () => answer({ results: [{ ok: true }] });

const limits = { fileMegabytes: 1, filesPerActivity: 4, personMegabytes: 9, pictureMegapixels: 3 };

beforeEach(() => {
  Connection.opened = [];
  refresh.mockClear();
  Object.assign(globalThis, { XMLHttpRequest: Connection });
});

function show(drop?: string) {
  return render(
    <EvidenceUpload action="/api/uploads/1" limits={limits} hint="Een uitleg." submit="Voeg toe" drop={drop} />,
  );
}

const file = (name: string, size = 10) => new File([new Uint8Array(size)], name, { type: 'application/pdf' });
async function choose(...files: File[]) {
  const field = screen.getByLabelText(evidenceText.field);
  await act(async () => {
    fireEvent.change(field, { target: { files } });
    fireEvent.click(screen.getByRole('button', { name: 'Voeg toe' }));
  });
}
const items = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent ?? '');
const press = (words: string, name: string) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name: uploadText.about(words, name) })));

describe('the form', () => {
  it('is a plain form whose field accepts only the kinds that an iPhone converts to', async () => {
    const { container } = show();
    const form = container.querySelector('form');
    expect([form?.method, form?.getAttribute('action'), form?.enctype]).toEqual([
      'post',
      '/api/uploads/1',
      'multipart/form-data',
    ]);
    const field = screen.getByLabelText(evidenceText.field);
    expect(field).toHaveAttribute('accept', 'application/pdf,image/jpeg,image/png');
    expect(field).toHaveAttribute('multiple');
    expect(field).toHaveAccessibleDescription('Een uitleg.');
    expect(await axe(container)).toHaveNoViolations();
  });

  it('says that nothing was chosen', async () => {
    const { container } = show();
    await choose();
    expect(screen.getByLabelText(evidenceText.field)).toHaveAccessibleDescription(
      `${uploadReasonText('no_file', limits)} Een uitleg.`,
    );
    expect(Connection.opened).toEqual([]);
    expect(await axe(container)).toHaveNoViolations();
  });
});

describe('a file that was chosen', () => {
  const field = () => screen.getByLabelText(evidenceText.field);
  const choosing = (...files: File[]) => act(async () => void fireEvent.change(field(), { target: { files } }));

  it('is sent at once, without a press of any button, and only once when one is pressed', async () => {
    show();
    await choosing(file('een.pdf'), file('twee.pdf'));
    expect(Connection.opened).toHaveLength(1);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Voeg toe' })));
    expect(field()).not.toHaveAttribute('aria-invalid');
    await kept();
    await kept();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Voeg toe' })));
    expect(Connection.opened.map(({ sent }) => sent?.get('bestand'))).toMatchObject([
      { name: 'een.pdf' },
      { name: 'twee.pdf' },
    ]);
  });

  it('makes the page’s other form wait until the last file is there', async () => {
    show();
    expect(await allSent()).toBe(true);
    await choosing(file('een.pdf'), file('twee.pdf'));
    const told = jest.fn();
    const waiting = allSent().then(told);
    await kept();
    expect(told).not.toHaveBeenCalled();
    await kept();
    await waiting;
    expect(told).toHaveBeenCalledWith(true);
  });

  it.each([
    ['refused', () => answer({ results: [{ ok: false, code: 'other_kind' }] })],
    ['stopped', () => press(uploadText.cancel, 'een.pdf')],
  ])('that is %s keeps the rest of the page from being sent, until it is tried again', async (_, end) => {
    show();
    await choosing(file('een.pdf'));
    const waiting = allSent();
    await end();
    expect(await waiting).toBe(false);
    expect(await allSent()).toBe(true);
    await press(uploadText.retry, 'een.pdf');
    const again = allSent();
    await kept();
    expect(await again).toBe(true);
  });

  it('is a link to another page without script, where its form can’t stand', () => {
    const elsewhere = { href: '/mijn/portfolio/1#bewijs', words: 'Voeg een bewijsstuk toe' };
    const html = renderToString(
      <EvidenceUpload action="/api/uploads/1" limits={limits} hint="" submit="Voeg toe" elsewhere={elsewhere} />,
    );
    expect(html).toContain(elsewhere.href);
    expect(html).not.toContain('type="file"');
  });
});

describe('sending by script', () => {
  it('goes one by one, with progress, and reloads the page at the end', async () => {
    const { container } = show();
    await choose(file('een.pdf'), file('twee.pdf'));
    expect(Connection.opened).toHaveLength(1);
    expect(last().sent?.get('bestand')).toMatchObject({ name: 'een.pdf' });
    await act(async () =>
      last().upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: 40, total: 100 })),
    );
    expect(screen.getByRole('progressbar')).toHaveValue(40);
    expect(items()[0]).toContain(uploadText.sending(40));
    expect(screen.getByRole('status')).toHaveTextContent(uploadText.summary({ kept: 0, failed: 0, busy: 2 }));
    expect(await axe(container)).toHaveNoViolations();
    await kept();
    expect(refresh).not.toHaveBeenCalled();
    await kept();
    expect(Connection.opened).toHaveLength(2);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status')).toHaveTextContent(uploadText.summary({ kept: 2, failed: 0, busy: 0 }));
  });

  it('says of each file what was wrong, and goes on', async () => {
    const { container } = show();
    await choose(file('een.pdf'), file('twee.pdf'));
    await answer({ results: [{ ok: false, code: 'other_kind' }] });
    expect(items()[0]).toContain(uploadReasonText('other_kind', limits));
    await kept();
    expect(items()[1]).toContain(uploadText.kept);
    expect(await axe(container)).toHaveNoViolations();
  });

  it.each([
    ['what is too large', file('groot.pdf', 1024 * 1024 + 1), 'too_large'],
    ['what is empty', file('leeg.pdf', 0), 'empty'],
  ] as const)('never sends %s', async (_, bad, code) => {
    show();
    await choose(bad);
    expect(Connection.opened).toEqual([]);
    expect(items()[0]).toContain(uploadReasonText(code, limits));
  });

  it.each([
    ['a page instead of an answer', '<html>'],
    ['an answer about nothing', { results: [] }],
    ['a code of elsewhere', { results: [{ ok: false, code: 'constructor' }] }],
    ['half a yes', { results: [{ ok: 'true' }] }],
  ])('takes %s for a failure', async (_, body) => {
    show();
    await choose(file('een.pdf'));
    await answer(body);
    expect(items()[0]).toContain(uploadReasonText('failed', limits));
    expect(refresh).not.toHaveBeenCalled();
  });

  it('can be tried again after the connection was lost', async () => {
    show();
    await choose(file('een.pdf'));
    await act(async () => last().dispatchEvent(new Event('error')));
    expect(items()[0]).toContain(uploadText.offline);
    await press(uploadText.retry, 'een.pdf');
    expect(Connection.opened).toHaveLength(2);
    await kept();
    expect(items()[0]).toContain(uploadText.kept);
  });

  it('can be cancelled before and while it is sent', async () => {
    show();
    await choose(file('een.pdf'), file('twee.pdf'));
    await press(uploadText.cancel, 'twee.pdf');
    await press(uploadText.cancel, 'een.pdf');
    expect(items().map((text) => text.includes(uploadText.cancelled))).toEqual([true, true]);
    expect(Connection.opened).toHaveLength(1);
    await press(uploadText.dismiss, 'een.pdf');
    expect(items()).toHaveLength(1);
  });

  it('begins at once with a file that is dropped', async () => {
    const { container } = show('Of sleep ze hierheen');
    const form = container.querySelector('form') as HTMLFormElement;
    await act(async () => fireEvent.drop(form, { dataTransfer: { files: [file('een.pdf')] } }));
    expect(last().sent?.get('bestand')).toMatchObject({ name: 'een.pdf' });
  });
});

describe('the files that are there', () => {
  const evidence = [
    { id: 'a', name: 'diploma.pdf', kind: 'pdf', size: 3_000_000, uploadedAt: new Date('2026-05-12T23:30:00Z') },
    { id: 'b', name: 'foto.jpg', kind: 'jpeg', size: 1, uploadedAt: new Date('2026-05-12T10:00:00Z') },
  ] as const;

  const part = (index: number) => within(screen.getAllByRole('listitem')[index] as HTMLElement);

  it('are listed by name with kind, size and date, with a link to remove them where that is allowed', async () => {
    const hrefOf = (id: string) => `/document/${id}`;
    const { container, rerender } = render(
      <EvidenceList evidence={[...evidence]} hrefOf={hrefOf} removeHref={(id) => `/weg/${id}`} />,
    );
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('PDF, 2,9 MB, toegevoegd op 13-05-2026');
    expect(second).toHaveTextContent('foto (JPEG), 1 kB');
    expect(part(0).getByRole('link', { name: 'diploma.pdf' })).toHaveAttribute('href', '/document/a');
    expect(screen.getByRole('link', { name: 'Verwijder foto.jpg' })).toHaveAttribute('href', '/weg/b');
    expect(await axe(container)).toHaveNoViolations();
    rerender(<EvidenceList evidence={[...evidence]} hrefOf={hrefOf} />);
    expect(screen.queryByRole('link', { name: /Verwijder/ })).not.toBeInTheDocument();
    rerender(<EvidenceList evidence={[]} hrefOf={hrefOf} />);
    expect(container).toHaveTextContent(evidenceText.none);
  });

  it('are shown in the page through their own door, with the file itself to download', async () => {
    const { container, rerender } = render(<EvidenceView evidence={[...evidence]} removeHref={(id) => `/weg/${id}`} />);
    expect(part(1).getByRole('img', { name: evidenceText.pictureOf('foto.jpg') })).toHaveAttribute(
      'src',
      '/bewijs/b?inzien=1',
    );
    expect(part(0).queryByRole('img')).not.toBeInTheDocument();
    for (const [index, id, name] of [
      [0, 'a', 'diploma.pdf'],
      [1, 'b', 'foto.jpg'],
    ] as const) {
      const link = part(index).getByRole('link', { name: `${evidenceText.download} ${name}` });
      expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual([`/bewijs/${id}`, true]);
    }
    expect(screen.getByRole('link', { name: 'Verwijder foto.jpg' })).toHaveAttribute('href', '/weg/b');
    expect(await axe(container)).toHaveNoViolations();
    rerender(<EvidenceView evidence={[]} />);
    expect(container).toHaveTextContent(evidenceText.none);
  });
});

describe('the outcome of a plain post', () => {
  it('says how many were kept, and which not', async () => {
    const outcome = { kept: 2, refused: [{ place: 2, code: 'empty' as const }] };
    const { container, rerender } = render(
      <UploadOutcome outcome={outcome} limits={limits} keptWords={outcomeText.kept} />,
    );
    expect(container).toHaveTextContent(outcomeText.kept(2));
    expect(container).toHaveTextContent(outcomeText.ofPlace(2, uploadReasonText('empty', limits)));
    expect(await axe(container)).toHaveNoViolations();
    rerender(<UploadOutcome outcome={{ ...outcome, kept: 0 }} limits={limits} keptWords={outcomeText.kept} />);
    expect(screen.getByRole('listitem').textContent).toBe(uploadReasonText('empty', limits));
  });
});
