/**
 * Eight weeks of a desk and of quotes, closed from 56 days to one day before today: in the last four weeks the desk's
 * agent does three in four alone, before that one in four; for the rest somebody looks for a missing address. Quotes are
 * always approved, and there are twice as many of them in the last four weeks.
 */
export function deskCases(): object[] {
  return [
    ...Array.from({ length: 56 }, (_, day) =>
      desk(`d${day}`, day + 1, day < 28 ? day % 4 !== 0 : day % 4 === 0),
    ),
    ...Array.from({ length: 42 }, (_, n) => quote(`q${n}`, n < 28 ? n + 1 : 2 * n - 27)),
  ].flat();
}

const address = {
  reason: "missing address",
  actor: { kind: "human", id: "ann", role: "clerk" },
  seconds: 90,
};

function desk(name: string, daysAgo: number, alone: boolean): object[] {
  return [
    event(
      name,
      1,
      "case.step",
      daysAgo,
      { step: "answer", actor: { kind: "agent", id: "bot" }, seconds: 5 },
      "desk",
    ),
    ...(alone
      ? []
      : [event(name, 2, "case.step", daysAgo, { step: "look up", touch: "exception", ...address }, "desk")]),
    event(name, 3, "case.closed", daysAgo, { resolution: "resolved" }, "desk"),
  ];
}

function quote(name: string, daysAgo: number): object[] {
  const actor = { kind: "human", id: "li", role: "seller" };
  return [
    event(name, 1, "case.step", daysAgo, { step: "write", actor: { kind: "agent", id: "bot" } }, "quotes"),
    event(
      name,
      2,
      "case.step",
      daysAgo,
      { step: "approve", touch: "approval", actor, seconds: 60 },
      "quotes",
    ),
    event(name, 3, "case.closed", daysAgo, { resolution: "resolved" }, "quotes"),
  ];
}

/** Minutes apart, in the order of their numbers, about the time of day that it is now. */
function event(
  name: string,
  number: number,
  type: string,
  daysAgo: number,
  data: object,
  process: string,
): object {
  const time = new Date(Date.now() - daysAgo * 86_400_000 + (number - 4) * 60_000).toISOString();
  return { id: `${name}-${number}`, source: "desk", type, time, data: { process, case: name, ...data } };
}
