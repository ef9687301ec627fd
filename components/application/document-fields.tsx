'use client';

import { Fragment, type ReactNode } from 'react';
import { TickField } from '@/components/forms/fields';
import { type DocumentCode, documentCodes, ticks, ticksOf } from '@/lib/content/documents';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import type { FieldWords } from '@/lib/text/nl/shared/forms';

export const tickFields: Record<string, FieldWords> = Object.fromEntries(
  ticks.map((tick) => [tick, { label: applicationText.documents.ticks[tick] }]),
);

export function DocumentFields({ texts }: { texts: Record<DocumentCode, ReactNode> }) {
  return documentCodes.map((code) => (
    <Fragment key={code}>
      {texts[code]}
      {ticksOf(code).map((tick) => (
        <TickField key={tick} name={tick} />
      ))}
    </Fragment>
  ));
}
