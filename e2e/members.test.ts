import { randomBytes } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import { SMTPServer } from "smtp-server";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import { browse } from "./browse";
import { newOrganisation } from "./newOrganisation";
import { signIn } from "./signIn";
import { startServer } from "./startServer";
import { world } from "./world";

const { url, ownerUrl } = world();
const members = en.members;
const unique = () => randomBytes(6).toString("hex");
const from = () => ({ "x-forwarded-for": `2001:db8:1::${unique().slice(0, 4)}` });
const named = (text: string, name: string) => text.replace("{name}", name);

test("invited, in, another role, out: the next click finds nothing", async () => {
  const { slug, cookie, call } = await newOrganisation(url);
  const people = `/${slug}/settings/people`;
  await browse({ cookie }, async (page) => {
    await page.goto(people);
    await page.getByText(members.noneOpen).waitFor();
    await page.getByRole("button", { name: members.make, exact: true }).click();
    const link = await page.getByRole("region", { name: members.link }).locator("pre").innerText();
    expect(link).toMatch(new RegExp(`^${url}/invite/[\\w-]{43}$`));
    await page.getByRole("cell", { name: members.whoeverHasIt, exact: true }).waitFor();

    const email = `${unique()}@invited.example`;
    await browse({ extraHTTPHeaders: from(), expected: /status of 404/ }, async (guest) => {
      await guest.goto(link);
      await guest.getByLabel(en.auth.name).fill("Grace");
      await guest.getByLabel(en.auth.email).fill(email);
      await guest.getByLabel(en.auth.password).fill("grace comes in");
      await guest.getByRole("button", { name: en.invite.joinButton }).click();
      await guest.waitForURL(`${url}/${slug}`);
      // a viewer sees who is there, and nothing to change it by
      await guest.goto(people);
      await guest.getByRole("cell", { name: /Grace/ }).waitFor();
      expect(await guest.getByRole("heading", { name: members.invite }).count()).toBe(0);

      await page.reload();
      await page.getByRole("button", { name: named(members.changeName, "Grace") }).click();
      const dialog = page.getByRole("dialog", { name: named(members.changeName, "Grace") });
      await dialog.getByLabel(en.settings.people.role).selectOption("admin");
      await dialog.getByRole("button", { name: members.change }).click();
      await page
        .getByRole("row", { name: /Grace/ })
        .getByText(en.settings.people.roles.admin, { exact: true })
        .waitFor();
      await guest.reload();
      await guest.getByRole("heading", { name: members.invite }).waitFor();

      await page.getByRole("button", { name: named(members.removeName, "Grace") }).click();
      await page
        .getByRole("dialog", { name: named(members.removeName, "Grace") })
        .getByRole("button", { name: members.remove })
        .click();
      await page.getByRole("row", { name: /Grace/ }).waitFor({ state: "detached" });
      // by what their open page asks next, and by what they open
      const session = (await guest.context().cookies()).find(({ name }) => name.includes("session-token"));
      const asked = await fetch(`${url}/api/v1/members`, {
        headers: { cookie: `${session?.name}=${session?.value}`, "x-organisation": slug },
      });
      expect(asked.status).toBe(404);
      await guest.reload();
      await guest.getByRole("heading", { name: en.notFound.title }).waitFor();
      await guest.goto(link);
      await guest.getByText(en.invite.goneTitle).waitFor();
    });
  });
  const log = (await (await call("GET", "/api/v1/audit")).json()) as { items: { action: string }[] };
  expect(log.items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["member.invited", "member.joined", "member.role_changed", "member.removed"]),
  );
});

test("somebody with an account comes into a second organisation, and makes a third", async () => {
  const [own, other] = [await newOrganisation(url), await newOrganisation(url)];
  const made = await other.call("POST", "/api/v1/invitations", { role: "manager" });
  const { path } = (await made.json()) as { path: string };
  await browse({ cookie: own.cookie }, async (page) => {
    await page.goto(path);
    await page.getByRole("button", { name: en.invite.joinButton }).click();
    await page.waitForURL(`${url}/${other.slug}`);
    await page.getByLabel(en.shell.organisation.split("{")[0] ?? "").click();
    await page.getByRole("link", { name: en.shell.newOrganisation }).click();
    const name = `Third ${unique()}`;
    await page.getByLabel(en.auth.organisation).fill(name);
    await page.getByRole("button", { name: en.invite.newButton }).click();
    await page.waitForURL(`${url}/${name.toLowerCase().replace(" ", "-")}`);
  });
  const listed = await fetch(`${url}/api/v1/organisations`, { headers: { cookie: own.cookie } });
  const { items } = (await listed.json()) as { items: { slug: string; role: string }[] };
  expect(items.map(({ role }) => role).sort()).toEqual(["manager", "owner", "owner"]);
});

test("a second factor: switched on by a code, asked for after the password", async () => {
  const { slug, cookie } = await newOrganisation(url);
  const email = `${unique()}@factor.example`;
  const password = "a first and a second";
  const { path } = (await (
    await fetch(`${url}/api/v1/invitations`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie, origin: url, "x-organisation": slug },
      body: JSON.stringify({ role: "viewer" }),
    })
  ).json()) as { path: string };
  const joined = await fetch(`${url}/api/v1/join`, {
    method: "POST",
    headers: { "content-type": "application/json", ...from() },
    body: JSON.stringify({ token: path.replace("/invite/", ""), person: { name: "Lin", email, password } }),
  });
  const theirs = joined.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  let secret = "";
  await browse({ cookie: theirs }, async (page) => {
    await page.goto(`/${slug}/settings/account`);
    await page.getByRole("button", { name: en.secondFactor.switchOn }).click();
    const dialog = page.getByRole("dialog", { name: en.secondFactor.title });
    await dialog.getByLabel(en.settings.ownPassword.label).fill(password);
    await dialog.getByRole("button", { name: en.secondFactor.switchOn }).click();
    await page.getByRole("img", { name: en.secondFactor.qr }).waitFor();
    secret = await page.getByRole("region", { name: en.secondFactor.orType }).locator("pre").innerText();
    await page.getByLabel(en.secondFactor.code, { exact: true }).fill(new TOTP({ secret }).generate());
    await page.getByRole("button", { name: en.secondFactor.confirm }).click();
    const codes = await page.getByRole("region", { name: en.secondFactor.codes }).locator("pre").innerText();
    expect(codes.split("\n")).toHaveLength(10);
  });
  expect(await signIn(url, { email, password })).toBeNull();
  await browse({ expected: /status of 401/ }, async (page) => {
    await page.goto("/sign-in");
    await page.getByLabel(en.auth.email).fill(email);
    await page.getByLabel(en.auth.password).fill(password);
    await page.getByRole("button", { name: en.auth.signIn }).click();
    await page.getByLabel(en.auth.code).fill("000000");
    await page.getByRole("button", { name: en.auth.signIn }).click();
    await page.getByText(en.auth.error.codeWrong).waitFor();
    // of the next half minute, which a clock that is ahead would show
    await page
      .getByLabel(en.auth.code)
      .fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }));
    await page.getByRole("button", { name: en.auth.signIn }).click();
    await page.waitForURL(`${url}/${slug}`);
  });
});

test("a forgotten password: a link by mail, a new password, every session ended", async () => {
  const letters: string[] = [];
  const mailbox = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk) => {
        text += String(chunk);
      });
      stream.on("end", () => {
        letters.push(text.replace(/=\r?\n/g, "").replaceAll("=3D", "="));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => mailbox.listen(0, "127.0.0.1", resolve));
  const port = (mailbox.server.address() as AddressInfo).port;
  const folder = await mkdtemp(join(tmpdir(), "handover-mail-"));
  const environment = {
    ...{ HANDOVER_DATA: folder, DATABASE_URL: ownerUrl, AUTH_SECRET: randomBytes(32).toString("base64") },
    ...{ SMTP_URL: `smtp://127.0.0.1:${port}`, NEXTAUTH_URL: url, SIGN_UP: "forbid" },
  };
  const mailing = await startServer(environment, join(folder, "log"));
  try {
    const { slug, cookie } = await newOrganisation(url);
    const me = await fetch(`${url}/api/v1/members`, { headers: { cookie, "x-organisation": slug } });
    const email = ((await me.json()) as { items: { email: string }[] }).items[0]?.email ?? "";
    const ask = (address: string) =>
      fetch(`${mailing.url}/api/v1/password-resets`, {
        method: "POST",
        headers: { "content-type": "application/json", ...from() },
        body: JSON.stringify({ email: address }),
      });
    const [known, unknown] = [await ask(email), await ask(`${unique()}@nobody.example`)];
    expect([known.status, await known.text()]).toEqual([202, ""]);
    expect([unknown.status, await unknown.text()]).toEqual([202, ""]);
    await expect.poll(() => letters.length, { timeout: 20_000 }).toBe(1);
    const link = /\/reset-password\/[\w-]{43}/.exec(letters[0] ?? "")?.[0] ?? "";
    expect(letters[0]).toContain(`To: ${email}`);
    await browse({ expected: /status of 401/ }, async (page) => {
      await page.goto(link);
      await page.getByLabel(en.reset.newPassword).fill("remembered from now on");
      await page.getByRole("button", { name: en.reset.setButton }).click();
      await page.getByText(en.reset.set).waitFor();
      await page.getByRole("link", { name: en.reset.signIn }).last().click();
      await page.getByLabel(en.auth.email).fill(email);
      await page.getByLabel(en.auth.password).fill("remembered from now on");
      await page.getByRole("button", { name: en.auth.signIn }).click();
      await page.waitForURL(`${url}/${slug}`);
      await page.goto(link);
      await page.getByText(en.reset.goneTitle).waitFor();
    });
    const after = await fetch(`${url}/api/v1/organisations`, { headers: { cookie } });
    expect(after.status).toBe(401);

    const refused = await fetch(`${mailing.url}/api/v1/sign-up`, {
      method: "POST",
      headers: { "content-type": "application/json", ...from() },
      body: "{}",
    });
    expect(refused.status).toBe(403);
    const closed = await (await fetch(`${mailing.url}/sign-up`, { headers: { cookie: "locale=en" } })).text();
    expect(closed).toContain(en.auth.closedTitle);
    expect(closed).not.toContain('type="password"');
  } finally {
    await mailing.stop();
    mailbox.close();
  }
}, 180_000);
