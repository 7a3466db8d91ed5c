"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import type { RecognisedImport } from "@/app/[org]/data/imports/shapes";
import { actorColumn } from "./actorColumn";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import { filledIn } from "./filledIn";
import type { Given } from "./given";
import { MeaningStep } from "./MeaningStep";
import { mappingOf } from "./mappingOf";
import { offeredPresets } from "./offeredPresets";
import { openQuestions } from "./openQuestions";
import { proposedProcess } from "./proposedProcess";
import { StepBar } from "./StepBar";
import { sourceName } from "./sourceName";
import { statusColumn } from "./statusColumn";
import { type Step, stepOf, steps } from "./steps";
import type { WizardProps } from "./Wizard";

/** The steps of a file that was recognised; which of them is shown stands in the address. */
export function WizardSteps({
  slug,
  current,
  onChange,
  timezone,
  today,
  processes,
  recognition,
  given: said,
  change,
}: WizardProps & {
  recognition: RecognisedImport;
  given: Given;
  change: (part: Partial<Given>) => void;
}) {
  const t = useTranslations("imports");
  const top = useRef<HTMLDivElement>(null);
  const named = useSearchParams().get("step");
  const likely = offeredPresets(recognition).find(({ name }) => recognition.presets.includes(name));
  const preset = said.preset === undefined ? (likely?.name ?? null) : said.preset;
  const given: Given = { ...said, preset };
  const kind = given.answers.kind ?? recognition.kind;
  const defaults = {
    zone: timezone,
    source: preset ?? sourceName(current.name),
    process: proposedProcess(
      kind === "tickets" || kind === "usage" ? t(`content.processes.${kind}`) : sourceName(current.name),
      processes,
    ),
  };
  const filled = filledIn(given, defaults);
  const key = JSON.stringify(filled);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a mapping of the same answers is the same value
  const mapped = useMemo(() => mappingOf(recognition, filled), [recognition, key]);
  const { mapping } = mapped;

  const ready = openQuestions(recognition, filled).length === 0 && (kind !== "unknown" || mapping);
  // a file of which everything is known is tried at once
  const asked = stepOf(named ?? (said.preset === undefined && likely?.complete && ready ? "check" : null));
  const meaning = mapping && (actorColumn(mapping) !== null || statusColumn(recognition, given) !== null);
  const open: Step[] = [
    "file",
    ...(ready ? (["columns"] as const) : []),
    ...(meaning ? (["meaning"] as const) : []),
    ...(mapping ? (["check"] as const) : []),
  ];
  const step = current.state === "checking" ? "check" : open.includes(asked) ? asked : "file";
  const go = (next: Step) => {
    const search = new URLSearchParams(window.location.search);
    search.set("step", next);
    window.history.pushState(null, "", `?${search}`);
    top.current?.scrollIntoView();
    top.current?.focus({ preventScroll: true });
  };
  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-16 outline-none">
      <StepBar
        steps={steps.filter((each) => each !== "meaning" || meaning || !mapping)}
        current={step}
        open={open}
        onGo={go}
      />
      {step === "file" ? (
        <FileStep
          recognition={recognition}
          given={given}
          change={change}
          defaults={defaults}
          processes={processes}
          onNext={() => go("columns")}
          onUseSaved={() => go("check")}
        />
      ) : null}
      {step === "columns" ? (
        <ColumnsStep
          slug={slug}
          id={current.id}
          recognition={recognition}
          given={given}
          change={change}
          mapping={mapping ?? null}
          problems={mapped.problems ?? []}
          timezone={timezone}
          onNext={() => go(meaning ? "meaning" : "check")}
        />
      ) : null}
      {step === "meaning" && mapping ? (
        <MeaningStep
          slug={slug}
          id={current.id}
          recognition={recognition}
          given={given}
          change={change}
          mapping={mapping}
          onNext={() => go("check")}
        />
      ) : null}
      {step === "check" && mapping ? (
        <CheckStep
          slug={slug}
          current={current}
          mapping={mapping}
          onChange={onChange}
          onAnswer={meaning ? () => go("meaning") : null}
          today={today}
        />
      ) : null}
    </div>
  );
}
