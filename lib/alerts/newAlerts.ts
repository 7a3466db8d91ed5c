import type { Alert, AlertKind } from "@/lib/alerts/alertSchema";

/** A gate or a target as it is today; `tells` is what its change to that would tell. */
export interface Seen {
  subject: string;
  state: "ready" | "not_ready" | "missed" | "not_missed";
  detail: Alert["detail"];
}

export interface NewAlert {
  kind: AlertKind;
  subject: string;
  detail: Alert["detail"];
}

/**
 * What is worth an alert of what is seen today: a gate that opened or closed, a target that was missed. What is seen for
 * the first time has not changed; and the same is told once in seven days at the most, however often it goes to and fro.
 * @param known the state of each subject when it was looked at last
 * @param told `kind subject` of what was told in the last seven days
 */
export function newAlerts(
  seen: readonly Seen[],
  known: ReadonlyMap<string, string>,
  told: ReadonlySet<string>,
): NewAlert[] {
  return seen.flatMap(({ subject, state, detail }) => {
    const before = known.get(subject);
    if (before === undefined || before === state) return [];
    const kind = kinds[state];
    return kind === null || told.has(`${kind} ${subject}`) ? [] : [{ kind, subject, detail }];
  });
}

const kinds: Record<Seen["state"], AlertKind | null> = {
  ready: "gate_opened",
  not_ready: "gate_closed",
  missed: "target_missed",
  not_missed: null,
};
