import type { SentEvent } from "../event";
import { instant } from "./days";
import { earlier } from "./earlier";

export interface FoldedCase {
  process: string;
  level: "manual" | "assisted" | "unattributed" | "supervised" | "autonomous";
  auto: boolean;
  closed: { time: string; resolution: string } | null;
  first: { time: string; resolution: string } | null;
  /** within so many days after the first close */
  cameBack(days: number): boolean;
  reopened(days: number): boolean;
}

/** One case from all its events, by the letter of the definition. */
export function foldCase(events: readonly SentEvent[]): FoldedCase {
  const inTurn = [...events].sort(earlier);
  const of = (type: string) => inTurn.filter((event) => event.type === type);
  const closes = of("case.closed");
  const first = closes.at(0) ?? null;
  const latest = closes.at(-1);
  const reopening = of("case.reopened").at(-1);
  const open = !latest || (reopening && instant(reopening.time) > instant(latest.time));
  const closed = open ? null : latest;

  let [humanWork, humanApproval, auto, unknown] = [false, false, false, false];
  for (const { data } of of("case.step")) {
    if (data.actor?.kind === "human") {
      if (data.touch === "approval") humanApproval = true;
      else humanWork = true;
    } else if (data.actor?.kind === "unknown") unknown = true;
    else auto = true;
    if (data.outcome === "escalated") unknown = true;
  }
  for (const { time, data } of of("case.reviewed")) {
    if (data.verdict !== "accepted") humanWork = true;
    else if (!closed || instant(time) <= instant(closed.time)) humanApproval = true;
  }

  const until = (days: number) => (first ? instant(first.time) + days * 86_400_000_000 : Number.NaN);
  const reopened = (days: number) =>
    of("case.reopened").some(
      ({ time }) => first && instant(time) > instant(first.time) && instant(time) <= until(days),
    );
  const end = (event: SentEvent | null) =>
    event && { time: event.time, resolution: event.data.resolution ?? "" };
  return {
    process: events[0]?.data.process ?? "",
    level: level(humanWork, humanApproval, auto, unknown),
    auto,
    closed: end(closed),
    first: end(first),
    cameBack: (days) => reopened(days) || of("case.contact").some(({ time }) => instant(time) <= until(days)),
    reopened,
  };
}

function level(humanWork: boolean, humanApproval: boolean, auto: boolean, unknown: boolean) {
  if (humanWork) return auto ? "assisted" : "manual";
  if (unknown) return "unattributed";
  if (humanApproval) return auto ? "supervised" : "manual";
  return auto ? "autonomous" : "unattributed";
}
