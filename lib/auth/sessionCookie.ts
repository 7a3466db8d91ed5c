import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** What a session's token says: who, and the version of the person's sessions that it belongs to. */
export interface SessionToken {
  personId: string;
  sessionVersion: number;
}

/** Seconds for which a session lasts. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** Whether cookies are for https only, and carry the prefix that browsers hold to it. */
export function secureCookies(): boolean {
  return env().NEXTAUTH_URL.startsWith("https://");
}

export function sessionCookieName(): string {
  return `${secureCookies() ? "__Secure-" : ""}next-auth.session-token`;
}

/** The token in a request's session cookie, or null: none, expired, or not sealed with this server's secret. */
export async function readSessionCookie(headers: Headers): Promise<SessionToken | null> {
  const sealed = cookie(headers.get("cookie") ?? "", sessionCookieName());
  if (!sealed) return null;
  try {
    const token = await decode({ token: sealed, secret: env().AUTH_SECRET });
    return typeof token?.sub === "string" && typeof token.version === "number"
      ? { personId: token.sub, sessionVersion: token.version }
      : null;
  } catch {
    return null;
  }
}

/** A session's cookie, `name=value`, as a sign-in sets it. */
export async function sealSessionCookie({ personId, sessionVersion }: SessionToken): Promise<string> {
  const token = { sub: personId, version: sessionVersion };
  const sealed = await encode({ token, secret: env().AUTH_SECRET, maxAge: sessionSeconds });
  return `${sessionCookieName()}=${sealed}`;
}

function cookie(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const [key, ...value] = part.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return null;
}

/** The value of Set-Cookie that begins a session in a browser. */
export async function sessionSetCookie(token: SessionToken): Promise<string> {
  const secure = secureCookies() ? "; Secure" : "";
  return `${await sealSessionCookie(token)}; Path=/; Max-Age=${sessionSeconds}; HttpOnly; SameSite=Lax${secure}`;
}
