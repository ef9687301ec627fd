import { z } from 'zod';
import { knownPassword } from './password-fields';
import { appCode, appOrRecoveryCode } from './second-factor';

const rowId = z.string().max(100);
const next = z.string().max(500).optional();

export const endSessionSchema = z.object({ session: rowId });
export const endOtherSessionsSchema = z.object({});
export const stayLoggedInSchema = z.object({});

export const startSecondFactorSchema = z.object({ password: knownPassword, next });
export const confirmSecondFactorSchema = z.object({ setup: rowId, code: appCode, next });
export const removeSecondFactorSchema = z.object({ password: knownPassword, code: appOrRecoveryCode });

export const requestRecoveryCodesSchema = z.object({ password: knownPassword });
export const confirmRecoveryCodesSchema = z.object({ setup: rowId });
