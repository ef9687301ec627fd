'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldFrame } from '@/components/ui/field-frame';
import { useHydrating } from '@/components/ui/use-hydrating';
import { showPasswordText as text } from '@/lib/text/nl/shared/forms';
import { useField } from './form-context';

type PasswordFieldProps = { name: string; hint?: string; autoComplete: 'new-password' | 'current-password' };

/** Without script it can't be shown, and nothing says so. What comes back from the server never carries it. */
export function PasswordField({ name, hint, autoComplete }: PasswordFieldProps) {
  const { label, frame, input } = useField(name, { hint });
  const withoutScript = useHydrating();
  const [isShown, setShown] = useState<boolean>();
  useEffect(() => {
    if (!isShown) return;
    // A browser remembers what was typed in a plain field, and shows a page again as it was left.
    const left = new AbortController();
    const hide = () => setShown(undefined);
    document.getElementById(frame.id)?.closest('form')?.addEventListener('submit', hide, { signal: left.signal });
    window.addEventListener('pagehide', hide, { signal: left.signal });
    return () => left.abort();
  }, [isShown, frame.id]);
  return (
    <FieldFrame {...frame} label={label}>
      <div className="password">
        <input
          {...input}
          className="textbox"
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        {!withoutScript && (
          <Button type="button" variant="secondary" aria-controls={frame.id} onClick={() => setShown(!isShown)}>
            {isShown ? text.hide : text.show}
            <span className="sr-only"> ({label})</span>
          </Button>
        )}
      </div>
      <span role="status" className="sr-only">
        {isShown === undefined ? '' : isShown ? text.isShown : text.isHidden}
      </span>
    </FieldFrame>
  );
}

export function KnownPasswordField(props: Omit<PasswordFieldProps, 'autoComplete'>) {
  return <PasswordField autoComplete="current-password" {...props} />;
}
