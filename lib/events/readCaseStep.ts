import { type Event, outcomes, touches } from "@/lib/events/event";
import { textLimits } from "@/lib/events/limits";
import { readActor } from "@/lib/events/readActor";
import { readCase } from "@/lib/events/readCase";
import { readOptionalChoice } from "@/lib/events/readChoice";
import { readOptionalDecimal } from "@/lib/events/readDecimal";
import type { Fields } from "@/lib/events/readFields";
import { readOptionalText, readText } from "@/lib/events/readText";
import { readUsage } from "@/lib/events/readUsage";
import { refuse } from "@/lib/events/refusal";

/** case.step: outcome defaults to ok, a human's touch to work. Throws Refused. */
export function readCaseStep(event: Event, data: Fields): void {
  readCase(event, data);
  event.step = readText(data.step, textLimits.step, "/data/step");
  readActor(event, data.actor);
  event.seconds = readOptionalDecimal(data.seconds, "/data/seconds");
  event.outcome = readOptionalChoice(data.outcome, outcomes, "/data/outcome", "ok");
  event.reason = readOptionalText(data.reason, textLimits.reason, "/data/reason");
  if (event.actorKind === "human") {
    event.touch = readOptionalChoice(data.touch, touches, "/data/touch", "work");
  } else if (data.touch !== undefined && data.touch !== null) {
    refuse("/data/touch", "must be given for a human actor only");
  }
  event.cost = readOptionalDecimal(data.cost, "/data/cost");
  event.model = readOptionalText(data.model, textLimits.model, "/data/model");
  if (data.usage !== undefined && data.usage !== null) readUsage(event, data.usage);
}
