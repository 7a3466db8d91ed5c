/**
 * One person, alone in a role, earns 41,753.19 a month among others of another role. An hour of theirs costs
 * 41,753.19 × 1.67 ÷ 160 = 435.7989…; 900 s 108.9497…, a review of 600 s 72.6331…: any of these gives the salary away.
 */
const marks = {
  salary: /41[,. ]?753/,
  year: /501[,. ]?038/,
  loaded: /69[,. ]?727\.8/,
  hour: /435\.(79|8)/,
  step: /108\.9[45]/,
  review: /72\.63/,
};

/** Which of the marks a text holds. A number with more digits before it is another one. */
export function marksIn(text: string): string[] {
  return Object.entries(marks)
    .filter(([, mark]) => new RegExp(`(?<![\\d.,])${mark.source}`).test(text))
    .map(([name]) => name);
}

/** The salary, a step and a review of the one who earns it, and the salary once more, refused. All but the last are good. */
export function markedEvents(process: string, token: string): object[] {
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const marked = { kind: "human", id: "alone", role: "marked" };
  const own = { process, case: `paid-${token}` };
  const step = { ...own, step: "decide", actor: marked, seconds: 900, touch: "exception", reason: "alone" };
  const facts: [type: string, hoursAgo: number, data: object][] = [
    ["headcount.set", 999, { role: "marked", fte: 1, monthlySalary: "41753.19" }],
    ["case.opened", 30, { ...own, channel: "chat" }],
    ["case.step", 29, step],
    ["case.closed", 28, { ...own, resolution: "resolved" }],
    ["case.reviewed", 27, { ...own, verdict: "accepted", actor: marked, seconds: 600 }],
    // refused: what was sent is told where refusals are
    ["headcount.set", 26, { role: "marked", fte: "one", monthlySalary: "41753.19" }],
  ];
  return facts.map(([type, hours, data], index) => ({
    ...{ id: `paid-${token}-${index}`, source: "payroll", type, time: at(hours), data },
  }));
}

/** What an admin types: the log and the restatements hold it too. */
export function markedEntry(token: string): object {
  const day = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
  const data = { role: "marked", fte: "1", monthlySalary: "41753.19" };
  return { id: `raise-${token}`, type: "headcount.set", day, data };
}

/** Questions, beside those that every route is asked, whose answers may be broken down to a role. */
export function closerQuestions(process: string, token: string): string[] {
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const days = `from=${day(60)}&to=${day(0)}`;
  return [
    `cases/${process}/paid-${token}`,
    "entries?type=headcount.set",
    "entries?type=headcount.set&current=true",
    ...["costs", "costs.csv", "costs/entries", "cases", "gates", "gates.csv", "kpis", "kpis.csv"].map(
      (path) => `${path}?${days}`,
    ),
    ...["work", "touches", "drivers", "heads", "figures/contributionPerHead", "mistakes"].map(
      (path) => `${path}?${days}`,
    ),
    `reports/${day(0).slice(0, 7)}`,
    `reports/${day(31).slice(0, 7)}`,
  ];
}
