import { randomUUID } from "node:crypto";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resetLink } from "@/lib/account/resetLink";
import { setPassword } from "@/lib/account/setPassword";
import { endSessions } from "@/lib/auth/endSessions";
import { beginSecondFactor } from "@/lib/auth/secondFactor/beginSecondFactor";
import { confirmSecondFactor } from "@/lib/auth/secondFactor/confirmSecondFactor";
import { currentPerson } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/signIn";
import { testOrganisation } from "@/lib/db/testing";
import type { Letter } from "@/lib/delivery/sendLetter";
import { beginConnecting, disconnect } from "@/lib/identity/changeIdentity";
import { identityOf } from "@/lib/identity/identityOf";
import type { Provider } from "@/lib/identity/provider";
import { TestBrowser } from "@/lib/identity/testBrowser";
import { type Says, type TestProvider, testProvider } from "@/lib/identity/testProvider";
import { createInvitation } from "@/lib/members/createInvitation";
import { givePassword, testMember } from "@/lib/members/testMember";
import { transferOwnership } from "@/lib/members/transferOwnership";

let idp: TestProvider;
beforeAll(async () => {
  idp = await testProvider();
});
afterAll(() => idp.stop());

const password = "correct horse battery";

function at(over: Partial<Provider> = {}): Provider {
  const { issuer, clientId, clientSecret } = idp;
  return { issuer, clientId, clientSecret, name: "Firm", signUp: false, ...over };
}

/** Somebody whom the provider knows, at a browser of their own. */
function somebody(says: Says = {}, over: Partial<Provider> = {}) {
  const unique = randomUUID();
  const email = `${unique}@firm.example`;
  idp.says = { sub: `sub-${unique}`, email, email_verified: true, name: "Grace Hopper", ...says };
  return { browser: new TestBrowser(at(over)), email, sub: `sub-${unique}` };
}

/** By a link, or mailed to that address. */
async function invitation(email?: string) {
  const ctx = await testOrganisation();
  const admin = await testMember(ctx, "owner");
  const letters: Letter[] = [];
  const send = async (letter: Letter) => letters.push(letter) > 0;
  const input = { role: "manager", ...(email === undefined ? {} : { email }) } as const;
  const { path } = await createInvitation(admin.ctx, input, send);
  const mailed = letters[0]?.paragraphs.find((text) => text.includes("/invite/"));
  return { ctx, path: path ?? new URL(mailed ?? "").pathname };
}

/** A member with a password, signed in at a browser, who has connected the provider. */
async function connected() {
  const ctx = await testOrganisation();
  const person = await testMember(ctx, "owner");
  await givePassword(ctx, person.id, password);
  const { browser } = somebody();
  browser.take(person.cookie);
  browser.take(await beginConnecting(ctx.db, person.id, { password }, new Date(), at()));
  const account = `/${ctx.slug}/settings/account`;
  return { ctx, person, browser, account, led: await browser.signIn(account) };
}

const nobodyIn = async (browser: TestBrowser) =>
  expect(await currentPerson((await testOrganisation()).db, browser.headers)).toBeNull();

test("somebody invited comes in by the provider: an account without a password, and the same session", async () => {
  const { ctx, path } = await invitation();
  const { browser, email } = somebody();
  expect(await browser.signIn(path)).toBe(`/${ctx.slug}`);
  const person = await currentPerson(ctx.db, browser.headers);
  expect(person).toMatchObject({ email, name: "Grace Hopper" });
  const id = person?.id ?? "";
  expect(await identityOf(ctx.db, id, idp.issuer)).toEqual({ connected: true, hasPassword: false });
  for (const typed of ["", "none", "null"]) {
    expect(await signIn(ctx.db, { email, password: typed, address: randomUUID() }, new Date())).toBeNull();
  }
  await endSessions(ctx.db, id);
  await nobodyIn(browser);
  // known from here on, whatever their address there is
  idp.says = { ...idp.says, email: "else@elsewhere.example", email_verified: false };
  expect(await browser.signIn()).toBe(`/${ctx.slug}`);
  expect(await currentPerson(ctx.db, browser.headers)).toMatchObject({ id, email });
  expect(await browser.signIn("/x/processes?range=12w")).toBe("/x/processes?range=12w");
  expect(await browser.signIn("https://elsewhere.example/x")).toBe(`/${ctx.slug}`);
});

test("the provider is asked with PKCE, a state and a nonce", async () => {
  const { browser } = somebody();
  await browser.signIn();
  expect(Object.fromEntries(idp.asked)).toMatchObject({
    scope: "openid email profile",
    response_type: "code",
    code_challenge_method: "S256",
    state: expect.stringMatching(/.{20}/),
    nonce: expect.stringMatching(/.{20}/),
    redirect_uri: "http://localhost:3000/api/auth/callback/oidc",
  });
});

test("an invitation that was mailed is for its address alone", async () => {
  const { browser, email } = somebody();
  const other = await invitation("somebody-else@firm.example");
  expect(await browser.signIn(other.path)).toMatch(
    /^\/sign-in\?error=invitation-other&callbackUrl=%2Finvite/,
  );
  await nobodyIn(browser);
  const own = await invitation(email);
  expect(await browser.signIn(own.path)).toBe(`/${own.ctx.slug}`);
});

test("an invitation that is none lets nobody in", async () => {
  const { browser } = somebody();
  expect(await browser.signIn(`/invite/${"a".repeat(43)}`)).toMatch("error=invitation-gone");
  await nobodyIn(browser);
});

test("who is not known is refused, and let in where the provider may let people in", async () => {
  const stranger = somebody();
  expect(await stranger.browser.signIn()).toBe("/sign-in?error=unknown-person");
  await nobodyIn(stranger.browser);
  const welcome = somebody({}, { signUp: true });
  expect(await welcome.browser.signIn()).toBe("/new");
  const { db } = await testOrganisation();
  expect(await currentPerson(db, welcome.browser.headers)).toMatchObject({ email: welcome.email });
});

test.each([
  ["false", { email_verified: false }],
  ["not said", { email_verified: undefined }],
  ["no address", { email: undefined }],
  ["no address that is one", { email: "nobody" }],
])("an address that the provider has not proved is none: %s", async (_, says) => {
  const { path } = await invitation();
  const { browser } = somebody(says, { signUp: true });
  expect(await browser.signIn(path)).toMatch("error=email-unverified");
  await nobodyIn(browser);
});

test("the address may be said apart from the token", async () => {
  const { browser, email } = somebody({ addressApart: true }, { signUp: true });
  await browser.signIn();
  const { db } = await testOrganisation();
  expect(await currentPerson(db, browser.headers)).toMatchObject({ email, name: "Grace Hopper" });
});

test("who has no name there is called by their address", async () => {
  const { browser, email } = somebody({ name: undefined }, { signUp: true });
  await browser.signIn();
  const { db } = await testOrganisation();
  expect(await currentPerson(db, browser.headers)).toMatchObject({ email, name: email });
});

test("an account of the same address is not taken over, with or without an invitation", async () => {
  const person = await testMember(await testOrganisation(), "owner");
  const { path } = await invitation();
  const { browser } = somebody({ email: person.email.toUpperCase() }, { signUp: true });
  expect(await browser.signIn()).toBe("/sign-in?error=account-exists");
  expect(await browser.signIn(path)).toMatch("error=account-exists");
  await nobodyIn(browser);
  expect((await identityOf(person.ctx.db, person.id, idp.issuer)).connected).toBe(false);
});

test("who is signed in connects the provider with their password, signs in by it, and disconnects it", async () => {
  const { ctx, person, account, led } = await connected();
  expect(led).toBe(account);
  const anew = new TestBrowser(at());
  expect(await anew.signIn()).toBe(`/${ctx.slug}`);
  expect(await currentPerson(ctx.db, anew.headers)).toMatchObject({ id: person.id });
  await expect(disconnect(ctx.db, person.id, { password: "wrong" }, new Date(), at())).rejects.toMatchObject({
    code: "invalid",
  });
  await disconnect(ctx.db, person.id, { password }, new Date(), at());
  expect(await new TestBrowser(at()).signIn()).toBe("/sign-in?error=unknown-person");
});

test("a new password by mail ends what was connected before it, as it ends sessions", async () => {
  const { ctx, person } = await connected();
  const link = (await resetLink(ctx.db, person.email, new Date()))?.url ?? "";
  const token = link.split("/reset-password/")[1] ?? "";
  await setPassword(ctx.db, { token, password: "another battery staple" }, new Date(), randomUUID());
  expect(await identityOf(ctx.db, person.id, idp.issuer)).toEqual({ connected: false, hasPassword: true });
  expect(await new TestBrowser(at()).signIn()).toBe("/sign-in?error=unknown-person");
});

test("who came in by the provider sets a password by mail, and goes on coming in by it", async () => {
  const { ctx, path } = await invitation();
  const { browser, email } = somebody();
  await browser.signIn(path);
  const token = (await resetLink(ctx.db, email, new Date()))?.url.split("/reset-password/")[1] ?? "";
  await setPassword(ctx.db, { token, password }, new Date(), randomUUID());
  expect(await new TestBrowser(at()).signIn()).toBe(`/${ctx.slug}`);
});

test("connecting needs the password, a provider, and a session that is still the same", async () => {
  const ctx = await testOrganisation();
  const person = await testMember(ctx, "owner");
  await givePassword(ctx, person.id, password);
  const begin = (typed: string, provider: Provider | null = at()) =>
    beginConnecting(ctx.db, person.id, { password: typed }, new Date(), provider);
  await expect(begin("wrong")).rejects.toMatchObject({ code: "invalid" });
  await expect(begin(password, null)).rejects.toMatchObject({ code: "conflict" });
  const account = `/${ctx.slug}/settings/account`;
  const pass = await begin(password);
  const other = await testMember(ctx, "owner");
  for (const cookies of [[person.cookie], [pass], [pass, other.cookie]]) {
    const { browser } = somebody();
    for (const cookie of cookies) browser.take(cookie);
    expect(await browser.signIn(account)).toMatch("error=unknown-person");
  }
  // begun elsewhere than on the account's page
  const { browser } = somebody();
  for (const cookie of [pass, person.cookie]) browser.take(cookie);
  expect(await browser.signIn()).toMatch("error=unknown-person");
  expect((await identityOf(ctx.db, person.id, idp.issuer)).connected).toBe(false);
});

test("what is somebody's at the provider is connected to one person, and one to a person", async () => {
  const first = await connected();
  const second = await testMember(first.ctx, "owner");
  await givePassword(first.ctx, second.id, password);
  const browser = new TestBrowser(at());
  browser.take(second.cookie);
  browser.take(await beginConnecting(first.ctx.db, second.id, { password }, new Date(), at()));
  expect(await browser.signIn(first.account)).toBe(`${first.account}?connect=identity-taken`);
  idp.says = { ...idp.says, sub: randomUUID() };
  first.browser.take(await beginConnecting(first.ctx.db, first.person.id, { password }, new Date(), at()));
  expect(await first.browser.signIn(first.account)).toBe(`${first.account}?connect=identity-taken`);
});

test("a second factor that is on here is asked for after the provider", async () => {
  const { ctx, person } = await connected();
  const who = { id: person.id, email: person.email };
  const { secret } = await beginSecondFactor(ctx.db, { ...who, name: "Test" }, { password }, new Date());
  const totp = new TOTP({ secret });
  const code = (stepsOn: number) => totp.generate({ timestamp: Date.now() + stepsOn * 30_000 });
  await confirmSecondFactor(ctx.db, person.id, { code: code(0) }, new Date());
  const browser = new TestBrowser(at());
  expect(await browser.enterCode(code(1))).toBe("code-late");
  expect(await browser.signIn(`/${ctx.slug}/roadmap`)).toBe(
    `/sign-in?step=code&callbackUrl=${encodeURIComponent(`/${ctx.slug}/roadmap`)}`,
  );
  await nobodyIn(browser);
  expect(await browser.enterCode("")).toBe("code-needed");
  expect(await browser.enterCode("000000")).toBe("code-wrong");
  await nobodyIn(browser);
  expect(await browser.enterCode(code(1))).toBeNull();
  expect(await currentPerson(ctx.db, browser.headers)).toMatchObject({ id: person.id });
});

test.each<[string, Says]>([
  ["of another audience", { aud: "another" }],
  ["of another issuer", { iss: "https://elsewhere.example" }],
  ["that has expired", { exp: Math.floor(Date.now() / 1000) - 60 }],
  ["with another nonce", { nonce: "another" }],
  ["without a nonce", { nonce: undefined }],
  ["signed by somebody else", { forged: true }],
])("a token %s lets nobody in", async (_, says) => {
  const { browser } = somebody(says, { signUp: true });
  expect(await browser.signIn()).toMatch("/api/auth/error?error=OAuthCallback");
  await nobodyIn(browser);
});

test("an answer to another browser, with another state, or twice lets nobody in", async () => {
  const { browser } = somebody({}, { signUp: true });
  const go = async () =>
    (await fetch(await browser.begin(), { redirect: "manual" })).headers.get("location") ?? "";
  const strange = new TestBrowser(at({ signUp: true }));
  expect(await strange.arrive(await go())).toMatch("error=OAuthCallback");
  await nobodyIn(strange);
  const answer = new URL(await go());
  answer.searchParams.set("state", "another");
  expect(await browser.arrive(answer.href)).toMatch("error=OAuthCallback");
  await nobodyIn(browser);
  const right = await go();
  expect(await browser.arrive(right)).toBe("/new");
  browser.cookies.clear();
  expect(await browser.arrive(right)).toMatch("error=OAuthCallback");
  await nobodyIn(browser);
});

test("who says no at the provider, and a provider that does not answer, end with words", async () => {
  const { browser } = somebody({ declines: true });
  expect(await browser.signIn()).toMatch(/\/api\/auth\/error\?error=(OAuthCallback|Callback)$/);
  const away = new TestBrowser(at({ issuer: "http://localhost:9" }));
  expect(await away.begin()).toMatch("/api/auth/error?error=OAuthSignin");
  const wrong = new TestBrowser(at({ clientSecret: "another" }));
  somebody();
  expect(await wrong.signIn()).toMatch("error=OAuthCallback");
});

test("what asks for the password once more is closed to who has none", async () => {
  const { path } = await invitation();
  const { browser } = somebody();
  await browser.signIn(path);
  const { db } = await testOrganisation();
  const id = (await currentPerson(db, browser.headers))?.id ?? "";
  const ctx = await testOrganisation({ actor: { kind: "person", id, role: "owner" } });
  const other = await testMember(ctx, "viewer");
  await expect(transferOwnership(ctx, { person: other.id, password: "" })).rejects.toMatchObject({
    code: "invalid",
    detail: "/password: is not set: set one as for a forgotten password.",
  });
  await expect(beginConnecting(db, id, { password: "none" }, new Date(), at())).rejects.toMatchObject({
    code: "invalid",
  });
});
