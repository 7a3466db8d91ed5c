import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { whole } from "@/.ci/whole";
import type { KpiAnswer } from "@/lib/kpi/answer";
import { command, type Outcome } from "./command";
import { type NewOrganisation, newOrganisation } from "./newOrganisation";
import { haveRealFiles, type RealLog, realFiles, realJson, sharesOf } from "./realLog";
import { caseLevels, stored } from "./stored";
import { world } from "./world";

const { url, dataFolder } = world();

describe.skipIf(!haveRealFiles)("real files by one command each (need ../shared/data)", () => {
  // the other log, loans-2012, goes through the page: realLogs.test.ts, which says what holds them in `npm test`
  test.skipIf(!whole)(
    "incidents-2016, packed: every month is as computed elsewhere",
    { timeout: 300_000, concurrent: true },
    async () => {
      const name = "incidents-2016";
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

async function figures(firm: NewOrganisation, query: Record<string, string>): Promise<KpiAnswer> {
  const answer = await firm.call("GET", `/api/v1/kpis?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as KpiAnswer;
}
