/** How the rows of `csv` become events: an event a row, and one more for the first of each ticket. */
export const mapping = {
  format: "csv",
  source: "tickets",
  rules: [
    {
      type: "case.opened",
      id: "{ticket}/opened",
      once: true,
      time: { column: "time", format: "iso" },
      data: { process: "support", case: "{ticket}", channel: "{channel}", title: "{subject}" },
    },
    {
      type: "case.step",
      id: "{ticket}/{time}",
      when: { activity: ["!Solved", "!Closed unsolved"] },
      time: { column: "time", format: "iso" },
      data: {
        process: "support",
        case: "{ticket}",
        step: "{activity}",
        actor: { kind: { column: "kind" }, id: "{resource}" },
        seconds: { column: "minutes", number: true, times: 60, round: 0, decimal: "." },
        outcome: { column: "outcome" },
      },
    },
    {
      type: "case.closed",
      id: "{ticket}/closed",
      once: true,
      when: { activity: ["Solved", "Closed unsolved"] },
      time: { column: "time", format: "iso" },
      data: {
        process: "support",
        case: "{ticket}",
        resolution: { column: "activity", map: { Solved: "resolved" }, else: "unresolved" },
      },
    },
  ],
} as const;
