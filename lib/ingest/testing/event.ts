import type { Event, EventType } from "@/lib/events/event";
import { eventOf } from "@/lib/events/eventOf";

/** A canonical event for a test, in case 1 of support when its type is of a case; `time` may leave out its end. */
export function event(type: EventType, time: string, rest: Partial<Event> = {}): Event {
  const full = `${time}${"2026-03-02T09:00:00.000000Z".slice(time.length)}`;
  const given = type.startsWith("case.") ? { process: "support", case: "1" } : {};
  const step = type === "case.step" ? { step: "s", outcome: "ok" as const } : {};
  const human = rest.actorKind === "human" && type === "case.step" ? { touch: "work" as const } : {};
  const whole = { ...eventOf("s", rest.id ?? `e${++count}`, type, full), ...given, ...step, ...human };
  return { ...whole, ...rest };
}

let count = 0;
