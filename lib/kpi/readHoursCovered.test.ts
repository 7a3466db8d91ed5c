import { expect, test } from "vitest";
import { caseQuery } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { as, testOrganisation } from "@/lib/db/testing";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { readHoursCovered } from "@/lib/kpi/readHoursCovered";
import { changeProcess } from "@/lib/settings/changeProcess";

const now = new Date("2026-03-20T08:00:00Z");
const march = { from: "2026-03-01", to: "2026-03-31", process: null };

test("hours by process and by whose steps, against the baseline of the closing day; each is the sum of its list", async () => {
  const ctx = await testOrganisation({ now, timezone: "UTC" });
  await changeProcess(ctx, "support", { baselineSeconds: 600, from: "2026-01-01" });
  await changeProcess(ctx, "support", { baselineSeconds: 300, from: "2026-03-05" });
  await changeProcess(ctx, "quotes", { baselineSeconds: 3600, from: "2026-01-01" });
  await changeProcess(ctx, "books", { core: false, baselineSeconds: 60, from: "2026-01-01" });
  const aCase = (process: string, id: string, day: string, ...kinds: ("agent" | "system" | "human")[]) => [
    ...kinds.map((actorKind) => event("case.step", day, { process, case: id, actorKind })),
    event("case.closed", `${day}T12:00`, { process, case: id, resolution: "resolved" }),
  ];
  await ingest(ctx, [
    ...aCase("support", "1", "2026-03-02", "agent"),
    ...aCase("support", "2", "2026-03-06", "system"),
    ...aCase("support", "3", "2026-03-06", "agent", "system"),
    ...aCase("support", "4", "2026-03-06", "human"),
    ...aCase("quotes", "1", "2026-03-02", "agent", "human"),
    ...aCase("books", "1", "2026-03-02", "agent"),
    ...aCase("untimed", "1", "2026-03-02", "agent"),
  ]);
  const hours = await readHoursCovered(ctx, march);
  expect(hours).toMatchObject({ coveredSeconds: "1200", allSeconds: "5100", value: 0.235294 });
  expect(hours.by).toEqual({ agent: "600", system: "300", both: "300" });
  expect(hours.processes.map(({ process, value }) => [process, value])).toEqual([
    ["quotes", 0],
    ["support", 0.8],
  ]);
  expect((await readHoursCovered(ctx, { ...march, process: "books" })).value).toBe(1);

  const listed = async (query: object) => {
    const { items } = await listCases(
      ctx,
      caseQuery.parse({ closedFrom: march.from, closedTo: march.to, ...query }),
    );
    return items.reduce((sum, { typicalSeconds }) => sum + Number(typicalSeconds ?? 0), 0);
  };
  expect(await listed({ counts: "aar.denominator" })).toBe(5100);
  for (const machine of ["agent", "system", "both"] as const)
    expect(await listed({ counts: "aar.numerator", machine })).toBe(Number(hours.by[machine]));
});

test("unknown is not 0, and who may read", async () => {
  const ctx = await testOrganisation({ now });
  expect(await readHoursCovered(ctx, march)).toMatchObject({ value: null, processes: [] });
  const writer = as(ctx, { kind: "key", id: "k", scopes: ["events:write"] });
  await expect(readHoursCovered(writer, march)).rejects.toMatchObject({ code: "forbidden" });
});
