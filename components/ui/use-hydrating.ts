'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** True in the server's HTML and in the render that takes it over, false where the browser made the element itself. */
export function useHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
