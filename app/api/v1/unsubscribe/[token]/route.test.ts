import { expect, test } from "vitest";
import { GET, POST } from "@/app/api/v1/unsubscribe/[token]/route";
import { as, testOrganisation } from "@/lib/db/testing";
import { createChannel } from "@/lib/delivery/createChannel";
import { listChannels } from "@/lib/delivery/listChannels";
import { unsubscribeToken } from "@/lib/delivery/unsubscribeToken";

const admin = { kind: "person", id: "6f1c1c0e-7a51-4a80-9f3f-0d8a4a3b6f10", role: "admin" } as const;

const ask = (handler: typeof GET, method: string, token: string, init: RequestInit = {}) =>
  handler(new Request(`http://localhost/api/v1/unsubscribe/${token}`, { method, ...init }), {
    params: Promise.resolve({ token }),
  });
const click = { body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };

test("a link that is followed ends nothing, one click of a mail program does, without a key or a session", async () => {
  const ctx = as(await testOrganisation(), admin);
  const { id } = await createChannel(ctx, {
    kind: "webhook",
    name: "n",
    url: "https://receiver.example/",
  });
  const token = unsubscribeToken(ctx.org, id);
  const followed = await ask(GET, "GET", token);
  expect([followed.status, followed.headers.get("location")]).toEqual([303, `/unsubscribe/${token}`]);
  expect(
    (await ask(POST, "POST", token, { body: "a", headers: { "content-type": "text/plain" } })).status,
  ).toBe(415);
  expect((await ask(POST, "POST", `${token}x`, click)).status).toBe(404);
  expect(await listChannels(ctx)).toMatchObject([{ endedAt: null }]);
  expect((await ask(POST, "POST", token, click)).status).toBe(204);
  expect((await ask(POST, "POST", token, click)).status).toBe(204);
  expect(await listChannels(ctx)).toMatchObject([{ endedFor: "unsubscribed" }]);
});
