import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { authOptions } from "@/lib/auth/authOptions";
import { passSecondFactor } from "@/lib/auth/secondFactor/passSecondFactor";
import { currentPerson, personOf } from "@/lib/auth/session";
import { secureCookies, sessionSetCookie } from "@/lib/auth/sessionCookie";
import type { SignedIn } from "@/lib/auth/signIn";
import { address } from "@/lib/contract/address";
import { Fault } from "@/lib/contract/fault";
import { connection } from "@/lib/db/connection";
import { env } from "@/lib/env";
import { type Entered, enterByProvider } from "@/lib/identity/enterByProvider";
import { cookieOf, passSetCookie, readPass } from "@/lib/identity/passCookie";
import { type Provider, provider } from "@/lib/identity/provider";
import { log } from "@/lib/log";
import type { Asking } from "@/lib/tenancy/ctx";
import { organisationsOfPerson } from "@/lib/tenancy/organisations";

/** One request to sign in, and the values of Set-Cookie that its answer is to carry besides next-auth's own. */
export interface Visit {
  headers: Headers;
  cookies: string[];
  request?: Asking;
}

/**
 * How next-auth signs in here: with a password (`authOptions`) and, where one is set up, with an OIDC provider. The
 * provider gives the same session as a password does. What it refuses comes back to /sign-in with `error`: a `Refusal`,
 * `OAuthSignin` when the provider does not answer, or `OAuthCallback` when what it answered does not hold (state,
 * nonce, signature, issuer, audience, time). /sign-in with `step=code` asks for the second factor.
 */
export function signInOptions(visit: Visit, at: Provider | null = provider()): NextAuthOptions {
  const base = authOptions();
  if (at === null) return base;
  return {
    ...base,
    providers: [...base.providers, oidc(at), codeAfterProvider()],
    callbacks: {
      ...base.callbacks,
      signIn: async ({ account, profile }) =>
        account?.provider === "oidc" ? await arrive(visit, at, profile) : true,
    },
    logger: { ...base.logger, error: logProvider },
  };
}

function oidc(at: Provider): OAuthConfig<Record<string, unknown>> {
  return {
    id: "oidc",
    name: at.name,
    type: "oauth",
    wellKnown: `${at.issuer}/.well-known/openid-configuration`,
    clientId: at.clientId,
    clientSecret: at.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: 10_000 },
    userinfo: {
      // some providers say the address there only; what the signed token says goes before it
      request: async ({ tokens, client }) => {
        const claims = new Map(Object.entries(tokens.id_token ? claimsIn(tokens.id_token) : {}));
        const more =
          claims.has("email") || !client.issuer.metadata.userinfo_endpoint || !tokens.access_token
            ? {}
            : await client.userinfo(tokens.access_token);
        if ("sub" in more && more.sub !== claims.get("sub")) throw new Error("userinfo is of somebody else");
        return { ...more, ...Object.fromEntries(claims) };
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

/** What a token says that openid-client has checked before. */
function claimsIn(idToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** The second step for who came by the provider and has a second factor here: the pass in a cookie, and a code. */
function codeAfterProvider() {
  return Credentials({
    id: "code",
    credentials: { code: { type: "text" } },
    authorize: async (credentials, request): Promise<SignedIn | null> => {
      try {
        const db = await connection();
        const pass = await readPass("code", new Headers(request.headers));
        const person = pass && (await personOf(db, pass));
        if (!pass || !person) throw new Error("code-late");
        const passed = await passSecondFactor(db, person.id, String(credentials?.code ?? ""), new Date());
        if (passed === "needed" || passed === "wrong") throw new Error(`code-${passed}`);
        return { ...person, sessionVersion: pass.sessionVersion };
      } catch (error) {
        if (error instanceof Fault) throw new Error(error.code);
        throw error instanceof Error && error.message.startsWith("code-") ? error : new Error("unavailable");
      }
    },
  });
}

/** Where the browser goes on; who they are now is in `visit.cookies`. */
async function arrive(visit: Visit, at: Provider, claims: unknown): Promise<string> {
  const back = wantedPage(visit.headers);
  try {
    const [db, now] = [await connection(), new Date()];
    const connecting = await whoConnects(visit, back);
    const coming = {
      claims,
      invitation: /^\/invite\/([\w-]+)(?:\?|$)/.exec(back)?.[1] ?? null,
      connecting,
      address: address(visit.headers),
      request: visit.request,
    };
    const entered = await enterByProvider(db, at, coming, now);
    if (entered.outcome === "signed-in") {
      visit.cookies.push(await sessionSetCookie(entered.session));
      if (entered.organisation !== null) return here(`/${entered.organisation}`);
      return here(back === "/" ? await firstPage(entered.session.personId) : back);
    }
    if (entered.outcome === "connected") return here(back);
    return here(await notYet(visit, entered, back, connecting !== null));
  } catch (error) {
    log().error({ error: error instanceof Error ? error.name : "" }, "a provider's sign-in broke off");
    return here("/sign-in?error=unavailable");
  }
}

async function notYet(
  visit: Visit,
  entered: Extract<Entered, { outcome: "code" | "refused" }>,
  back: string,
  connecting: boolean,
): Promise<string> {
  if (connecting && entered.outcome === "refused") return `${back}?connect=${entered.reason}`;
  const asked = entered.outcome === "code" ? "step=code" : `error=${entered.reason}`;
  if (entered.outcome === "code") visit.cookies.push(await passSetCookie("code", entered.session));
  return `/sign-in?${asked}${back === "/" ? "" : `&callbackUrl=${encodeURIComponent(back)}`}`;
}

/** Who has said, signed in and on their account's page, that they connect the provider. The pass is used up. */
async function whoConnects(visit: Visit, back: string): Promise<string | null> {
  const pass = await readPass("connecting", visit.headers);
  if (pass === null) return null;
  visit.cookies.push(await passSetCookie("connecting", null));
  const person = await currentPerson(await connection(), visit.headers);
  const meant = person?.id === pass.personId && (await personOf(await connection(), pass)) !== null;
  return meant && /^\/[^/]+\/settings\/account$/.test(back) ? pass.personId : null;
}

/** The page of this site that the sign-in was begun for, which next-auth keeps in a cookie. */
function wantedPage(headers: Headers): string {
  const name = `${secureCookies() ? "__Secure-" : ""}next-auth.callback-url`;
  const origin = new URL(env().NEXTAUTH_URL).origin;
  try {
    const wanted = new URL(decodeURIComponent(cookieOf(headers, name) ?? ""), origin);
    const own = wanted.origin === origin && !wanted.pathname.startsWith("/sign-");
    return own ? `${wanted.pathname}${wanted.search}` : "/";
  } catch {
    return "/";
  }
}

async function firstPage(personId: string): Promise<string> {
  const items = await organisationsOfPerson(await connection(), personId, new Date());
  const first = items.find(({ sample }) => !sample) ?? items[0];
  return first ? `/${first.slug}` : "/new";
}

function here(path: string): string {
  return `${env().NEXTAUTH_URL}${path}`;
}

/** Why a provider's sign-in fails is for who runs the server; of passwords nothing is written. */
function logProvider(code: string, metadata: unknown): void {
  if (!code.includes("OAUTH")) return;
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown })?.error;
  const reason = error instanceof Error ? error.message.slice(0, 300) : "";
  log().warn({ code, reason }, "the provider's sign-in failed");
}
