'use client';

import { type UploadCode, uploadCodes } from '@/lib/portfolio/evidence-outcome';

export type Sent = { at: 'kept' } | { at: 'cancelled' } | { at: 'failed'; why: UploadCode | 'offline' };

export type Sending = { outcome: Promise<Sent>; cancel: () => void };

/** The name of the field in which files are sent, with script and without. */
export const FILE_FIELD = 'bestand';

/** Sends one file as a form would, and says how far it is: fetch can't tell that. */
export function sendFile(action: string, file: File, onProgress: (percent: number) => void): Sending {
  const request = new XMLHttpRequest();
  const outcome = new Promise<Sent>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(Math.floor((100 * loaded) / total));
    });
    request.addEventListener('load', () => resolve(readAnswer(request.responseText)));
    request.addEventListener('error', () => resolve({ at: 'failed', why: 'offline' }));
    request.addEventListener('abort', () => resolve({ at: 'cancelled' }));
  });
  const form = new FormData();
  form.append(FILE_FIELD, file, file.name);
  request.open('POST', action);
  request.setRequestHeader('accept', 'application/json');
  request.send(form);
  return { outcome, cancel: () => request.abort() };
}

/** The answer for the one file that was sent; anything else is a failure, never a success. */
function readAnswer(text: string): Sent {
  try {
    const { results } = JSON.parse(text) as { results?: { ok?: unknown; code?: unknown }[] };
    if (results?.[0]?.ok === true) return { at: 'kept' };
    const why = uploadCodes.find((code) => code === results?.[0]?.code);
    return { at: 'failed', why: why ?? 'failed' };
  } catch {
    return { at: 'failed', why: 'failed' };
  }
}
