/** A few events of every type, all of the last days, with the organisation's token in every text that an event can hold. */
export function firmEvents(token: string, process: string, name: string, now: Date): object[] {
  const source = `source-${token}`;
  const at = (hoursAgo: number) => new Date(now.getTime() - hoursAgo * 3_600_000).toISOString();
  const day = at(72).slice(0, 10);
  const own = { process, case: name };
  const person = { kind: "human", id: `person-${token}`, role: `role-${token}` };
  const agent = { kind: "agent", id: `agent-${token}` };
  const usage = { inputTokens: 1000, outputTokens: 200 };
  const model = `model-${token}`;
  const facts: [type: string, hoursAgo: number, data: object][] = [
    ["headcount.set", 1000, { role: person.role, fte: 3, monthlySalary: 9000 }],
    ["model.priced", 1000, { model, input: 3, output: 15 }],
    ["change.made", 90, { title: `change ${token}`, kind: "agent", process, note: `note ${token}` }],
    ["case.opened", 80, { ...own, title: `title ${token}`, customer: `customer-${token}`, channel: "chat" }],
    ["case.step", 79, { ...own, step: `step-${token}`, actor: agent, seconds: 30, model, usage }],
    [
      "case.step",
      78,
      { ...own, step: "check", actor: person, seconds: 120, touch: "exception", reason: `reason ${token}` },
    ],
    ["case.closed", 77, { ...own, resolution: "resolved" }],
    ["case.reviewed", 76, { ...own, verdict: "corrected", actor: person, seconds: 20, errorCost: 12 }],
    ["case.contact", 75, { ...own, channel: "mail" }],
    ["case.opened", 60, { process, case: `${name}-2` }],
    ["case.step", 59, { process, case: `${name}-2`, step: `step-${token}`, actor: agent, seconds: 10 }],
    ["case.closed", 58, { process, case: `${name}-2`, resolution: "resolved" }],
    ["case.reopened", 50, { process, case: `${name}-2`, reason: `reason ${token}` }],
    ["case.closed", 49, { process, case: `${name}-2`, resolution: "resolved" }],
    ["order.placed", 70, { order: `order-${token}`, amount: "120.50", cogs: "40" }],
    ["order.paid", 69, { order: `order-${token}`, amount: "120.50" }],
    ["order.refunded", 40, { order: `order-${token}`, amount: "10", ...own }],
    [
      "cost.incurred",
      40,
      { category: "tool", amount: 30, from: day, to: day, process, note: `note ${token}` },
    ],
  ];
  return facts.map(([type, hoursAgo, data], index) => ({
    id: `event-${token}-${index}`,
    source,
    type,
    time: at(hoursAgo),
    data,
  }));
}
