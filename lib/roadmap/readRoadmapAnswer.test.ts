import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { testPerson } from "@/lib/auth/testPerson";
import { addDays } from "@/lib/calendar/days";
import { statements } from "@/lib/db/statements";
import { type TestOrganisation, testOrganisation } from "@/lib/db/testing";
import { approveDefinitions } from "@/lib/definitions/approveDefinitions";
import { ingest } from "@/lib/ingest/ingest";
import { event } from "@/lib/ingest/testing/event";
import { catalog } from "@/lib/kpi/catalog/catalog";
import { versionOf } from "@/lib/kpi/catalog/versionOf";
import { confirm } from "@/lib/roadmap/confirm";
import { listEvidence } from "@/lib/roadmap/listEvidence";
import { putTargets } from "@/lib/roadmap/putTargets";
import { readRoadmapAnswer } from "@/lib/roadmap/readRoadmapAnswer";
import { roadmapAnswer } from "@/lib/roadmap/roadmapAnswer";
import { roadmapCsv } from "@/lib/roadmap/roadmapCsv";
import { changeSettings } from "@/lib/settings/changeSettings";

const start = "2026-01-05";
const on = (day: number) => addDays(start, day);
/** 10:00 in Shanghai on a day of the roadmap. */
const at = (day: number) => new Date(`${on(day)}T02:00:00Z`);

async function firm(day: number): Promise<TestOrganisation> {
  const ctx = await testOrganisation({ now: at(day) });
  await changeSettings(ctx, { roadmapStart: start });
  return ctx;
}

async function criterion(ctx: TestOrganisation, key: string) {
  const answer = await readRoadmapAnswer(ctx);
  expect(roadmapAnswer.parse(answer)).toEqual(answer);
  const found = answer.phases.flatMap(({ criteria }) => criteria).find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
}

/** What the list behind a criterion adds up to, at the address that it names. */
async function behind(ctx: TestOrganisation, evidence: string | null) {
  const [, key = "", day = ""] = /evidence\/(\w+)\?on=(.*)$/.exec(evidence ?? "") ?? [];
  const { items, total } = await listEvidence(ctx, key, { on: day });
  const sum = (of: "counted" | "of") => items.reduce((added, one) => added + (one[of] ?? 0), 0);
  return { counted: sum("counted"), of: sum("of"), total, names: items.map(({ name }) => name) };
}

/** A case of a process that an agent worked on, closed at noon of a day of the roadmap. */
function agentCase(process: string, name: string, day: number, ...more: Parameters<typeof event>[2][]) {
  const of = { process, case: name };
  return [
    event("case.step", `${on(day)}T03:00:00`, { ...of, actorKind: "agent" }),
    ...more.map((rest) =>
      event(rest?.verdict ? "case.reviewed" : "case.step", `${on(day)}T03:30:00`, { ...of, ...rest }),
    ),
    event("case.closed", `${on(day)}T04:00:00`, { ...of, resolution: "resolved" }),
  ];
}

test("before it begins it says what will be asked, and keeps what is set and confirmed", async () => {
  const ctx = await testOrganisation({ now: at(0) });
  await confirm(ctx, { criterion: "knowledgeListed", note: "on the wiki" });
  await putTargets(ctx, { reason: "agreed", targets: [{ kpi: "aar", dueDay: 30, value: "0.1" }] });
  const answer = await readRoadmapAnswer(ctx);
  expect(roadmapAnswer.parse(answer)).toEqual(answer);
  expect(answer).toMatchObject({ start: null, day: null, phases: [{ state: "no_data", met: 0 }, {}, {}] });
  expect(answer.targets.filter(({ kpi }) => kpi === "aar").map(({ dueDay, due }) => [dueDay, due])).toEqual([
    [30, null],
    [90, null],
    [180, null],
  ]);
  expect(await listEvidence(ctx, "agentProcess")).toEqual({ on: null, items: [], next: null, total: 0 });
  await changeSettings(ctx, { roadmapStart: on(5) });
  expect(await readRoadmapAnswer(ctx)).toMatchObject({ start: on(5), day: null });
});

test("reports signed off count by the day on which they were, weeks and months apart", async () => {
  const ctx = await firm(60);
  const sign = (period: string, instant: string) =>
    statements(ctx, (run) =>
      run(
        `insert into report_sign_off (organisation_id, period, signed_at, signed_by, signed_name, report)
         values ($1::uuid, $2::text, $3::timestamptz, $4::uuid, 'Lin', '{}')`,
        [ctx.org, period, instant, randomUUID()],
      ),
    );
  for (const [at, day] of [35, 42, 49].entries()) await sign(`2026-W0${at + 6}`, `${on(day)}T01:00:00Z`);
  expect(await criterion(ctx, "weeklySignedOff")).toMatchObject({
    state: "at_risk",
    shown: { value: 3, denominator: 4, on: on(60) },
  });
  expect((await criterion(ctx, "monthlyReviewed")).state).toBe("at_risk");
  // at 00:30 of day 57 in Shanghai
  await sign("2026-W09", `${on(56)}T16:30:00Z`);
  await sign("2026-01", `${on(33)}T01:00:00Z`);
  const weekly = await criterion(ctx, "weeklySignedOff");
  expect(weekly).toMatchObject({ state: "met", metOn: on(57), shown: { value: 4 } });
  expect(await behind(ctx, weekly.evidence)).toEqual({
    ...{ counted: 4, of: 4, total: 4 },
    names: ["2026-W09", "2026-W08", "2026-W07", "2026-W06"],
  });
  expect(await criterion(ctx, "monthlyReviewed")).toMatchObject({ state: "met", metOn: on(33) });
});

test("definitions, roles and the log: what is on record, each with its line", async () => {
  const ctx = await firm(50);
  expect((await criterion(ctx, "auditIntact")).state).toBe("no_data");
  expect(await criterion(ctx, "rolesGiven")).toMatchObject({ state: "at_risk", shown: { value: 0 } });
  await testPerson(ctx, "owner");
  await testPerson({ ...ctx, now: at(20) }, "viewer");
  const roles = await criterion(ctx, "rolesGiven");
  expect(roles).toMatchObject({ state: "met", metOn: on(50), shown: { value: 2 } });
  expect((await behind(ctx, roles.evidence)).names).toEqual(["viewer", "owner"]);

  const versions = Object.fromEntries(Object.entries(catalog).map(([key, kpi]) => [key, versionOf(kpi)]));
  await approveDefinitions(ctx, { definitions: versions });
  const approved = await criterion(ctx, "definitionsApproved");
  expect(approved).toMatchObject({ state: "met", metOn: on(50), needed: Object.keys(versions).length });
  expect((await behind(ctx, approved.evidence)).counted).toBe(approved.needed);
  expect(await criterion(ctx, "auditIntact")).toMatchObject({ state: "met", shown: { value: 1 } });

  // an approval that did not come by its door has no line
  await statements(ctx, (run) =>
    run(
      `insert into definition_approval (organisation_id, kpi, version, at, actor_kind, actor_id)
       values ($1::uuid, 'aar', 'another', $2::timestamptz, 'command', 'x')`,
      [ctx.org, at(40)],
    ),
  );
  const audit = await criterion(ctx, "auditIntact");
  expect(audit).toMatchObject({ state: "at_risk", metOn: null });
  const shown = audit.shown;
  expect(await behind(ctx, audit.evidence)).toMatchObject({
    counted: shown?.numerator,
    of: shown?.denominator,
  });
  expect((shown?.denominator ?? 0) - (shown?.numerator ?? 0)).toBe(1);
});

test("a log that was altered is not intact, on no day", async () => {
  const ctx = await firm(50);
  const versions = Object.fromEntries(Object.entries(catalog).map(([key, kpi]) => [key, versionOf(kpi)]));
  await approveDefinitions(ctx, { definitions: versions });
  expect(await criterion(ctx, "auditIntact")).toMatchObject({ state: "met", shown: { value: 1 } });
  await statements(ctx, (run) =>
    run("update audit_head set hash = decode('00', 'hex') where organisation_id = $1::uuid", [ctx.org]),
  );
  const audit = await criterion(ctx, "auditIntact");
  expect(audit).toMatchObject({ state: "at_risk", metOn: null });
  const { numerator, denominator } = audit.shown ?? {};
  expect((denominator ?? 0) - (numerator ?? 0)).toBe(1);
  const found = await behind(ctx, audit.evidence);
  expect(found).toMatchObject({ counted: numerator, of: denominator });
  expect(found.names).toContain("audit.broken");
});

test("what people do on closed cases: steps by their touch, and the reviews that are a touch", async () => {
  const ctx = await firm(125);
  const human = (touch: "work" | "approval" | "decision" | "exception") => ({
    actorKind: "human" as const,
    touch,
  });
  await ingest(ctx, [
    ...agentCase("desk", "a", 110, human("approval"), human("decision"), human("exception")),
    ...agentCase("desk", "b", 111, { verdict: "accepted" }, { verdict: "corrected" }),
    ...agentCase("mail", "c", 112, human("work")),
    // after the close an accepted check is no touch
    ...agentCase("mail", "d", 113),
    event("case.reviewed", `${on(114)}T03:00:00`, { process: "mail", case: "d", verdict: "accepted" }),
    // what was cancelled does not count
    event("case.step", `${on(115)}T03:00:00`, { process: "mail", case: "e", ...human("work") }),
    event("case.closed", `${on(115)}T04:00:00`, { process: "mail", case: "e", resolution: "cancelled" }),
  ]);
  const decisions = await criterion(ctx, "decisions");
  expect(decisions).toMatchObject({
    state: "met",
    metOn: on(110),
    shown: { numerator: 4, denominator: 6, value: 0.666667 },
  });
  expect(await behind(ctx, decisions.evidence)).toMatchObject({ counted: 4, of: 6, names: ["desk", "mail"] });
  const agents = await criterion(ctx, "agentProcess");
  // nothing was there in the pilot
  expect(agents).toMatchObject({ state: "off_track", shown: { value: 0 }, today: { value: 2 } });
});

test("a change after which a process fell is recovered when it is back, in time", async () => {
  const ctx = await firm(140);
  const cases = (from: number, to: number, resolution: "resolved" | "unresolved") =>
    Array.from({ length: to - from + 1 }, (_, at) =>
      Array.from({ length: 6 }, (_, one) => [
        event("case.step", `${on(from + at)}T03:00:00`, {
          ...{ process: "desk", case: `${from + at}-${one}`, actorKind: "agent" },
        }),
        event("case.closed", `${on(from + at)}T04:00:00`, {
          ...{ process: "desk", case: `${from + at}-${one}`, resolution },
        }),
      ]).flat(),
    ).flat();
  await ingest(ctx, [
    ...cases(80, 99, "resolved"),
    event("change.made", `${on(100)}T01:00:00`, { title: "prompt", changeKind: "agent", process: "desk" }),
    ...cases(100, 104, "unresolved"),
    ...cases(105, 139, "resolved"),
  ]);
  const recovered = await criterion(ctx, "recovered");
  expect(recovered).toMatchObject({ shown: { value: 1, numerator: 1, denominator: 1 }, state: "met" });
  // fallen within days of the change, it is back twelve days after it at the earliest
  expect(recovered.metOn && recovered.metOn > on(108) && recovered.metOn <= on(114)).toBe(true);
  expect(await behind(ctx, recovered.evidence)).toMatchObject({ counted: 1, of: 1, names: ["prompt"] });
});

test("as CSV, a row a criterion and a row a target", async () => {
  const ctx = await firm(40);
  await confirm(ctx, { criterion: "writtenBack", note: "=1+1" });
  const lines = roadmapCsv(await readRoadmapAnswer(ctx))
    .trim()
    .split("\r\n");
  expect(lines).toHaveLength(1 + 18 + 4);
  expect(lines.find((line) => line.includes("writtenBack"))).toMatch(
    /^criterion,pilot,writtenBack,.*,met,.*'=1\+1$/,
  );
  expect(lines.at(-1)).toMatch(/^target,,fcr,,/);
});

test("a list that there is not, a day that is not known", async () => {
  const ctx = await firm(40);
  await expect(listEvidence(ctx, "aar30")).rejects.toMatchObject({ code: "not-found" });
  await expect(listEvidence(ctx, "toString")).rejects.toMatchObject({ code: "not-found" });
  await expect(listEvidence(ctx, "attributed", { on: on(40) })).rejects.toMatchObject({ code: "invalid" });
  await expect(listEvidence(ctx, "attributed", { on: on(-29) })).rejects.toMatchObject({ code: "invalid" });
  await expect(listEvidence(ctx, "attributed", { cursor: "x" })).rejects.toMatchObject({ code: "invalid" });
  const first = await listEvidence(ctx, "definitionsApproved", { limit: 5 });
  const second = await listEvidence(ctx, "definitionsApproved", { limit: 500, cursor: first.next ?? "" });
  expect(first.items.length + second.items.length).toBe(first.total);
  expect(second.next).toBeNull();
});
