/**
 * A command that sends one case, handled by an agent from end to end. `minute` is an instant of today: sent twice on
 * one day the events are the same, and counted once.
 */
export function curlLine({ address, key, now }: { address: string; key: string; now: Date }): string {
  const at = (minutesBefore: number) =>
    new Date(Math.floor(now.getTime() / 60_000 - minutesBefore) * 60_000).toISOString().replace(".000Z", "Z");
  const day = at(0).slice(0, 10);
  const number = `hello-${day}`;
  const data = { process: "support", case: number };
  const events = [
    { id: `${number}-1`, source: "terminal", type: "case.opened", time: at(3), data },
    {
      id: `${number}-2`,
      source: "terminal",
      type: "case.step",
      time: at(2),
      data: { ...data, step: "answer", actor: { kind: "agent", id: "first-agent" }, seconds: 12 },
    },
    {
      id: `${number}-3`,
      source: "terminal",
      type: "case.closed",
      time: at(1),
      data: { ...data, resolution: "resolved" },
    },
  ];
  return [
    `curl ${address}/api/v1/events \\`,
    `  -H 'Authorization: Bearer ${key}' \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '[${events.map((event) => JSON.stringify(event)).join(",\n       ")}]'`,
  ].join("\n");
}
