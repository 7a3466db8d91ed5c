import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeEmbedded } from "@/lib/db/embedded/removeEmbedded";
import type { KpiAnswer } from "@/lib/kpi/answer";
import { command, type Outcome } from "./command";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { haveRealFiles, type RealLog, realFiles, realJson, sharesOf } from "./realLog";
import { caseLevels, stored } from "./stored";
import { world } from "./world";

const { url, dataFolder } = world();
let files = "";
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), "handover-import-"));
});
afterAll(() => removeEmbedded(files));

describe.skipIf(!haveRealFiles)("real files by one command each (need ../shared/data)", () => {
  // the other log, loans-2012, goes through the page
  test.each(["incidents-2016"])(
    "%s, packed: every month is as computed elsewhere",
    { timeout: 300_000, concurrent: true },
    async (name) => {
      const expected = realJson<RealLog>(`${name}.expected.json`);
      const firm = await newOrganisation(url);
      await firm.call("PUT", "/api/v1/settings", { timezone: expected.timezone });
      const read = await importing(firm, `${name}.csv.gz`, "--mapping", `${realFiles}${name}.mapping.json`);
      expect(read).toMatchObject({ accepted: expected.events, duplicates: 0, rejected: 0 });
      const { points, total } = await figures(firm, expected.query);
      expect(points.map((point) => ({ start: point.start, end: point.end, ...sharesOf(point) }))).toEqual(
        expected.points,
      );
      expect(sharesOf(total)).toMatchObject(expected.total);
      expect(await caseLevels(firm.slug)).toEqual(expected.levels);
      const verified = await firm.call("GET", "/api/v1/verify");
      const { differences } = (await verified.json()) as { differences: Record<string, number> };
      expect(new Set(Object.values(differences))).toEqual(new Set([0]));
    },
  );

  test("orders: with a decimal comma, packed; and in GBK, only those with status 1", async () => {
    const [eu, gbk] = await Promise.all([newOrganisation(url), newOrganisation(url)]);
    await Promise.all([oneHead(eu), oneHead(gbk)]);
    const euMapping = await mappingFile("eu", {
      format: "csv",
      zone: "UTC",
      source: "shop",
      rules: [order("{Row ID}", "Order Date", "DD/MM/YYYY", "{Order ID}", "Sales")],
    });
    const gbkMapping = await mappingFile("gbk", {
      format: "csv",
      zone: "Asia/Shanghai",
      encoding: "gb18030",
      source: "restaurant",
      rules: [
        {
          ...order("{order_id}", "use_start_time", "YYYY/M/D H:mm", "{order_id}", "accounts_payable"),
          when: { order_status: 1 },
        },
      ],
    });
    const read = await Promise.all([
      importing(eu, "formats/orders-eu.csv.gz", "--mapping", euMapping),
      importing(gbk, "formats/orders-gbk.csv", "--mapping", gbkMapping),
    ]);
    expect(read).toMatchObject([
      { accepted: 9994, rejected: 0 },
      { accepted: 933, rejected: 0 },
    ]);
    const totals = [
      await figures(eu, { from: "2018-01-01", to: "2021-12-31" }),
      await figures(gbk, { from: "2016-08-01", to: "2016-08-31" }),
    ].map(({ total }) => [total.kpis.cts?.denominator, total.kpis.gmvPerHead?.numerator]);
    expect(totals).toEqual([
      [5009, 2297200.8603],
      [933, 458520],
    ]);
  });

  test("an event log in XES", async () => {
    const firm = await newOrganisation(url);
    await importing(firm, "formats/running-example.xes", "--preset", "xes");
    expect((await stored(firm.slug)).events).toEqual({ "case.opened": 6, "case.step": 42 });
  });

  test("model calls: as many, with as many tokens, as others counted", async () => {
    const [hour, tool] = await Promise.all([newOrganisation(url), newOrganisation(url)]);
    const read = await Promise.all([
      importing(hour, "traces/llm-inference.csv.gz", "--preset", "agent-usage"),
      importing(tool, "traces/llm-usage.jsonl", "--preset", "agent-usage"),
    ]);
    expect(read).toMatchObject([
      { accepted: 19_366, duplicates: 0, rejected: 0 },
      { accepted: 107, duplicates: 0, rejected: 0 },
    ]);
    expect(await stored(hour.slug)).toMatchObject({ inputTokens: 22_361_870, outputTokens: 4_088_665 });
    const { inputTokens, outputTokens, cost } = await stored(tool.slug);
    expect(inputTokens + outputTokens).toBe(2_530_121);
    // The calls cost 5.305332 together. Most are written with more than six decimals, which is as fine as money is in an
    // event: each is rounded for itself, halves to the even one, so that a row is the same event in any file it is in.
    expect(cost).toBe("5.305335");
  });

  test("traces: of OpenTelemetry as if they had been exported, and those of Langfuse with all their tokens", async () => {
    const [firm, exported] = await Promise.all([newOrganisation(url), newOrganisation(url)]);
    expect(await importing(firm, "traces/otlp-genai.json", "--preset", "otlp")).toMatchObject({
      rejected: 0,
    });
    for (const request of Object.values(realJson<object>("traces/otlp-genai.json")))
      expect((await exported.call("POST", "/api/otlp/v1/traces", request)).status).toBe(200);
    const spans = await stored(firm.slug);
    expect(spans).toMatchObject({ events: { "case.step": 4 }, inputTokens: 11, outputTokens: 13 });
    expect(await stored(exported.slug)).toEqual(spans);

    const names = (await readdir(`${realFiles}traces`)).filter((name) => name.endsWith(".trace.json"));
    const read = names.map((name) => importing(firm, `traces/${name}`, "--preset", "langfuse"));
    expect((await Promise.all(read)).map(({ rejected }) => rejected)).toEqual([0, 0, 0, 0, 0]);
    // ten calls of models that no other call wraps, as counted by hand
    expect(await stored(firm.slug)).toEqual({
      events: { ...spans.events, "case.opened": 9, "case.step": 14 },
      inputTokens: 11 + 594,
      outputTokens: 13 + 591,
      cost: "0.005502",
    });
  });

  test("what is no event of ours is refused with what to do", async () => {
    const firm = await newOrganisation(url);
    const read = (name: string) => importing(firm, `formats/cloudevents/${name}.json`, "--preset", "events");
    const detail = async (name: string) =>
      ((await read(name)) as { refusals: { detail: string }[] }).refusals[0]?.detail;
    expect(await detail("structured-event-0")).toMatch(/^\/type: must be case\.opened/);
    expect(await detail("fail_numeric_long")).toMatch(/^\/long: must be a whole number of 32 bits/);
  });
});

const here = { HANDOVER_DATA: dataFolder };

/** Imports a real file, and gives what the command prints. */
async function importing(
  firm: NewOrganisation,
  name: string,
  ...how: string[]
): Promise<Record<string, unknown>> {
  const outcome: Outcome = await command(
    here,
    "import",
    realFiles + name,
    "--org",
    firm.slug,
    ...how,
    "--json",
  );
  expect(outcome, outcome.stderr).toMatchObject({ code: 0 });
  return JSON.parse(outcome.stdout);
}

async function mappingFile(name: string, mapping: object): Promise<string> {
  const file = join(files, `${name}.json`);
  await writeFile(file, JSON.stringify(mapping));
  return file;
}

function order(id: string, column: string, format: string, name: string, amount: string) {
  const data = { order: name, amount: { column: amount, number: true } };
  return { type: "order.placed", id, time: { column, format }, data };
}

async function figures(firm: NewOrganisation, query: Record<string, string>): Promise<KpiAnswer> {
  const answer = await firm.call("GET", `/api/v1/kpis?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as KpiAnswer;
}

async function oneHead({ call }: NewOrganisation): Promise<void> {
  const event = { id: "owner", source: "tests", type: "headcount.set", time: "2015-01-01T00:00:00Z" };
  await call("POST", "/api/v1/events", { ...event, data: { role: "owner", fte: 1 } });
}
