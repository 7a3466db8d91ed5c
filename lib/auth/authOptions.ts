import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { personOf } from "@/lib/auth/session";
import { secureCookies, sessionCookieName, sessionSeconds } from "@/lib/auth/sessionCookie";
import { type SignedIn, signIn } from "@/lib/auth/signIn";
import { address } from "@/lib/contract/address";
import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import { env } from "@/lib/env";

/**
 * How next-auth signs in: by e-mail and password, with a sealed token as the session. The token carries the version
 * of the person's sessions, which `currentPerson` holds against the database at every request.
 * A failed sign-in comes back to /sign-in with `error`: `CredentialsSignin`, `too-many-requests`, `code-needed`,
 * `code-wrong` or `unavailable`.
 */
export function authOptions(): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() } as const;
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: secureCookies(),
    cookies: { sessionToken: { name: sessionCookieName(), options: cookie } },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" }, code: { type: "text" } },
        authorize: (credentials, request) =>
          authorize(credentials ?? { email: "", password: "" }, new Headers(request.headers)),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user
          ? { sub: user.id, version: (user as SignedIn).sessionVersion, name: user.name, email: user.email }
          : token,
      // an ended session answers as none, not with the name in its token
      session: async ({ session, token }) => {
        const live = { personId: String(token.sub), sessionVersion: Number(token.version) };
        return (await personOf(await connection(), live)) ? session : { expires: session.expires };
      },
    },
    // what fails is answered by `authorize`; its own log would print what was typed
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

async function authorize(
  credentials: Record<"email" | "password", unknown> & { code?: unknown },
  headers: Headers,
): Promise<SignedIn | null> {
  const { email, password } = credentials;
  const code = typeof credentials.code === "string" ? credentials.code : "";
  if (typeof email !== "string" || typeof password !== "string") return null;
  try {
    return await signIn(await connection(), { email, password, code, address: address(headers) }, new Date());
  } catch (error) {
    // next-auth shows the message of what is thrown in an address
    if (!(error instanceof Fault)) throw new Error("unavailable");
    const { secondFactor } = error.details;
    throw new Error(secondFactor ? `code-${secondFactor}` : error.code);
  }
}
