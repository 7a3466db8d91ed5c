import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import type { Imported } from "@/lib/intake/imported";
import { newOrganisation } from "./newOrganisation";
import { type RunningServer, startServer } from "./startServer";

let folder = "";
let server: RunningServer | null = null;
afterAll(async () => {
  await server?.stop();
  await removeEmbedded(folder);
});

const rows = 10_000;
const kpis = "/api/v1/kpis?from=2026-03-01&to=2026-03-31&interval=week";
const mapping = {
  format: "csv",
  source: "desk",
  zone: "UTC",
  rules: [
    {
      type: "case.step",
      id: "{ticket}/step",
      time: { column: "at", format: "iso" },
      data: {
        process: "support",
        case: "{ticket}",
        step: "answer",
        actor: { kind: { column: "who", map: { bot: "agent" }, else: "human" } },
      },
    },
    {
      type: "case.closed",
      id: "{ticket}/closed",
      time: { column: "at", format: "iso" },
      data: { process: "support", case: "{ticket}", resolution: "resolved" },
    },
  ],
};

test("an import that is killed in the middle ends by itself after the next start; undone, every figure is as before", async () => {
  folder = await mkdtemp(join(tmpdir(), "handover-killed-"));
  const environment = { HANDOVER_DATA: folder };
  const log = join(folder, "server.log");
  server = await startServer(environment, log);
  const { apiKey } = await newOrganisation(server.url);
  const call = (method: string, path: string, body?: BodyInit) =>
    fetch(`${server?.url}${path}`, { method, body, headers: { authorization: `Bearer ${apiKey}` } });
  const json = async <T>(answer: Response): Promise<T> => (await answer.json()) as T;

  const before = await json<object>(await call("GET", kpis));
  const lines = Array.from(
    { length: rows },
    (_, n) => `${n},2026-03-${String((n % 28) + 1).padStart(2, "0")}T09:00:00Z,${n % 4 ? "Ann" : "bot"}`,
  );
  const form = new FormData();
  form.append("file", new Blob([`ticket,at,who\n${lines.join("\n")}\n`]), "tickets.csv");
  form.append("mapping", JSON.stringify(mapping));
  const sent = await call("POST", "/api/v1/imports", form);
  expect(sent.status).toBe(202);
  const { id } = await json<Imported>(sent);
  const read = async () => json<Imported>(await call("GET", `/api/v1/imports/${id}`));

  await expect
    .poll(async () => (await read()).accepted, { interval: 50, timeout: 60_000 })
    .toBeGreaterThan(3_000);
  await server.kill();
  server = await startServer(environment, log);
  const resumed = await read();
  expect(resumed).toMatchObject({ state: "running", duplicates: 0 });
  expect(resumed.accepted).toBeLessThan(2 * rows);

  await expect.poll(async () => (await read()).state, { interval: 300, timeout: 120_000 }).toBe("done");
  expect(await read()).toMatchObject({ rows, accepted: 2 * rows, duplicates: 0, rejected: 0 });
  const { total } = await json<{ total: { kpis: object } }>(await call("GET", kpis));
  expect(total.kpis).toMatchObject({ aar: { numerator: rows / 4, denominator: rows } });
  expect(await json<object>(await call("GET", "/api/v1/verify"))).toMatchObject({
    differences: { case_state: 0, rollup_close: 0, rollup_first_close: 0, rollup_labour: 0 },
  });

  expect((await call("DELETE", `/api/v1/imports/${id}`)).status).toBe(202);
  await expect.poll(async () => (await read()).state, { interval: 300, timeout: 120_000 }).toBe("undone");
  expect(await json<object>(await call("GET", kpis))).toEqual(before);
});
