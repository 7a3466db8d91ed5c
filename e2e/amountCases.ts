/**
 * Quotes with an amount at stake that an agent writes and a person reviews before they go out, ten a day over the thirty
 * days before today: of those above 2,000 every third is wrong, of the others none. A quarter of the reviews is of the
 * price alone.
 */
export function amountCases(): object[] {
  const pay = event("pay", "headcount.set", 100 * 24, { role: "clerk", fte: 2, monthlySalary: 9000 });
  return [pay, ...Array.from({ length: 300 }, (_, n) => quote(n)).flat()];
}

const amounts = [300, 900, 1800, 4000, 9000];

function quote(n: number): object[] {
  const own = { process: "quotes", case: `q-${n}` };
  const hours = 24 * (2 + (n % 30));
  const amount = amounts[n % amounts.length] ?? 0;
  const actor = { kind: "human", id: "ann", role: "clerk" };
  const verdict = amount > 2000 && n % 3 === 0 ? "corrected" : "accepted";
  const review = { verdict, actor, seconds: 600, step: n % 4 === 0 ? "price" : "write" };
  return [
    event(`${n}-opened`, "case.opened", hours + 2, { ...own, amount }),
    event(`${n}-step`, "case.step", hours + 1, {
      ...own,
      step: "write",
      actor: { kind: "agent" },
      cost: "0.1",
    }),
    event(`${n}-reviewed`, "case.reviewed", hours, { ...own, ...review }),
    event(`${n}-closed`, "case.closed", hours - 0.1, { ...own, resolution: "resolved" }),
  ];
}

function event(id: string, type: string, hoursAgo: number, data: object): object {
  const time = new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
  return { id, source: "quotes", type, time, data };
}
