// The peer of an upload: a form taken apart, its file hashed, written, and synced with its folder, behind node:http.
// `node bare-upload.mts PORT FOLDER`.
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';

const [port = '0', folder = '.'] = process.argv.slice(2);

const server = createServer((request, response) => {
  const form = new Busboy({ headers: { 'content-type': request.headers['content-type'] ?? '' } });
  form.on('file', async (_field, content) => {
    response.end(JSON.stringify({ checksum: await keep(content) }));
  });
  request.pipe(form);
});

process.on('SIGTERM', () => process.exit(0));
server.listen(Number(port), '127.0.0.1', () => console.log(`Ready: http://127.0.0.1:${port}`));

async function keep(content: BusboyFileStream): Promise<string> {
  const hash = createHash('sha256');
  content.on('data', (chunk) => hash.update(chunk));
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx');
  await pipeline(content, createWriteStream(path, { fd: file.fd, autoClose: false }));
  await sync(file);
  await sync(await open(folder, 'r'));
  return hash.digest('hex');
}

async function sync(handle: FileHandle) {
  await handle.sync();
  await handle.close();
}
