'use client';

import { usePathname } from 'next/navigation';
import type { TypedValues } from '@/lib/shared/action-state';
import { type FieldWords, formText, formTroubleTexts } from '@/lib/text/nl/shared/forms';

type SideBySideProps = { fields: Record<string, FieldWords>; typed: TypedValues; stored: TypedValues };

/** Saving once more is the form's own button. Two columns fit the narrowest screen. */
export function SideBySide({ fields, typed, stored }: SideBySideProps) {
  const different = Object.entries(fields).filter(([name]) => (stored[name] ?? '') !== (typed[name] ?? ''));
  const text = formTroubleTexts.stale();
  const here = usePathname() ?? '/';
  return (
    <>
      {different.length > 0 && (
        <table className="table table-fixed wrap-anywhere mt-4">
          <caption className="px-0!">{text.comparison}</caption>
          <thead>
            <tr>
              <th scope="col">{text.typed}</th>
              <th scope="col">{text.storedNow}</th>
            </tr>
          </thead>
          {different.map(([name, words]) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={2} className="pb-0!">
                  {words.label}
                </th>
              </tr>
              <tr>
                <td className="whitespace-pre-line border-t-0!">{shown(typed[name], words)}</td>
                <td className="whitespace-pre-line border-t-0!">{shown(stored[name], words)}</td>
              </tr>
            </tbody>
          ))}
        </table>
      )}
      <p className="mt-4">
        <a href={here}>{text.takeStored}</a>
      </p>
    </>
  );
}

function shown(value: string | undefined, { choices }: FieldWords): string {
  if (!value) return formText.empty;
  if (value === 'on') return formText.ticked;
  return choices?.[value] ?? value;
}
