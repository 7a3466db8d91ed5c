/** A mapping to begin with: a ticket that was solved, by a person or by an agent. */
export const exampleMapping = JSON.stringify(
  {
    rules: [
      {
        type: "case.step",
        when: { "ticket.status": "solved" },
        time: { column: "ticket.solved_at", format: "iso" },
        data: {
          process: "support",
          case: "{ticket.id}",
          step: "answer",
          actor: {
            kind: { column: "ticket.solved_by", map: { bot: "agent" }, else: "human" },
            id: "{ticket.solved_by}",
          },
        },
      },
      {
        type: "case.closed",
        when: { "ticket.status": "solved" },
        time: { column: "ticket.solved_at", format: "iso" },
        data: { process: "support", case: "{ticket.id}", resolution: "resolved" },
      },
    ],
  },
  null,
  2,
);

/** A body that the mapping reads. */
export function exampleBody(now: string): string {
  const ticket = { id: 4711, status: "solved", solved_at: `${now.slice(0, 19)}Z`, solved_by: "bot" };
  return JSON.stringify({ ticket }, null, 2);
}
