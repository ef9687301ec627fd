import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { logInSchema } from '@/lib/access/account-forms';
import { visitor } from '@/lib/access/actor';
import { moment } from './clock';
import { env } from './env';
import { limitedAccountOf } from './limited-account';
import { countAttempt, forgiveAttempt } from './rate-limits';
import { noteLimit, noteLogIn } from './security-events';
import { endOfSession } from './session';
import { logIn } from './use-cases/log-in';

/**
 * next-auth's handler is one more door to the same use-case: the same limits, the same session row. Its cookie only
 * names the row; lib/server/session.ts decides at each read what that row is worth.
 */
export const authOptions = (): NextAuthOptions => ({
  secret: env().secret,
  session: { strategy: 'jwt' },
  pages: { signIn: '/inloggen', signOut: '/uitloggen', error: '/inloggen' },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'text' }, password: { type: 'password' } },
      authorize: async (credentials, request) => {
        const input = logInSchema.safeParse(credentials);
        if (!input.success) return null;
        const address = String(request.headers?.['x-client-address'] ?? 'unknown');
        const attempt = { name: 'log_in', address, account: await limitedAccountOf(input.data.email) } as const;
        const counted = await countAttempt(attempt);
        if (!counted.ok) {
          await noteLimit(attempt, visitor);
          return null;
        }
        const result = await logIn(input.data, moment());
        const isWhole = result.ok && !result.secondFactorNeeded;
        await noteLogIn(isWhole ? { ok: true, loggedIn: result.session.accountId } : result, attempt);
        if (result.ok) await forgiveAttempt(attempt);
        return result.ok ? { id: result.session.accountId, sid: result.session.id } : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user && 'sid' in user ? { sub: user.id, sid: user.sid } : token),
    // Read by a page that announces its session's end (components/frame/session-end.tsx).
    session: async ({ token }) => {
      const endsAt = typeof token.sid === 'string' ? await endOfSession(token.sid) : null;
      return { expires: (endsAt ?? new Date(0)).toISOString() };
    },
  },
});
