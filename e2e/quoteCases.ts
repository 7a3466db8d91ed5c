/**
 * Quotes that an agent writes and a person has reviewed, spread over the 20 days before today; with `verdict` other than
 * accepted, those of the last minutes, each with what the mistake cost.
 */
export function quoteCases(name: string, count: number, mistakes?: { errorCost: number }): object[] {
  const pay = event(`${name}-pay`, "headcount.set", 60 * 24, { role: "clerk", fte: 2, monthlySalary: 9000 });
  return [pay, ...Array.from({ length: count }, (_, n) => quote(`${name}-${n}`, n, mistakes)).flat()];
}

function quote(name: string, n: number, mistakes?: { errorCost: number }): object[] {
  const own = { process: "quotes", case: name };
  const hours = mistakes ? 0 : 24 * (2 + (n % 20));
  const actor = { kind: "human", id: "ann", role: "clerk" };
  const verdict = mistakes ? { verdict: "rejected", ...mistakes } : { verdict: "accepted" };
  return [
    event(`${name}-opened`, "case.opened", hours + 2, own),
    event(`${name}-step`, "case.step", hours + 1, {
      ...own,
      step: "write",
      actor: { kind: "agent" },
      cost: "0.1",
    }),
    event(`${name}-closed`, "case.closed", hours + 0.5, { ...own, resolution: "resolved" }),
    event(`${name}-reviewed`, "case.reviewed", hours, { ...own, ...verdict, actor, seconds: 600 }),
  ];
}

function event(id: string, type: string, hoursAgo: number, data: object): object {
  return {
    id,
    source: "quotes",
    type,
    time: new Date(Date.now() - hoursAgo * 3_600_000).toISOString(),
    data,
  };
}
