import NextAuth from 'next-auth';
import { authOptions } from '@/lib/server/auth-options';

type Props = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own doors. Its options hold the secret, which is there when the server runs and not while it is built. */
function handler(request: Request, props: Props): Promise<Response> {
  return NextAuth(authOptions())(request, props);
}

export { handler as GET, handler as POST };
