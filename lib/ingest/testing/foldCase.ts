import type { Event } from "@/lib/events/event";
import { microseconds } from "@/lib/ingest/testing/days";

export type Level = "manual" | "assisted" | "unattributed" | "supervised" | "autonomous";

export interface FoldedCase {
  process: string;
  level: Level;
  auto: boolean;
  /** seconds of people, as decimals */
  humanSeconds: string[];
  closed: { at: string; resolution: string } | null;
  first: { at: string; resolution: string } | null;
  /** whether the customer returned, and whether the case was reopened, within a window of so many days */
  returned(windowDays: number): boolean;
  reopened(windowDays: number): boolean;
}

/** The cases of all events, each by the letter of the definition, from the whole list of its events. */
export function foldCases(events: readonly Event[]): FoldedCase[] {
  const byCase = new Map<string, Event[]>();
  for (const event of events) {
    if (!event.type.startsWith("case.")) continue;
    const key = JSON.stringify([event.process, event.case]);
    byCase.set(key, [...(byCase.get(key) ?? []), event]);
  }
  return [...byCase.values()].map(foldCase);
}

function foldCase(events: Event[]): FoldedCase {
  const ordered = [...events].sort(byTimeAndIdentity);
  const of = (type: string) => ordered.filter((event) => event.type === type);

  const C = of("case.closed").at(-1);
  const R = of("case.reopened").at(-1);
  const F = of("case.closed")[0];
  const closed = C && (!R || R.time <= C.time) ? C : null;

  const counts = (review: Event) =>
    closed === null || review.time <= closed.time || review.verdict !== "accepted";
  const reviews = of("case.reviewed").filter(counts);
  const steps = of("case.step");
  const human = steps.filter((step) => step.actorKind === "human");

  const humanWork =
    human.some((step) => step.touch !== "approval") ||
    reviews.some((review) => review.verdict !== "accepted");
  const humanApproval =
    human.some((step) => step.touch === "approval") ||
    reviews.some((review) => review.verdict === "accepted");
  const auto = steps.some((step) => step.actorKind === "agent" || step.actorKind === "system");
  const unknown = steps.some((step) => step.actorKind === "unknown" || step.outcome === "escalated");

  const withinWindow = (time: string, days: number) =>
    F !== undefined && microseconds(time) <= microseconds(F.time) + BigInt(days) * 86_400_000_000n;
  const reopened = (days: number) =>
    of("case.reopened").some((event) => F && event.time > F.time && withinWindow(event.time, days));
  return {
    process: events[0]?.process ?? "",
    level: levelOf({ humanWork, humanApproval, auto, unknown }),
    auto,
    humanSeconds: [...human, ...of("case.reviewed")].map((event) => event.seconds ?? "0"),
    closed: closed && { at: closed.time, resolution: closed.resolution ?? "" },
    first: F ? { at: F.time, resolution: F.resolution ?? "" } : null,
    reopened,
    returned: (days) => reopened(days) || of("case.contact").some((event) => withinWindow(event.time, days)),
  };
}

interface Touches {
  humanWork: boolean;
  humanApproval: boolean;
  auto: boolean;
  unknown: boolean;
}

function levelOf({ humanWork, humanApproval, auto, unknown }: Touches): Level {
  if (humanWork && !auto) return "manual";
  if (!humanWork && !unknown && humanApproval && !auto) return "manual";
  if (humanWork && auto) return "assisted";
  if (!humanWork && unknown) return "unattributed";
  if (!humanWork && !unknown && humanApproval && auto) return "supervised";
  if (!humanWork && !unknown && !humanApproval && auto) return "autonomous";
  return "unattributed";
}

/** Earliest first; at one instant the smaller (source, id) by code point. */
export function byTimeAndIdentity(a: Event, b: Event): number {
  return compare(a.time, b.time) || compare(a.source, b.source) || compare(a.id, b.id);
}

/** By code point: of two texts the order of their UTF-8 bytes, which is not that of UTF-16. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
