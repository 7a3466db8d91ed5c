import { resolutions } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import { readTime } from "@/lib/events/readTime";
import { Refused } from "@/lib/events/refusal";
import { aliases } from "@/lib/otlp/aliases";
import { firstOf, type Value } from "@/lib/otlp/attributes";
import { costOf } from "@/lib/otlp/costOf";
import { isHandOff } from "@/lib/otlp/isHandOff";
import { kindOf } from "@/lib/otlp/kindOf";
import type { Reading } from "@/lib/otlp/reading";
import type { SentSpan } from "@/lib/otlp/sentSpan";
import { textOf } from "@/lib/otlp/textOf";
import { usageOf } from "@/lib/otlp/usageOf";

/**
 * What is kept of a span that was sent: never a prompt, an answer, or what a tool was given or gave back. Texts are cut
 * to what an event takes, and times are held to what an event may say, so that what is derived from readings is good.
 * Throws Refused for a start or an end before 2000 or more than 24 hours after `now`.
 */
export function readingOf(span: SentSpan, now: Date): Reading {
  const { attributes, resource } = span;
  const own = (names: readonly string[], most: number) =>
    firstOf(attributes, names, (value) => textOf(value, most));
  const either = (names: readonly string[], most: number) =>
    own(names, most) ?? firstOf(resource, names, (value) => textOf(value, most));
  const kind = kindOf(span.name, attributes);
  const entity = own(aliases.entity, textLimits.step);
  const tool = kind === "tool" ? (own(aliases.tool, textLimits.step) ?? entity) : null;
  // `ai.generateText` is the name of no agent
  const run = kind === "agent" && !span.name.startsWith("ai.") ? nameAfter(span.name) : null;
  const agent = own(aliases.agent, textLimits.actorId) ?? (kind === "agent" ? (entity ?? run) : null);
  const workflow =
    own(aliases.workflow, textLimits.process) ??
    (kind === "workflow" ? textOf(entity ?? nameAfter(span.name), textLimits.process) : null);
  const name = {
    agent,
    tool,
    workflow,
    inference: own(aliases.operation, textLimits.step) ?? "inference",
    other: null,
  }[kind];
  const usage = kind === "inference" ? usageOf(attributes) : null;

  return withoutNothing({
    kind,
    // what is no step needs no name, and spans of other kinds may have anything in theirs
    step: name ?? (kind !== "other" || span.parentSpanId === null ? nameAfter(span.name) : null) ?? kind,
    ...times(span, now),
    failed: span.failed || attributes.get(aliases.level[0]) === "ERROR" || null,
    escalated: (tool !== null && isHandOff(tool)) || null,
    service: firstOf(resource, aliases.service, (value) => textOf(value, textLimits.source)),
    explicit: own(explicit, 1) !== null || null,
    case: either(aliases.case, textLimits.case),
    process: either(aliases.process, textLimits.process),
    resolution: firstOf(attributes, aliases.resolution, resolutionOf),
    workflow,
    traceName: own(aliases.traceName, textLimits.process),
    conversation: either(aliases.conversation, textLimits.case),
    agent,
    model: kind === "inference" ? own(aliases.model, textLimits.model) : null,
    usage,
    cost: kind === "inference" ? costOf(attributes) : null,
  });
}

const explicit = ["handover.case", "handover.resolution"];

/** A span's name without its operation: `invoke_agent Support` is the span of Support. */
function nameAfter(name: string): string | null {
  const plain = textOf(name, textLimits.step);
  return plain && (/^(?:invoke_agent|execute_tool|invoke_workflow)\s+(.+)$/s.exec(plain)?.[1] ?? plain);
}

function resolutionOf(value: Value) {
  const given = String(value).trim().toLowerCase();
  return resolutions.find((resolution) => resolution === given) ?? null;
}

function times({ start, end, pointer }: SentSpan, now: Date): Pick<Reading, "start" | "end" | "seconds"> {
  const [from, to] = [microseconds(start), microseconds(end)];
  return {
    start: instant(from, now, `${pointer}/startTimeUnixNano`),
    end: instant(from > to ? from : to, now, `${pointer}/endTimeUnixNano`),
    ...(to < from ? {} : { seconds: decimal(to - from) }),
  };
}

/** Events have microseconds: what is beyond is cut off, of the length as of the instants. */
function microseconds(nanoseconds: bigint): bigint {
  return nanoseconds / 1000n;
}

/** `readTime` says what an instant may be; here it is a number of microseconds since 1970. */
function instant(since1970: bigint, now: Date, pointer: string): string {
  const second = new Date(Number(since1970 / 1_000_000n) * 1000);
  // beyond the year 9999: as far ahead as can be written
  const day =
    second.getTime() < 253_402_300_800_000 ? second.toISOString().slice(0, 19) : "9999-12-31T23:59:59";
  try {
    return readTime(`${day}.${String(since1970 % 1_000_000n).padStart(6, "0")}Z`, now);
  } catch (thrown) {
    throw thrown instanceof Refused ? new Refused(thrown.code, pointer, thrown.detail) : thrown;
  }
}

function decimal(microseconds: bigint): string {
  const fraction = String(microseconds % 1_000_000n)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return `${microseconds / 1_000_000n}${fraction && `.${fraction}`}`;
}

/** Keys that have nothing to say take no room. */
function withoutNothing(reading: { [Key in keyof Reading]: Reading[Key] | null }): Reading {
  return Object.fromEntries(
    Object.entries(reading).filter(([, value]) => value !== null),
  ) as unknown as Reading;
}
