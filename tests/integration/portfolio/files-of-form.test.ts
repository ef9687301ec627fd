import { Readable } from 'node:stream';
import { drainBody } from '@/lib/server/portfolio/evidence/answer-upload';
import { filesOfForm, UnreadableForm } from '@/lib/server/portfolio/evidence/files-of-form';

type Part = { name: string; file?: string; content: string };

function posted(parts: Part[]): Request {
  const body = parts.map(({ name, file, content }) => {
    const of = file === undefined ? '' : `; filename="${file}"`;
    return `--x\r\nContent-Disposition: form-data; name="${name}"${of}\r\n\r\n${content}\r\n`;
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  return new Request('http://register.example', { method: 'POST', headers, body: `${body.join('')}--x--\r\n` });
}

/** What was taken of it, by name and length. */
async function takenOf(request: Request, most: number) {
  const taken: [string, number][] = [];
  const fields = new Map<string, string>();
  const found = await filesOfForm(request, most, fields, async ({ name, content }) => {
    let length = 0;
    for await (const chunk of content) length += chunk.length;
    taken.push([name, length]);
  });
  return { found, taken, fields: [...fields.keys()] };
}

const files = (count: number, bytes: number): Part[] =>
  Array.from({ length: count }, (_, at) => ({ name: 'bestand', file: `${at}.pdf`, content: 'a'.repeat(bytes) }));
const fields = (count: number, bytes: number): Part[] =>
  Array.from({ length: count }, (_, at) => ({ name: `f${at}`, content: 'a'.repeat(bytes) }));

// Of what its reader leaves out by itself, anything larger than its buffer kept the answer waiting for ever.
it.each([1, 16_384, 300_000])(
  'of more files than are taken at once the rest is passed over, at %d bytes each',
  async (bytes) => {
    const { found, taken } = await takenOf(posted([...files(5, bytes), { name: 'knop', content: 'x' }]), 2);
    expect(found).toBe(5);
    expect(taken).toEqual([
      ['0.pdf', bytes],
      ['1.pdf', bytes],
    ]);
  },
);

it.each([1, 1_001, 70_000])('a form with more fields than any of ours isn’t read, at %d bytes each', async (bytes) => {
  expect((await takenOf(posted(fields(10, bytes)), 2)).fields).toHaveLength(10);
  await expect(takenOf(posted(fields(11, bytes)), 2)).rejects.toThrow(UnreadableForm);
  await expect(takenOf(posted([...fields(11, bytes), ...files(3, bytes)]), 2)).rejects.toThrow(UnreadableForm);
});

it('a form of more than a thousand parts isn’t read, whatever they are', async () => {
  for (const parts of [files(1_001, 1), files(1_001, 1).map((part) => ({ ...part, file: '' })), fields(1, 1)]) {
    const many = parts.length > 1 ? parts : Array.from({ length: 1_001 }, () => parts).flat();
    await expect(takenOf(posted(many), 2)).rejects.toThrow(UnreadableForm);
  }
});

it('the body comes from the server’s own request, and what isn’t read of a form is still received to its end', async () => {
  const chunks = [await posted(files(1_001, 1)).text(), ...Array.from({ length: 200 }, () => 'a'.repeat(65_536))];
  const incoming = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  Object.assign(globalThis, { lklrAnswers: new Map([['lent', { request: incoming }]]) });
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'x-answer-id': 'lent' };
  const request = new Request('http://register.example', { method: 'POST', headers });
  await expect(takenOf(request, 2)).rejects.toThrow(UnreadableForm);
  expect([incoming.destroyed, incoming.readableEnded]).toEqual([false, false]);
  await drainBody(request);
  expect(incoming.readableEnded).toBe(true);
});
