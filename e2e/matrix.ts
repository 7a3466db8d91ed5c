import { addDays } from "@/lib/calendar/days";
import { weekName } from "@/lib/calendar/weekName";
import type { Scope } from "@/lib/tenancy/ctx";
import type { Role } from "@/lib/tenancy/permissions";
import { today } from "./today";
import type { Things } from "./world";

const deciders = { role: "manager", scopes: ["admin"] } satisfies Who;
const readers = { role: "viewer", scopes: ["kpis:read", "admin"] } satisfies Who;
const writers = { role: "manager", scopes: ["events:write"] } satisfies Who;

/** The last week that has ended: the sample firm has a report of it that nobody has signed off. */
const lastWeek = weekName(addDays(today, -7));

/** Of the file that waits to be imported. */
const tickets = {
  format: "csv",
  source: "desk",
  zone: "Asia/Shanghai",
  rules: [
    {
      type: "case.contact",
      id: "{工单号}",
      time: { column: "创建时间", format: "D/M/YYYY H:mm" },
      data: { process: "desk", case: "{工单号}" },
    },
  ],
};

/**
 * Every way into the application, with who may go it: the lowest role of a person and the scopes of a key, of which one
 * is enough. What is not in here fails the isolation test, and so does what is here and nowhere else.
 */
export const routes: Record<string, RouteEntry> = {
  // whoever has a key may come in; what a tool refuses is in its answer. First: later calls bring events of a case
  // of that name
  "POST /api/mcp": {
    who: { role: "viewer", scopes: ["events:write", "kpis:read", "admin"] },
    ask: ({ process, case: name }) => ({
      path: "/api/mcp",
      body: called("get_case", { process, case: name }),
    }),
    answers: [200],
  },
  "GET /api/health": { who: "anybody", ask: () => ({ path: "/api/health" }), answers: [200] },
  "GET /api/ready": { who: "anybody", ask: () => ({ path: "/api/ready" }), answers: [200] },
  "GET /api/openapi.json": { who: "anybody", ask: () => ({ path: "/api/openapi.json" }), answers: [200] },
  "GET /api/auth/[...nextauth]": {
    who: "anybody",
    ask: () => ({ path: "/api/auth/session" }),
    answers: [200],
  },
  "POST /api/auth/[...nextauth]": {
    who: "anybody",
    ask: () => ({ path: "/api/auth/signout", form: { json: "true" } }),
    answers: [200],
  },
  "POST /api/v1/sign-up": {
    who: "anybody",
    ask: () => ({ path: "/api/v1/sign-up", body: {} }),
    answers: [422],
  },
  "GET /api/v1/organisations": {
    who: "person",
    ask: () => ({ path: "/api/v1/organisations" }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/organisations": {
    who: "person",
    ask: () => ({ path: "/api/v1/organisations", body: {} }),
    answers: [422],
  },
  "GET /api/v1/destinations": {
    who: { role: "viewer", scopes: [] },
    ask: () => ({ path: "/api/v1/destinations" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/members": {
    visitors: false,
    who: { role: "viewer", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/members" }),
    answers: [200],
    shows: true,
  },
  // the last owner stays one
  "PUT /api/v1/members/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ memberId }) => ({ path: `/api/v1/members/${memberId}`, body: { role: "viewer" } }),
    answers: [204],
  },
  "DELETE /api/v1/members/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ memberId }) => ({ path: `/api/v1/members/${memberId}` }),
    // gone once the first who may has taken them out
    answers: [204, 404],
  },
  // what is left has to be named: it is not here
  "POST /api/v1/leave": {
    who: { role: "viewer", scopes: [] },
    ask: () => ({ path: "/api/v1/leave", body: { organisation: "" } }),
    answers: [422],
  },
  "POST /api/v1/ownership": {
    who: { role: "owner", scopes: [] },
    ask: ({ memberId }) => ({ path: "/api/v1/ownership", body: { person: memberId, password: "" } }),
    answers: [422],
  },
  "GET /api/v1/invitations": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/invitations" }),
    answers: [200],
  },
  "POST /api/v1/invitations": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/invitations", body: { role: "viewer" } }),
    answers: [201],
  },
  "DELETE /api/v1/invitations/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ invitationId }) => ({ path: `/api/v1/invitations/${invitationId}` }),
    // gone once the first who may has revoked it
    answers: [204, 404],
  },
  "GET /api/v1/account/second-factor": {
    who: "person",
    ask: () => ({ path: "/api/v1/account/second-factor" }),
    answers: [200],
  },
  "POST /api/v1/account/second-factor": {
    who: "person",
    ask: () => ({ path: "/api/v1/account/second-factor", body: {} }),
    answers: [422],
  },
  "PUT /api/v1/account/second-factor": {
    who: "person",
    ask: () => ({ path: "/api/v1/account/second-factor", body: {} }),
    answers: [422],
  },
  "DELETE /api/v1/account/second-factor": {
    who: "person",
    ask: () => ({ path: "/api/v1/account/second-factor", body: {} }),
    answers: [422],
  },
  "POST /api/v1/account/recovery-codes": {
    who: "person",
    ask: () => ({ path: "/api/v1/account/recovery-codes", body: {} }),
    answers: [422],
  },
  // no provider is set up
  "POST /api/v1/account/identity": {
    who: "person",
    ask: () => ({ path: "/api/v1/account/identity", body: {} }),
    answers: [409],
  },
  "DELETE /api/v1/account/identity": {
    who: "person",
    ask: () => ({ path: "/api/v1/account/identity", body: {} }),
    answers: [409],
  },
  "POST /api/v1/password-resets": {
    who: "anybody",
    ask: () => ({ path: "/api/v1/password-resets", body: {} }),
    // no mail server is set up there
    answers: [409],
  },
  "PUT /api/v1/password-resets": {
    who: "anybody",
    ask: () => ({ path: "/api/v1/password-resets", body: {} }),
    answers: [422],
  },
  "POST /api/v1/join": {
    who: "anybody",
    ask: () => ({ path: "/api/v1/join", body: {} }),
    answers: [422],
  },
  "DELETE /api/v1/sessions": { who: "person", ask: () => ({ path: "/api/v1/sessions" }), answers: [204] },

  "POST /api/v1/events": {
    who: { role: "manager", scopes: ["events:write"] },
    ask: ({ process, case: name }) => ({ path: "/api/v1/events", body: [opened(process, name)] }),
    answers: [200],
  },
  "DELETE /api/v1/events": {
    who: writers,
    // the change of a handover stands as long as that does
    ask: ({ handoverId }) => ({ path: `/api/v1/events?source=handover&id=${handoverId}` }),
    answers: [409],
  },
  "POST /api/otlp/v1/traces": {
    who: { role: "manager", scopes: ["events:write"] },
    ask: ({ process, case: name }) => ({ path: "/api/otlp/v1/traces", body: traced(process, name) }),
    answers: [200],
  },
  "POST /api/otlp/v1/metrics": {
    who: { role: "manager", scopes: ["events:write"] },
    ask: () => ({ path: "/api/otlp/v1/metrics", body: { resourceMetrics: [] } }),
    answers: [200],
  },
  "POST /api/otlp/v1/logs": {
    who: { role: "manager", scopes: ["events:write"] },
    ask: () => ({ path: "/api/otlp/v1/logs", body: { resourceLogs: [] } }),
    answers: [200],
  },
  "GET /api/v1/templates/[name]": {
    who: writers,
    ask: () => ({ path: "/api/v1/templates/case.step.csv?language=zh" }),
    answers: [200],
  },
  "GET /api/v1/imports": {
    who: writers,
    ask: () => ({ path: "/api/v1/imports" }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/imports": {
    who: writers,
    // a form with a file is what it takes
    ask: () => ({ path: "/api/v1/imports", body: {} }),
    answers: [415],
  },
  "GET /api/v1/imports/[id]": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/imports/[id]/recognition": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}/recognition` }),
    answers: [200],
  },
  "GET /api/v1/imports/[id]/rejected.csv": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}/rejected.csv` }),
    answers: [200],
  },
  "POST /api/v1/imports/[id]/preview": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}/preview`, body: { mapping: tickets } }),
    answers: [200],
  },
  "POST /api/v1/imports/[id]/values": {
    who: writers,
    ask: ({ importId }) => ({
      path: `/api/v1/imports/${importId}/values`,
      body: { mapping: tickets, column: "处理人" },
    }),
    answers: [200],
  },
  // in conflict once the first who may has begun it
  "POST /api/v1/imports/[id]/check": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}/check`, body: { mapping: tickets } }),
    answers: [202, 409],
  },
  "POST /api/v1/imports/[id]/start": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}/start`, body: { mapping: tickets } }),
    answers: [202, 409],
  },
  "POST /api/v1/imports/[id]/cancel": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}/cancel` }),
    answers: [200, 409],
  },
  "DELETE /api/v1/imports/[id]": {
    who: writers,
    ask: ({ importId }) => ({ path: `/api/v1/imports/${importId}` }),
    // a draft is gone for the second who may
    answers: [202, 204, 404, 409],
  },
  "GET /api/v1/verify": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/verify" }),
    answers: [200],
  },

  "GET /api/v1/kpis": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/kpis?${days}&interval=total&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/kpis.csv": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/kpis.csv?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/drivers": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/drivers?kpi=aar&${days}&baseFrom=${day(31)}&baseTo=${day(0)}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/effects": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/effects?${days}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/forecast": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/forecast?kpi=aar&on=${day(-30)}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/touches": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/touches?${days}` }),
    answers: [200],
  },
  "GET /api/v1/levels": {
    who: readers,
    ask: ({ process }) => ({ path: `/api/v1/levels?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/levels.csv": {
    who: readers,
    ask: ({ process }) => ({ path: `/api/v1/levels.csv?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/drivers.csv": {
    who: readers,
    ask: () => ({ path: `/api/v1/drivers.csv?kpi=aar&${days}&baseFrom=${day(31)}&baseTo=${day(0)}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/touches.csv": {
    who: readers,
    ask: () => ({ path: `/api/v1/touches.csv?${days}` }),
    answers: [200],
  },
  "GET /api/v1/work": {
    who: readers,
    ask: ({ process }) => ({ path: `/api/v1/work?${days}&process=${process}` }),
    answers: [200],
  },
  "GET /api/v1/work.csv": {
    who: readers,
    ask: ({ process }) => ({ path: `/api/v1/work.csv?${days}&process=${process}` }),
    answers: [200],
  },
  "GET /api/v1/work/steps": {
    who: readers,
    ask: ({ process }) => ({ path: `/api/v1/work/steps?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/changes": {
    who: writers,
    ask: ({ process }) => ({
      path: "/api/v1/changes",
      body: { title: "another prompt", kind: "agent", process },
    }),
    answers: [201],
  },
  "GET /api/v1/cases": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/cases?process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/cases/[process]/[case]": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process, case: name }) => ({ path: `/api/v1/cases/${process}/${name}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/costs": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/costs?${days}` }),
    answers: [200],
  },
  "GET /api/v1/costs.csv": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/costs.csv?${days}` }),
    answers: [200],
  },
  "GET /api/v1/costs/entries": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/costs/entries?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/costs/orders": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/costs/orders?${days}` }),
    answers: [200],
  },
  "GET /api/v1/figures/[kpi]": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/figures/marginPerHead?${days}` }),
    answers: [200],
  },
  "GET /api/v1/amounts": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/amounts?${days}` }),
    answers: [200],
  },
  "GET /api/v1/heads": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/heads?${days}` }),
    answers: [200],
  },
  "GET /api/v1/tokens": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/tokens?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/tokens.csv": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/tokens.csv?${days}&by=agent` }),
    answers: [200],
  },
  "GET /api/v1/tokens/steps": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/tokens/steps?${days}&ofProcess=${process}` }),
    answers: [200],
  },
  "GET /api/v1/tokens/cases": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/tokens/cases?${days}&ofProcess=${process}` }),
    answers: [200],
  },
  "GET /api/v1/durations": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/durations?${days}&interval=week` }),
    answers: [200],
  },
  "GET /api/v1/durations.csv": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/durations.csv?${days}` }),
    answers: [200],
  },
  "GET /api/v1/mistakes": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/mistakes?${days}&interval=week` }),
    answers: [200],
  },
  "GET /api/v1/mistakes.csv": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/mistakes.csv?${days}` }),
    answers: [200],
  },
  "GET /api/v1/mistakes/entries": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/mistakes/entries?${days}` }),
    answers: [200],
  },
  "GET /api/v1/hours-covered": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/hours-covered?${days}` }),
    answers: [200],
  },
  "GET /api/v1/returns": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/returns" }),
    answers: [200],
  },
  "GET /api/v1/solved": {
    who: readers,
    ask: ({ process }) => ({ path: `/api/v1/solved?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/solved.csv": {
    who: readers,
    ask: ({ process }) => ({ path: `/api/v1/solved.csv?${days}&process=${process}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/chain": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/chain?${days}` }),
    answers: [200],
  },
  "GET /api/v1/chain.csv": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/chain.csv?${days}` }),
    answers: [200],
  },
  "GET /api/v1/chain/orders": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: `/api/v1/chain/orders?${days}` }),
    answers: [200],
  },
  "GET /api/v1/sources": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/sources" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/events": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/events" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/refusals": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/refusals" }),
    answers: [200],
    shows: true,
  },

  "GET /api/v1/typed-start": {
    who: { role: "viewer", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/typed-start" }),
    answers: [200],
  },
  "PUT /api/v1/typed-start": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/typed-start", body: { from: "2001-02-03" } }),
    answers: [200],
  },
  "GET /api/v1/settings": {
    who: { role: "viewer", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/settings" }),
    answers: [200],
    shows: true,
  },
  "PUT /api/v1/settings": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/settings", body: { loadFactor: "1.4" } }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/calendar": {
    who: { role: "viewer", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/calendar" }),
    answers: [200],
  },
  "PUT /api/v1/calendar": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/calendar", body: { country: "CN", salesDays: ["doubleEleven"] } }),
    answers: [200],
  },
  "PUT /api/v1/calendar/days/[day]/[kind]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/calendar/days/2026-03-07/holiday", body: { name: "Founders' day" } }),
    answers: [200],
  },
  "DELETE /api/v1/calendar/days/[day]/[kind]": {
    who: { role: "admin", scopes: ["admin"] },
    // a day that nobody changed: restored once, it would be gone for whoever asks next
    ask: () => ({ path: "/api/v1/calendar/days/2026-03-08/holiday" }),
    answers: [404],
  },
  "GET /api/v1/processes": {
    who: { role: "viewer", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/processes" }),
    answers: [200],
    shows: true,
  },
  "PUT /api/v1/processes/[key]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ process }) => ({ path: `/api/v1/processes/${process}`, body: { reopenWindowDays: 9 } }),
    answers: [200],
    shows: true,
  },

  "GET /api/v1/entries": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/entries?type=cost.incurred" }),
    answers: [200],
  },
  "POST /api/v1/entries": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ process }) => ({
      path: "/api/v1/entries",
      body: { id: `of ${process}`, type: "headcount.set", day: day(3), data: { role: "agent", fte: "2" } },
    }),
    // stored by the first who may
    answers: [200, 201],
  },
  "GET /api/v1/restatements": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/restatements" }),
    answers: [200],
  },
  "GET /api/v1/definitions": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/definitions" }),
    answers: [200],
  },
  // in conflict with the version there is: nothing is approved in somebody's place
  "POST /api/v1/definitions/approve": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/definitions/approve", body: { definitions: { aar: "00000000" } } }),
    answers: [409],
  },

  "GET /api/v1/gates": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/gates" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/gates.csv": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/gates.csv" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/gates/next": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: () => ({ path: "/api/v1/gates/next" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/roadmap": {
    who: readers,
    ask: () => ({ path: "/api/v1/roadmap" }),
    answers: [200],
    shows: true,
  },
  "PUT /api/v1/roadmap": {
    who: { role: "admin", scopes: ["admin"] },
    // what stands as it is sent is left alone: the same answer as often as it is asked
    ask: () => ({
      path: "/api/v1/roadmap",
      body: { reason: "as agreed", targets: [{ kpi: "aar", dueDay: 180, value: "0.5" }] },
    }),
    answers: [200],
  },
  "GET /api/v1/roadmap.csv": {
    who: readers,
    ask: () => ({ path: "/api/v1/roadmap.csv" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/roadmap/evidence/[criterion]": {
    who: readers,
    ask: () => ({ path: "/api/v1/roadmap/evidence/agentProcess" }),
    answers: [200],
  },
  "GET /api/v1/roadmap/confirmations": {
    who: readers,
    ask: () => ({ path: "/api/v1/roadmap/confirmations" }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/roadmap/confirmations": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({
      path: "/api/v1/roadmap/confirmations",
      body: { criterion: "writtenBack", note: "in every contract" },
    }),
    // one stands at a time
    answers: [409],
  },
  "DELETE /api/v1/roadmap/confirmations/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ confirmationId }) => ({
      path: `/api/v1/roadmap/confirmations/${confirmationId}`,
      body: { reason: "not so any more" },
    }),
    // in conflict once the first who may has taken it back
    answers: [200, 409],
  },
  "GET /api/v1/handovers": {
    who: { role: "viewer", scopes: ["kpis:read", "admin"] },
    ask: ({ process }) => ({ path: `/api/v1/handovers?process=${process}` }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/handovers": {
    who: deciders,
    ask: ({ process }) => ({
      path: "/api/v1/handovers",
      body: { process, from: "people", to: "with_review" },
    }),
    // one stands for the same work
    answers: [201, 409],
  },
  "POST /api/v1/handovers/[id]/take-back": {
    who: deciders,
    ask: ({ handoverId }) => ({ path: `/api/v1/handovers/${handoverId}/take-back`, body: {} }),
    // in conflict once the first who may has taken it back
    answers: [200, 409],
  },

  "GET /api/v1/reports/[period]": {
    who: readers,
    ask: () => ({ path: `/api/v1/reports/${day(31).slice(0, 7)}` }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/reports/[period]/card": {
    who: readers,
    ask: () => ({ path: `/api/v1/reports/${day(31).slice(0, 7)}/card?shape=wide` }),
    answers: [200],
  },
  "GET /api/v1/alerts": {
    who: readers,
    ask: () => ({ path: "/api/v1/alerts" }),
    answers: [200],
  },
  "GET /api/v1/reports": {
    who: readers,
    ask: () => ({ path: "/api/v1/reports" }),
    answers: [200],
    // a period and a name are all that it tells
  },
  "POST /api/v1/reports/[period]/actions": {
    who: deciders,
    ask: ({ process }) => ({ path: "/api/v1/reports/2026-W03/actions", body: { title: "try", process } }),
    answers: [201],
  },
  "PUT /api/v1/actions/[id]": {
    who: deciders,
    ask: ({ actionId }) => ({ path: `/api/v1/actions/${actionId}`, body: { due: "2026-03-02" } }),
    answers: [204],
  },
  "POST /api/v1/reports/[period]/comments": {
    who: deciders,
    ask: () => ({ path: "/api/v1/reports/2026-W03/comments", body: { body: "seen" } }),
    answers: [201],
  },
  "PUT /api/v1/reports/[period]/sign-off": {
    who: { role: "manager", scopes: [] },
    // of the month that runs: signed once, it would be another answer the second time
    ask: () => ({ path: `/api/v1/reports/${day(0).slice(0, 7)}/sign-off` }),
    answers: [409, 404],
  },

  "GET /api/v1/reports/[period]/shares": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/reports/2026-W03/shares" }),
    answers: [200],
  },
  "POST /api/v1/reports/[period]/shares": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/reports/2026-W03/shares", body: { days: 2 } }),
    answers: [201],
  },
  "DELETE /api/v1/shares/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ shareId }) => ({ path: `/api/v1/shares/${shareId}` }),
    // gone once the first who may has ended it
    answers: [204, 404],
  },
  "POST /api/v1/shared": {
    who: "anybody",
    ask: () => ({ path: "/api/v1/shared", body: {} }),
    answers: [422],
  },

  "GET /api/v1/keys": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/keys" }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/keys": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/keys", body: { name: "one more", scopes: ["kpis:read"] } }),
    answers: [201],
  },
  "DELETE /api/v1/keys/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ keyId }) => ({ path: `/api/v1/keys/${keyId}` }),
    // gone once the first who may has revoked it
    answers: [204, 404],
  },
  "GET /api/v1/hooks": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/hooks" }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/hooks": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/hooks", body: { name: "one more", source: "shop", mapping } }),
    answers: [201],
  },
  "POST /api/v1/hooks/preview": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/hooks/preview", body: { source: "shop", mapping, body: "{}" } }),
    answers: [200],
  },
  // its sender has a secret to sign with, and neither a key nor a session: all these are nobody to it
  "POST /api/v1/hooks/[id]": {
    who: "anybody",
    ask: ({ hookId }) => ({ path: `/api/v1/hooks/${hookId}`, body: {} }),
    answers: [401],
  },
  "DELETE /api/v1/hooks/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ hookId }) => ({ path: `/api/v1/hooks/${hookId}` }),
    answers: [204],
  },
  "POST /api/v1/hooks/[id]/rotate": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ hookId }) => ({ path: `/api/v1/hooks/${hookId}/rotate`, body: {} }),
    // in conflict once the first who may has revoked it
    answers: [200, 409],
  },
  "GET /api/v1/channels": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/channels" }),
    answers: [200],
    shows: true,
  },
  "POST /api/v1/channels": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({
      path: "/api/v1/channels",
      body: {
        kind: "webhook",
        name: "one more",
        url: "https://receiver.invalid/",
        weekly: false,
        monthly: false,
      },
    }),
    answers: [201],
  },
  // in conflict once the first who may has ended it
  "PUT /api/v1/channels/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ channelId }) => ({ path: `/api/v1/channels/${channelId}`, body: { hour: 9 } }),
    answers: [204, 409],
  },
  "DELETE /api/v1/channels/[id]": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ channelId }) => ({ path: `/api/v1/channels/${channelId}` }),
    answers: [204],
  },
  "POST /api/v1/channels/[id]/test": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ channelId }) => ({ path: `/api/v1/channels/${channelId}/test` }),
    answers: [200, 409],
  },
  "GET /api/v1/deliveries": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/deliveries" }),
    answers: [200],
    shows: true,
  },
  // in conflict once the first who may has asked for it
  "POST /api/v1/deliveries/[channel]/[occasion]/again": {
    who: { role: "admin", scopes: ["admin"] },
    ask: ({ channelId }) => ({ path: `/api/v1/deliveries/${channelId}/2026-W01/again` }),
    answers: [202, 409],
  },
  // whoever has a mail's link may end it, and nobody can make one up
  "GET /api/v1/unsubscribe/[token]": {
    who: "anybody",
    ask: ({ channelId }) => ({ path: `/api/v1/unsubscribe/${channelId}` }),
    answers: [303],
  },
  "POST /api/v1/unsubscribe/[token]": {
    who: "anybody",
    ask: ({ channelId }) => ({
      path: `/api/v1/unsubscribe/${channelId}`,
      form: { "List-Unsubscribe": "One-Click" },
    }),
    answers: [404],
  },
  "GET /api/v1/audit": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/audit" }),
    answers: [200],
    shows: true,
  },
  "GET /api/v1/audit.csv": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/audit.csv" }),
    answers: [200],
    shows: true,
    grows: true,
  },
  "GET /api/v1/audit.ndjson": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/audit.ndjson" }),
    answers: [200],
    shows: true,
    grows: true,
  },
  "GET /api/v1/audit/verify": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/audit/verify" }),
    answers: [200],
  },
  "GET /api/v1/export": {
    who: { role: "admin", scopes: ["admin"] },
    ask: () => ({ path: "/api/v1/export" }),
    answers: [200],
    shows: true,
    grows: true,
  },
  "POST /api/v1/erasure": {
    who: { role: "owner", scopes: [] },
    // a password that is nobody's: the organisation is needed further on
    ask: ({ slug }) => ({ path: "/api/v1/erasure", body: { slug, password: "nobody has this one" } }),
    answers: [422, 429],
  },
  "GET /api/metrics": { who: "anybody", ask: () => ({ path: "/api/metrics" }), answers: [404] },
};

/** Every page. `shows`: a member finds the organisation's names on it. */
export const pages: Record<string, PageEntry> = {
  "/": { who: "anybody", path: () => "/" },
  "/sum": { who: "anybody", path: () => "/sum?people=30&pay=8000&sales=1200000&margin=30&ads=24000" },
  "/definitions": { who: "anybody", path: () => "/definitions" },
  "/docs": { who: "anybody", path: () => "/docs" },
  "/docs/[page]": { who: "anybody", path: () => "/docs/events" },
  "/sign-in": { who: "anybody", path: () => "/sign-in" },
  "/sign-up": { who: "anybody", path: () => "/sign-up" },
  "/unsubscribe/[token]": { who: "anybody", path: ({ channelId }) => `/unsubscribe/${channelId}` },
  "/forgot-password": { who: "anybody", path: () => "/forgot-password" },
  "/reset-password/[token]": { who: "anybody", path: () => "/reset-password/none" },
  "/new": { who: "anybody", path: () => "/new" },
  "/invite/[token]": { who: "anybody", path: ({ inviteToken }) => `/invite/${inviteToken}` },
  "/shared/[token]": { who: "anybody", path: ({ shareToken }) => `/shared/${shareToken}` },
  "/[org]": { who: "viewer", path: ({ slug }) => `/${slug}`, shows: true },
  "/[org]/processes": { who: "viewer", path: ({ slug }) => `/${slug}/processes`, shows: true },
  "/[org]/processes/[key]": {
    who: "viewer",
    path: ({ slug, process }) => `/${slug}/processes/${process}`,
    shows: true,
  },
  "/[org]/processes/moved": { who: "viewer", path: ({ slug }) => `/${slug}/processes/moved` },
  "/[org]/processes/work": { who: "viewer", path: ({ slug }) => `/${slug}/processes/work`, shows: true },
  "/[org]/processes/next": { who: "viewer", path: ({ slug }) => `/${slug}/processes/next`, shows: true },
  "/[org]/processes/cases": { who: "viewer", path: ({ slug }) => `/${slug}/processes/cases`, shows: true },
  "/[org]/processes/mistakes": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/processes/mistakes`,
    shows: true,
  },
  "/[org]/processes/chain": { who: "viewer", path: ({ slug }) => `/${slug}/processes/chain`, shows: true },
  "/[org]/processes/chain/orders": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/processes/chain/orders`,
    shows: true,
  },
  "/[org]/processes/[key]/cases/[case]": {
    who: "viewer",
    path: ({ slug, process, case: name }) => `/${slug}/processes/${process}/cases/${name}`,
    shows: true,
  },
  "/[org]/money": { who: "viewer", path: ({ slug }) => `/${slug}/money`, shows: true },
  "/[org]/money/costs": { who: "viewer", path: ({ slug }) => `/${slug}/money/costs`, shows: true },
  "/[org]/money/orders": { who: "viewer", path: ({ slug }) => `/${slug}/money/orders`, shows: true },
  "/[org]/money/amounts": { who: "viewer", path: ({ slug }) => `/${slug}/money/amounts`, shows: true },
  "/[org]/money/heads": { who: "viewer", path: ({ slug }) => `/${slug}/money/heads` },
  "/[org]/figures/[kpi]": { who: "viewer", path: ({ slug }) => `/${slug}/figures/contributionPerHead` },
  "/[org]/money/tokens": { who: "viewer", path: ({ slug }) => `/${slug}/money/tokens`, shows: true },
  "/[org]/money/tokens/steps": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/money/tokens/steps`,
    shows: true,
  },
  "/[org]/money/tokens/cases": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/money/tokens/cases`,
    shows: true,
  },
  "/[org]/data": { who: "viewer", path: ({ slug }) => `/${slug}/data`, shows: true },
  "/[org]/settings/calendar": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/settings/calendar`,
  },
  "/[org]/data/imports": { who: "viewer", path: ({ slug }) => `/${slug}/data/imports` },
  "/[org]/data/imports/[id]": {
    who: "viewer",
    path: ({ slug, importId }) => `/${slug}/data/imports/${importId}`,
  },
  "/[org]/data/events": { who: "viewer", path: ({ slug }) => `/${slug}/data/events`, shows: true },
  "/[org]/data/refused": { who: "viewer", path: ({ slug }) => `/${slug}/data/refused`, shows: true },
  "/[org]/data/missing": { who: "viewer", path: ({ slug }) => `/${slug}/data/missing` },
  "/[org]/data/webhooks": { who: "viewer", path: ({ slug }) => `/${slug}/data/webhooks` },
  "/[org]/data/keys": { who: "viewer", path: ({ slug }) => `/${slug}/data/keys` },
  "/[org]/definitions": { who: "viewer", path: ({ slug }) => `/${slug}/definitions` },
  "/[org]/roadmap": { who: "viewer", path: ({ slug }) => `/${slug}/roadmap`, shows: true },
  "/[org]/roadmap/evidence/[criterion]": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/roadmap/evidence/agentProcess`,
  },
  "/[org]/reports": { who: "viewer", path: ({ slug }) => `/${slug}/reports` },
  "/[org]/reports/[period]": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/reports/${lastWeek}`,
    shows: true,
  },
  "/[org]/reports/[period]/card": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/reports/${lastWeek}/card`,
    shows: true,
  },
  "/[org]/processes/new": {
    who: "viewer",
    path: ({ slug }) => `/${slug}/processes/new`,
  },
  "/[org]/start": { who: "viewer", path: ({ slug }) => `/${slug}/start` },
  "/[org]/settings/typed": { who: "viewer", path: ({ slug }) => `/${slug}/settings/typed` },
  "/[org]/settings": { who: "viewer", path: ({ slug }) => `/${slug}/settings` },
  "/[org]/settings/transfer": { who: "viewer", path: ({ slug }) => `/${slug}/settings/transfer` },
  "/[org]/settings/account": { who: "viewer", path: ({ slug }) => `/${slug}/settings/account`, shows: true },
  "/[org]/settings/people-cost": { who: "viewer", path: ({ slug }) => `/${slug}/settings/people-cost` },
  "/[org]/settings/prices": { who: "viewer", path: ({ slug }) => `/${slug}/settings/prices` },
  "/[org]/settings/margins": { who: "viewer", path: ({ slug }) => `/${slug}/settings/margins` },
  "/[org]/settings/ledger": { who: "viewer", path: ({ slug }) => `/${slug}/settings/ledger` },
  "/[org]/settings/restatements": { who: "viewer", path: ({ slug }) => `/${slug}/settings/restatements` },
  "/[org]/settings/deliveries": { who: "viewer", path: ({ slug }) => `/${slug}/settings/deliveries` },
  "/[org]/settings/jobs": { who: "viewer", path: ({ slug }) => `/${slug}/settings/jobs` },
  "/[org]/settings/audit": { who: "viewer", path: ({ slug }) => `/${slug}/settings/audit` },
  "/[org]/settings/people": { who: "viewer", path: ({ slug }) => `/${slug}/settings/people` },
};

/** What Next serves besides. */
export const files = [
  "app/apple-icon.png",
  "app/favicon.ico",
  "app/icon.svg",
  "app/manifest.ts",
  "app/opengraph-image.ts",
  "app/robots.ts",
];

export type Who = "anybody" | "person" | { role: Role; scopes: Scope[] };

export interface RouteEntry {
  /** `person`: who is signed in, outside any organisation */
  who: Who;
  ask(things: Things): Ask;
  /** statuses for who may */
  answers: number[];
  /** the answer to a member holds the organisation's token */
  shows?: true;
  /** a viewer may, a visitor of the sample firm may not */
  visitors?: false;
  /** that it was asked is in what is asked for: two answers to the same caller differ */
  grows?: true;
}

export interface Ask {
  path: string;
  /** sent as JSON */
  body?: unknown;
  form?: Record<string, string>;
}

export interface PageEntry {
  who: "anybody" | Role;
  path(things: Things): string;
  shows?: true;
}

const day = (ago: number) => addDays(today, -ago);
const days = `from=${day(30)}&to=${day(0)}`;

const mapping = {
  rules: [
    {
      type: "case.closed",
      time: { column: "closed_at", format: "iso" },
      data: { process: "support", case: "{id}", resolution: "resolved" },
    },
  ],
};

function called(name: string, given: object): object {
  return { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: given } };
}

function opened(process: string, name: string): object {
  const time = new Date(Date.now() - 3_600_000).toISOString();
  return {
    id: `again-${name}`,
    source: "isolation",
    type: "case.opened",
    time,
    data: { process, case: name },
  };
}

function traced(process: string, name: string): object {
  const attributes = Object.entries({
    "gen_ai.operation.name": "invoke_agent",
    "handover.process": process,
    "handover.case": name,
  }).map(([key, stringValue]) => ({ key, value: { stringValue } }));
  const start = `${Date.now() - 3_600_000}000000`;
  const times = { startTimeUnixNano: start, endTimeUnixNano: start };
  const span = { traceId: "6f".repeat(16), spanId: "6f".repeat(8), name: "run", attributes, ...times };
  return { resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] };
}
