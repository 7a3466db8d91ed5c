import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { crowd } from "./crowd";

test("of one caller so many are let in at once, the next when one is answered; others are not kept out", async () => {
  const underWay = new Map<string, number>();
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    if (crowd(request, response, underWay)) return;
    waiting.push(() => response.end("done"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (key: string) =>
    fetch(url, { method: "POST", headers: { authorization: `Bearer ${key}` }, body: "x".repeat(100_000) });

  const first = Array.from({ length: 200 }, () => ask("one"));
  await expect.poll(() => waiting.length).toBe(200);
  const refused = await Promise.all(Array.from({ length: 50 }, () => ask("one")));
  for (const answer of refused) {
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(await answer.json()).toMatchObject({ type: "/problems/too-many-requests", status: 429 });
  }
  const other = ask("another");
  await expect.poll(() => waiting.length).toBe(201);
  for (const answer of waiting.splice(0)) answer();
  expect((await Promise.all([...first, other])).map(({ status }) => status)).toEqual(Array(201).fill(200));
  await expect.poll(() => underWay.size).toBe(0);
  const again = ask("one");
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.();
  expect((await again).status).toBe(200);
  server.closeAllConnections();
  server.close();
});
