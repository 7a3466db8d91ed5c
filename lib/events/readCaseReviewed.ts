import { type Event, verdicts } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import { readActor } from "@/lib/events/readActor";
import { readCase } from "@/lib/events/readCase";
import { readChoice } from "@/lib/events/readChoice";
import { readOptionalDecimal } from "@/lib/events/readDecimal";
import type { Fields } from "@/lib/events/readFields";
import { readOptionalText } from "@/lib/events/readText";
import { refuse } from "@/lib/events/refusal";

/** case.reviewed: its actor, where given, is a human. Throws Refused. */
export function readCaseReviewed(event: Event, data: Fields): void {
  readCase(event, data);
  event.verdict = readChoice(data.verdict, verdicts, "/data/verdict");
  event.step = readOptionalText(data.step, textLimits.step, "/data/step");
  if (data.actor !== undefined && data.actor !== null) {
    readActor(event, data.actor);
    if (event.actorKind !== "human") refuse("/data/actor/kind", "must be human: a review is a person's");
  }
  event.seconds = readOptionalDecimal(data.seconds, "/data/seconds");
  event.errorCost = readOptionalDecimal(data.errorCost, "/data/errorCost");
}
