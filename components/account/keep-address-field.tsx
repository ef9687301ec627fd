'use client';

import { AskedTick } from '@/components/forms/asked-tick';

/** The tick of whoever goes on with a shared mailbox. */
export function KeepAddressField() {
  return <AskedTick name="keepAddress" />;
}
