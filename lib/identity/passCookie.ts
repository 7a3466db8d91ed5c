import { decode, encode } from "next-auth/jwt";
import { type SessionToken, secureCookies } from "@/lib/auth/sessionCookie";
import { env } from "@/lib/env";

/**
 * What a browser carries for some minutes between two steps: `connecting`, somebody signed in has proved their password
 * and goes to the provider to connect it; `code`, somebody comes from the provider and owes the code of their second
 * factor. Each is sealed with a key of its own, and neither is a session.
 */
export type Pass = "connecting" | "code";

/** The value of Set-Cookie that gives a browser a pass; null takes it away. */
export async function passSetCookie(pass: Pass, holder: SessionToken | null): Promise<string> {
  const token = holder && { sub: holder.personId, version: holder.sessionVersion };
  const sealed = token && (await encode({ token, secret: env().AUTH_SECRET, maxAge: seconds, salt: pass }));
  const secure = secureCookies() ? "; Secure" : "";
  return `${passName(pass)}=${sealed ?? ""}; Path=/api/auth; Max-Age=${sealed ? seconds : 0}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whose pass the request carries; null: none, expired, or not sealed by this server. */
export async function readPass(pass: Pass, headers: Headers): Promise<SessionToken | null> {
  const sealed = cookieOf(headers, passName(pass));
  if (!sealed) return null;
  const token = await decode({ token: sealed, secret: env().AUTH_SECRET, salt: pass }).catch(() => null);
  return typeof token?.sub === "string" && typeof token.version === "number"
    ? { personId: token.sub, sessionVersion: token.version }
    : null;
}

const seconds = 10 * 60;

function passName(pass: Pass): string {
  return `${secureCookies() ? "__Secure-" : ""}handover.${pass}`;
}

/** The value of a cookie of the request, as it was sent. */
export function cookieOf(headers: Headers, name: string): string | null {
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = part.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return null;
}
