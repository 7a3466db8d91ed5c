import { beforeAll, expect, test } from "vitest";
import { createKey } from "@/lib/auth/createKey";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { lastEvents } from "@/lib/sources/lastEvents";
import { POST } from "./route";

let firm: Promise<{ ctx: TestOrganisation; key: string }>;
beforeAll(() => {
  firm = testOrganisation().then(async (ctx) => {
    const { key } = await createKey(ctx, { name: "sender", scopes: ["events:write"] });
    return { ctx, key };
  });
});

async function send(query: string, events: object[]) {
  const { key } = await firm;
  const request = new Request(`http://localhost/api/v1/events${query}`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(events),
  });
  const answer = await POST(request, { params: Promise.resolve({}) });
  return { status: answer.status, ...((await answer.json()) as object) };
}

async function stored(prefix: string): Promise<string[]> {
  const { ctx } = await firm;
  return (await lastEvents(ctx)).map(({ id }) => id).filter((id) => id.startsWith(prefix));
}

const contact = (id: string, data: object = { process: "p", case: "c" }) => ({
  ...{ id, source: "atomic", type: "case.contact", time: "2026-03-02T09:00:00Z", data },
});

test("all or none: what is refused counts all that came, and stores nothing", async () => {
  const good = ["bad-1", "bad-2", "bad-3"].map((id) => contact(id));
  expect(await send("?atomic=true", [...good, contact("bad-4", {})])).toMatchObject({
    ...{ status: 422, received: 4, accepted: 0, duplicates: 0, rejected: 1 },
    errors: [{ index: 3, id: "bad-4" }],
  });
  expect(await stored("bad-")).toEqual([]);
});

test("all or none: so does what is in conflict", async () => {
  await send("", [contact("conflict-1")]);
  const other = contact("conflict-1", { process: "p", case: "other" });
  expect(await send("?atomic=true", [other, contact("conflict-2"), contact("conflict-3")])).toMatchObject({
    ...{ status: 422, received: 3, accepted: 0, rejected: 1 },
    errors: [{ index: 0, code: "conflict" }],
  });
  expect(await stored("conflict-")).toEqual(["conflict-1"]);
});

test.each(["?atomic=false", "?atomic=true"])("%s stores what is good", async (query) => {
  const id = `good${query}`;
  expect(await send(query, [contact(id)])).toMatchObject({ status: 200, received: 1, accepted: 1 });
  expect(await stored("good")).toContain(id);
});

test.each(["?atomic=yes", "?atomic", "?atomic=TRUE", "?atomic=true&atomic=false", "?atomik=true"])(
  "%s is refused: it must not store a part by mistake",
  async (query) => {
    const id = `refused${query}`;
    const answer = await send(query, [contact(id), contact(`${id}-bad`, {})]);
    expect(answer).toMatchObject({ status: 422 });
    expect(JSON.stringify(answer)).toMatch(query.includes("atomik") ? /atomik/ : /must be true or false/);
    expect(await stored("refused")).toEqual([]);
  },
);
