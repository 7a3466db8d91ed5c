import { randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestProvider, testProvider } from "@/lib/identity/testProvider";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { type RunningServer, startServer } from "./startServer";
import { world } from "./world";

const { ownerUrl } = world();
const name = "Firm login";
const words = (text: string) => text.replaceAll("{name}", name);
const unique = () => randomBytes(6).toString("hex");

let idp: TestProvider;
let server: RunningServer;
beforeAll(async () => {
  idp = await testProvider();
  const folder = await mkdtemp(join(tmpdir(), "handover-oidc-"));
  const environment = {
    ...{ HANDOVER_DATA: folder, DATABASE_URL: ownerUrl, AUTH_SECRET: randomBytes(32).toString("base64") },
    ...{ OIDC_ISSUER: idp.issuer, OIDC_CLIENT_ID: idp.clientId, OIDC_CLIENT_SECRET: idp.clientSecret },
    OIDC_NAME: name,
  };
  server = await startServer(environment, join(folder, "log"));
});
afterAll(async () => {
  expect(await server?.stop()).toBe(0);
  await idp?.stop();
});

/** Windows at this server, which is not the one of the other tests; they go to the provider and back. */
function visit(view: Parameters<typeof browse>[0], work: (page: Page) => Promise<void>): Promise<void> {
  const places = `asked (${server.url}|${idp.issuer})$`;
  return browse({ ...view, baseURL: server.url, expected: new RegExp(places) }, work);
}

/** A button of a page that is drawn may be pressed before it listens: on a busy machine that takes a while. */
async function press(page: Page, button = words(en.provider.signIn)): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: button }).click();
}

test("invited, in by the provider, and back to where one came from", async () => {
  const { slug, call } = await newOrganisation(server.url);
  const made = await call("POST", "/api/v1/invitations", { role: "viewer" });
  const { path } = (await made.json()) as { path: string };
  idp.says = { sub: unique(), email: `${unique()}@firm.example`, email_verified: true, name: "Grace" };
  await visit({}, async (page) => {
    await page.goto(path);
    await press(page);
    await page.waitForURL(`${server.url}/${slug}`);
    await page.goto(`/${slug}/settings/account`);
    await page.getByText(words(en.provider.connected)).waitFor();
    await page.getByRole("link", { name: en.provider.setPassword }).waitFor();
    await page.context().clearCookies();
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(`/${slug}/roadmap`)}`);
    await press(page);
    await page.waitForURL(`${server.url}/${slug}/roadmap`);
  });
});

test("an account of the same address: refused, connected by its owner, in, disconnected", async () => {
  const { slug, cookie } = await newOrganisation(server.url);
  const own = slug.replace("new-", "");
  idp.says = { sub: unique(), email: `${own}@new.example`, email_verified: true };
  await visit({}, async (page) => {
    await page.goto("/sign-in");
    await press(page);
    await page.getByText(words(en.provider.refused.accountExists)).waitFor();
  });
  const confirm = async (page: Page, button: string) => {
    await press(page, button);
    const dialog = page.getByRole("dialog", { name: button });
    await dialog.getByLabel(en.settings.ownPassword.label).fill(`newcomer ${own}`);
    await dialog.getByRole("button", { name: button }).click();
  };
  await visit({ cookie }, async (page) => {
    await page.goto(`/${slug}/settings/account`);
    await page.getByText(words(en.provider.notConnected)).waitFor();
    await confirm(page, words(en.provider.connect));
    await page.getByText(words(en.provider.connected)).waitFor();
  });
  await visit({}, async (page) => {
    await page.goto("/sign-in");
    await press(page);
    await page.waitForURL(`${server.url}/${slug}`);
    await page.goto(`/${slug}/settings/account`);
    await confirm(page, words(en.provider.disconnect));
    await page.getByText(words(en.provider.notConnected)).waitFor();
  });
});

test("a stranger, and a provider that does not answer, are told so in either language", async () => {
  idp.says = { sub: unique(), email: `${unique()}@firm.example`, email_verified: true };
  for (const [locale, texts] of [
    ["en", en],
    ["zh", zh],
  ] as const) {
    await visit({ locale }, async (page) => {
      await page.goto("/sign-in");
      await press(page, words(texts.provider.signIn));
      await page.getByText(words(texts.provider.refused.unknownPerson)).waitFor();
    });
  }
  await idp.stop();
  await visit({ locale: "zh" }, async (page) => {
    await page.goto("/sign-in");
    await press(page, words(zh.provider.signIn));
    await page.getByText(words(zh.provider.refused.away)).waitFor();
  });
});
