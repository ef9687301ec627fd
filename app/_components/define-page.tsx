import type { ReactElement } from 'react';
import type { ActorFor, Permission } from '@/lib/access/permissions';
import { openPage } from '@/lib/server/access/door';
import type { Context } from '@/lib/server/platform/action';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { NotAvailable } from './not-available';
import { notAvailable } from './not-found-page';

export type Asked<P extends Permission> = Context<ActorFor<P>> & {
  query: AddressParams;
  /** What the address says was just done; '' for nothing. */
  done: string;
};
/** Null: what was asked for doesn't exist, or not for whoever asks. */
type Shown = ReactElement | null;
type PageProps<Params> = { params: Promise<Params>; searchParams: Promise<AddressParams> };

/** A page for whoever has the permission; for everybody else its address is as unknown as any other. */
export function definePage<P extends Permission, Params>(
  permission: P,
  show: (asked: Asked<P>, params: Params) => Shown | Promise<Shown>,
  /** What comes before the session is looked at: a way elsewhere, or false where no such page exists. */
  before: (params: Params, query: AddressParams) => boolean | Promise<boolean> = () => true,
) {
  return async (props: PageProps<Params>) => {
    const [params, query] = [await props.params, await props.searchParams];
    if (!(await before(params, query))) {
      await openPage('read_public_pages');
      return await notAvailable();
    }
    const opened = await openPage(permission);
    if (!opened) return <NotAvailable />;
    return (await show({ ...opened, query, done: firstValue(query.na) }, params)) ?? (await notAvailable());
  };
}
