import { randomUUID } from 'node:crypto';
import type { ActivityType } from '@/lib/content/normset';
import { changeSetting } from '@/lib/server/casework/change-setting';
import { confirmSetting, refuseSetting } from '@/lib/server/casework/decide-setting';
import { removeFilter } from '@/lib/server/casework/remove-filter';
import { saveFilter } from '@/lib/server/casework/save-filter';
import { withdrawSetting } from '@/lib/server/casework/withdraw-setting';
import { cancelPublication } from '@/lib/server/editor/cancel-publication';
import { deleteDocumentDraft } from '@/lib/server/editor/delete-document-draft';
import { publishDocument } from '@/lib/server/editor/publish-document';
import { publishText } from '@/lib/server/editor/publish-text';
import { removeTextAttachment } from '@/lib/server/editor/remove-text-attachment';
import { renameText } from '@/lib/server/editor/rename-text';
import { restoreVersion } from '@/lib/server/editor/restore-version';
import { saveDocumentDraft } from '@/lib/server/editor/save-document-draft';
import { saveText } from '@/lib/server/editor/save-text';
import { startText } from '@/lib/server/editor/start-text';
import { withdrawDocument } from '@/lib/server/editor/withdraw-document';
import { withdrawText } from '@/lib/server/editor/withdraw-text';
import { countReceivers } from '@/lib/server/mailings/count-receivers';
import { resumeMailing } from '@/lib/server/mailings/resume-mailing';
import { startMailing } from '@/lib/server/mailings/start-mailing';
import { stopMailing } from '@/lib/server/mailings/stop-mailing';
import { withdrawMailing } from '@/lib/server/mailings/withdraw-mailing';
import { writeMailing } from '@/lib/server/mailings/write-mailing';
import { changeDraftRules } from '@/lib/server/normsets/change-draft-rules';
import { changeDraftType } from '@/lib/server/normsets/change-draft-type';
import { confirmNormset, returnNormset, takeBackNormset } from '@/lib/server/normsets/decide-normset';
import { previewNormset } from '@/lib/server/normsets/preview-normset';
import { proposeNormset } from '@/lib/server/normsets/propose-normset';
import { removeDraftType } from '@/lib/server/normsets/remove-draft-type';
import { startDraft } from '@/lib/server/normsets/start-draft';
import { withdrawDraft } from '@/lib/server/normsets/withdraw-draft';
import { addDays } from '@/lib/shared/calendar-date';
import { everybody } from '@/tests/integration/mailings/mailing-people';
import { draftOf } from '@/tests/unit/normsets/drafts';
import { today } from '../journey';
import { type Act, at } from './power-acts';

const oneText = { id: randomUUID(), version: 0 };
const newText = { title: 'Titel', body: 'Tekst', preview: false };
const mailing = { mailingId: randomUUID(), version: 0 };
const letter = { subject: 'Dag', body: 'Dag' };
const settingChange = { changeId: randomUUID(), version: 0 };
const draft = { draftId: randomUUID(), version: 1 };
const draftRules = { ...draftOf().rules, validFrom: null, reason: '', assumptions: '' };
const draftType = draftOf().rules.activityTypes[0] as ActivityType;
const aDraft = { code: 'code_of_conduct', version: 1 } as const;
const documentDraft = {
  ...({ code: 'code_of_conduct', title: 'T', documentVersion: '9', summary: 'S', text: 'T' } as const),
  ...{ validFrom: addDays(today, 9), tickMonths: null, preview: false },
};

/** What is written, ruled and sent for the register as a whole. */
export const contentActs: Record<string, Act> = {
  'change-setting': (_, actor) =>
    changeSetting({ key: 'answer_weeks', version: 0, value: 5, validFrom: at(actor).today }, at(actor)),
  'confirm-setting': (_, actor) => confirmSetting(settingChange, at(actor)),
  'refuse-setting': (_, actor) => refuseSetting(settingChange, at(actor)),
  'withdraw-setting': (_, actor) => withdrawSetting(settingChange, at(actor)),
  'save-document-draft': (_, actor) => saveDocumentDraft({ ...documentDraft, version: 0 }, at(actor)),
  'publish-document': (_, actor) => publishDocument({ ...aDraft, shown: 'x' }, at(actor)),
  'delete-document-draft': (_, actor) => deleteDocumentDraft({ ...aDraft, sure: true }, at(actor)),
  'withdraw-document': (_, actor) => withdrawDocument({ documentId: randomUUID() }, at(actor)),
  'save-filter': (_, actor) => saveFilter({ list: 'aanvragen', name: 'Mij', choices: 'van=mij' }, at(actor)),
  'remove-filter': (_, actor) => removeFilter({ filterId: randomUUID() }, at(actor)),
  'start-text': (_, actor) => startText({ kind: 'news', slug: '', ...newText, audience: 'everybody' }, at(actor)),
  'save-text': (_, actor) => saveText({ kind: 'statement', ...oneText, ...newText }, at(actor)),
  'publish-text': (_, actor) => publishText({ ...oneText, from: null }, at(actor)),
  'cancel-publication': (_, actor) => cancelPublication(oneText, at(actor)),
  'withdraw-text': (_, actor) => withdrawText({ ...oneText, sure: true }, at(actor)),
  'rename-text': (_, actor) => renameText({ ...oneText, slug: 'anders' }, at(actor)),
  'restore-version': (_, actor) => restoreVersion({ ...oneText, number: 1 }, at(actor)),
  'remove-text-attachment': (_, actor) => removeTextAttachment({ ...oneText, attachmentId: randomUUID() }, at(actor)),
  'start-draft': (_, actor) => startDraft({ normsetId: randomUUID(), kind: 'copy' }, at(actor)),
  'change-draft-rules': (_, actor) => changeDraftRules({ ...draft, ...draftRules }, at(actor)),
  'change-draft-type': (_, actor) => changeDraftType({ ...draft, place: 1, type: draftType }, at(actor)),
  'remove-draft-type': (_, actor) => removeDraftType({ ...draft, place: 1 }, at(actor)),
  'preview-normset': (_, actor) => previewNormset(draft, at(actor)),
  'propose-normset': (_, actor) => proposeNormset(draft, at(actor)),
  'take-back-normset': (_, actor) => takeBackNormset(draft, at(actor)),
  'return-normset': (_, actor) => returnNormset({ ...draft, remark: 'Nee.' }, at(actor)),
  'confirm-normset': (_, actor) => confirmNormset(draft, at(actor)),
  'withdraw-draft': (_, actor) => withdrawDraft(draft, at(actor)),
  'write-mailing': (_, actor) => writeMailing({ ...mailing, ...letter, filters: everybody }, at(actor)),
  'count-receivers': (_, actor) => countReceivers(mailing, at(actor)),
  'start-mailing': (_, actor) => startMailing(mailing, at(actor)),
  'stop-mailing': (_, actor) => stopMailing(mailing, at(actor)),
  'resume-mailing': (_, actor) => resumeMailing(mailing, at(actor)),
  'withdraw-mailing': (_, actor) => withdrawMailing(mailing, at(actor)),
};
