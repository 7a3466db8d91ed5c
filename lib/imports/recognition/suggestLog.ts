import { closing } from "./closing";
import type { Draft } from "./draft";
import { missingColumn } from "./missingColumn";
import { secondsTimes } from "./secondsTimes";

/**
 * Rules for a log: a step a row, the case opened by its first row, closed by a row whose status (or whose
 * step, where it is one of the known words) says so, reopened where a count of reopenings says so.
 */
export function suggestLog(draft: Draft, process: string): object[] {
  const time = draft.time("time", "opened", "closed");
  const caseId = draft.text("case");
  const step = draft.text("step") ?? draft.text("status");
  if (time === undefined) throw missingColumn("a log", "the time of each step");
  if (caseId === undefined) throw missingColumn("a log", "the case that each step belongs to");
  if (step === undefined) throw missingColumn("a log", "the step");
  const of = { process: draft.text("process") ?? process, case: caseId };
  const at = `{${time.column}}`;
  const duration = draft.column("seconds");
  const unit = duration && secondsTimes(duration.name);
  const lifecycle = draft.column("lifecycle");
  const complete =
    lifecycle?.values.map(({ value }) => value).filter((value) => /^complete$/i.test(value)) ?? [];
  const whole = lifecycle && complete.length > 0 ? { [lifecycle.name]: complete } : undefined;
  const closed =
    closing(draft, "resolution", true) ?? closing(draft, "status", true) ?? closing(draft, "step", true);
  const reopens = draft.column("reopens");
  return [
    {
      type: "case.opened",
      id: `${caseId}/opened`,
      once: true,
      when: draft.filled("opened"),
      time: draft.time("opened") ?? time,
      data: {
        ...of,
        channel: draft.text("channel"),
        customer: draft.text("customer"),
        title: draft.text("title"),
      },
    },
    {
      type: "case.step",
      id: [caseId, draft.text("line"), at, step, draft.text("lifecycle")].filter(Boolean).join("/"),
      when: whole,
      time,
      data: {
        ...of,
        step,
        actor: draft.actor(),
        reason: draft.text("reason"),
        model: draft.text("model"),
        seconds: unit && draft.number("seconds", { times: unit }),
      },
    },
    ...(closed === null
      ? []
      : [
          {
            type: "case.closed",
            id: `${caseId}/${at}/closed`,
            when: { ...whole, ...closed.when },
            time,
            data: { ...of, resolution: closed.resolution },
          },
        ]),
    ...(reopens === undefined
      ? []
      : [
          {
            type: "case.reopened",
            id: `${caseId}/reopened/{${reopens.name}}`,
            once: true,
            when: { [reopens.name]: ">0" },
            time,
            data: of,
          },
        ]),
  ];
}
