import type { AddressParams } from '@/lib/shared/list-address';
import { type Place, type RowIds, readPlace } from '@/lib/shared/list-place';

export const dossierParts = [
  'statusEvents',
  'changes',
  'applications',
  'messages',
  'mails',
  'tasks',
  'notes',
  'log',
  'security',
] as const;
export type DossierPart = (typeof dossierParts)[number];

/** What each is called in an address, and where it is on its page. */
export const dossierPartNames = {
  statusEvents: 'status',
  changes: 'wijzigingen',
  applications: 'aanvragen',
  messages: 'berichten',
  mails: 'mails',
  tasks: 'taken',
  notes: 'notities',
  log: 'logboek',
  security: 'beveiliging',
} as const satisfies Record<DossierPart, string>;

const rowIds: Partial<Record<DossierPart, RowIds>> = {
  statusEvents: 'number',
  changes: 'number',
  log: 'number',
  security: 'number',
};

export type DossierPlaces = Partial<Record<DossierPart, Place>>;

export function readDossierPlaces(params: AddressParams): DossierPlaces {
  return Object.fromEntries(
    dossierParts.map((part) => [part, readPlace(params, { list: dossierPartNames[part], ids: rowIds[part] })]),
  );
}
