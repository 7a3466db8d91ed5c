import { beforeAll, expect, test } from "vitest";
import { type CaseQuery, caseQuery, counts } from "@/lib/cases/caseQuery";
import { listCases } from "@/lib/cases/listCases";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { receive } from "@/lib/ingest/receive";
import type { KpiKey } from "@/lib/kpi/answer";
import { kpiQuery } from "@/lib/kpi/query";
import { readKpis } from "@/lib/kpi/readKpis";
import { sampleEvents } from "@/lib/sample/sampleEvents";
import { sampleSettings } from "@/lib/sample/sampleSettings";
import { changeProcess } from "@/lib/settings/changeProcess";

const now = new Date("2026-03-20T02:00:00Z");
const days = { from: "2026-02-20", to: "2026-03-19" };
const processes = ["service", "quotes", "fulfilment", "purchasing", "books", "odd"];

const shares = counts.filter((part) => part !== "timeSaved" && part !== "steppedIn");
let firm: TestOrganisation;

/** Five weeks of the sample firm, and a process in which every kind of case stands once for each way it may return. */
beforeAll(async () => {
  firm = await testOrganisation({ now });
  const { timezone, processes: settings } = sampleSettings({ now });
  for (const { key, stage, core } of settings) {
    // one of each is put apart, so that core and stage, and windows of another length, all decide something
    await changeProcess(firm, key, {
      stage,
      core: core && key !== "books",
      reopenWindowDays: key === "service" ? 3 : 7,
    });
  }
  await changeProcess(firm, "odd", { stage: "service", core: false, reopenWindowDays: 2 });
  const recent = [...sampleEvents({ now, timezone })].filter(
    ({ time, type }) => time >= "2026-02-12" && type.startsWith("case."),
  );
  const items = [...recent, ...oddEvents()].map((value, index) => ({ index, value }));
  const answer = await receive(firm, items);
  expect(answer.rejected).toBe(0);
}, 120_000);

test.each([null, ...processes])(
  "the cases behind each figure of %s are as many as the figure says",
  async (process) => {
    const { total } = await readKpis(firm, kpiQuery.parse({ ...days, ...(process ? { process } : {}) }));
    for (const part of shares) {
      const [key, half] = part.split(".") as [KpiKey, "numerator" | "denominator"];
      const figure = total.kpis[key]?.[half];
      const found = await everyCase({
        counts: part,
        closedFrom: days.from,
        closedTo: days.to,
        ...(process ? { process } : {}),
      });
      expect(found.keys.size, `${process} ${part}`).toBe(figure);
      expect(found.total, `${process} ${part}`).toBe(figure);
    }
  },
);

test("people stepped in where a machine worked and did not do it alone", async () => {
  const { total } = await readKpis(firm, kpiQuery.parse(days));
  const found = await everyCase({ counts: "steppedIn", closedFrom: days.from, closedTo: days.to });
  const { coverage, aar } = total.kpis;
  expect(found.keys.size).toBe((coverage?.numerator ?? 0) - (aar?.numerator ?? 0));
  expect(found.keys.size).toBeGreaterThan(0);
});

test("each figure has cases to be counted, so that the comparison says something", async () => {
  const { total } = await readKpis(firm, kpiQuery.parse(days));
  for (const part of shares) {
    const [key, half] = part.split(".") as [KpiKey, "numerator" | "denominator"];
    expect(total.kpis[key]?.[half], part).toBeGreaterThan(0);
  }
  const odd = await readKpis(firm, kpiQuery.parse({ ...days, process: "odd" }));
  // resolved, nobody back within two days: of the returns after 1, 2, 3 and never the last two, by four levels and
  // the one of which nothing is known
  expect(odd.total.kpis.fcr).toMatchObject({ numerator: 10, denominator: 60 });
});

test("the pages of a list follow each other without gap or overlap", async () => {
  const query = {
    counts: "aar.denominator" as const,
    closedFrom: days.from,
    closedTo: days.to,
    process: "odd",
  };
  const whole = await everyCase(query);
  const paged = await everyCase({ ...query, limit: 7 });
  expect([...paged.keys]).toEqual([...whole.keys]);
  expect(paged.pages).toBeGreaterThan(3);
});

async function everyCase(asked: Partial<CaseQuery>) {
  const keys = new Set<string>();
  let cursor: string | undefined;
  let pages = 0;
  let total: number | null;
  do {
    const page = await listCases(
      firm,
      caseQuery.parse({ limit: 500, ...asked, ...(cursor === undefined ? {} : { cursor }) }),
    );
    for (const row of page.items) {
      const key = `${row.process} ${row.case}`;
      expect(keys.has(key), `${key} twice`).toBe(false);
      keys.add(key);
    }
    total = page.total;
    cursor = page.next ?? undefined;
    pages += 1;
  } while (cursor !== undefined);
  return { keys, total, pages };
}

/** Every level × every resolution × coming back after 1, 2, 3 days or never. */
function* oddEvents() {
  const by = { agent: { kind: "agent" }, human: { kind: "human" }, unknown: { kind: "unknown" } };
  const levels = {
    manual: [{ actor: by.human }],
    assisted: [{ actor: by.agent }, { actor: by.human }],
    supervised: [{ actor: by.agent }, { actor: by.human, touch: "approval" }],
    autonomous: [{ actor: by.agent }],
    unattributed: [{ actor: by.unknown }],
  };
  const at = (day: number, hour: number) => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
  for (const [level, steps] of Object.entries(levels)) {
    for (const resolution of ["resolved", "unresolved", "expired", "cancelled", "duplicate"]) {
      for (const back of [1, 2, 3, 0]) {
        const data = { process: "odd", case: `${level} ${resolution} ${back}` };
        let number = 0;
        const event = (type: string, time: string, more: object) => ({
          id: `${data.case} ${number++}`,
          source: "odd",
          type,
          time,
          data: { ...data, ...more },
        });
        for (const step of steps) yield event("case.step", at(2, 1), { step: "answer", ...step });
        yield event("case.closed", at(2, 3), { resolution });
        // half of those who come back only ask, the other half have the case reopened and closed again
        if (back % 2 === 1) yield event("case.reopened", at(2 + back, 2), {});
        else if (back > 0) yield event("case.contact", at(2 + back, 2), {});
        if (back === 1) yield event("case.closed", at(2 + back, 5), { resolution });
      }
    }
  }
}
