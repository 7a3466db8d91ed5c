import { newOrganisation } from "./newOrganisation";

const url = "http://localhost:40063";
const made = await newOrganisation(url);
const months = [5, 4, 3, 2, 1].map((ago) => {
  const t = new Date();
  return new Date(Date.UTC(t.getUTCFullYear(), t.getUTCMonth() - ago, 1)).toISOString().slice(0, 10);
});
let n = 0;
const event = (type: string, day: string, data: object) => ({
  id: `e${n++}`,
  source: type === "order.placed" ? "shop" : "desk",
  type,
  time: `${day}T04:00:00Z`,
  data,
});
const events: object[] = [
  event("headcount.set", "2026-01-01", { role: "desk", fte: 2, monthlySalary: 16000 }),
  event("headcount.set", "2026-01-01", { role: "operations", fte: "1.5", monthlySalary: 21000 }),
  event("headcount.set", "2026-08-01", { role: "desk", fte: 3, monthlySalary: 16500 }),
  event("model.priced", "2026-01-01", { model: "large-2", input: "21.5", cachedInput: "2.15", output: "86" }),
];
for (const month of months)
  for (let d = 1; d <= 25; d += 2) {
    const day = `${month.slice(0, 8)}${String(d).padStart(2, "0")}`;
    events.push(
      event("case.step", day, {
        process: "support",
        case: day,
        step: "answer",
        seconds: 1800,
        actor: { kind: d % 3 ? "agent" : "human", role: "desk" },
      }),
      event("case.step", day, {
        process: "support",
        case: day,
        step: "draft",
        model: "small-1",
        usage: { inputTokens: 400000, outputTokens: 20000 },
        actor: { kind: "agent" },
      }),
      event("case.closed", day, {
        process: "support",
        case: day,
        resolution: d % 5 ? "resolved" : "cancelled",
      }),
      event("order.placed", day, {
        order: day,
        amount: 3000 + d * 20,
        channel: d % 2 ? "shop" : "market",
        ...(d > 20 ? { cogs: 1000 } : {}),
      }),
    );
    if (d === 1)
      events.push(
        event("cost.incurred", day, {
          category: "acquisition",
          amount: "5400",
          note: "search ads",
          from: day,
          to: `${month.slice(0, 8)}28`,
        }),
        event("cost.incurred", day, {
          category: "tool",
          amount: "320.5",
          process: "support",
          note: "seats of the help desk",
        }),
      );
  }
const a = await made.call("POST", "/api/v1/events", events);
console.error(a.status, (await a.text()).slice(0, 300));
await made
  .call("PUT", "/api/v1/settings", { timezone: "Asia/Shanghai", currency: "CNY" })
  .then((r) => console.error(r.status));
await made.call("PUT", "/api/v1/settings", {
  exchangeRates: [{ currency: "USD", from: "2026-01-01", rate: "7.1" }],
});
await made
  .call("POST", "/api/v1/entries", {
    id: "a",
    type: "headcount.set",
    day: "2026-08-01",
    data: { role: "desk", fte: "3", monthlySalary: "17500" },
  })
  .then(async (r) => console.error(r.status, await r.text()));
await made
  .call("PUT", "/api/v1/settings", { loadFactor: "1.5", productiveHours: 152 })
  .then((r) => console.error(r.status));
await made.call("PUT", "/api/v1/processes/support", { reopenWindowDays: 3, name: "Support" });
await made
  .call("POST", "/api/v1/definitions/approve", { definitions: {} })
  .then((r) => console.error(r.status));
console.log(JSON.stringify({ slug: made.slug, cookie: made.cookie, key: made.apiKey }));
