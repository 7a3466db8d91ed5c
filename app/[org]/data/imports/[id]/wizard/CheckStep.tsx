"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import type { SendProblem } from "@/app/_components/form/sendProblem";
import { Said } from "@/app/_components/Said";
import { Section } from "@/app/_components/Section";
import { ask } from "@/app/[org]/data/imports/ask";
import { ProgressBar } from "@/app/[org]/data/imports/ProgressBar";
import type { Import } from "@/app/[org]/data/imports/shapes";
import type { Mapping } from "@/lib/imports/mapping";
import { CheckResult } from "./CheckResult";
import { sameValue } from "./sameValue";

/** A dry run over the whole file, and then the import. */
export function CheckStep({
  slug,
  current,
  mapping,
  onChange,
  onAnswer,
  today,
}: {
  slug: string;
  current: Import;
  mapping: Mapping;
  /** told the import's new state */
  onChange: (now: Import) => void;
  /** the way back to who is who */
  onAnswer: (() => void) | null;
  today: string;
}) {
  const t = useTranslations("imports");
  const tForm = useTranslations("form");
  const [problem, setProblem] = useState<SendProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const { id, state, checked, progress } = current;
  const post = useCallback(
    async (verb: "check" | "start" | "cancel", body?: object) => {
      setBusy(true);
      setProblem(null);
      const asked = await ask<Import>(slug, `/api/v1/imports/${id}/${verb}`, { method: "POST", body });
      setBusy(false);
      setProblem(asked.problem ?? null);
      if (asked.content) onChange(asked.content);
    },
    [slug, id, onChange],
  );
  const fits = checked !== null && sameValue(current.mapping, mapping);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || state !== "draft" || fits) return;
    begun.current = true;
    post("check", { mapping });
  }, [state, fits, mapping, post]);
  const events = Object.values(checked?.events ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <div className="space-y-4">
      {state === "checking" ? (
        <Section title={t("check.title")}>
          <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("check.running")}</p>
          <ProgressBar label={t("check.title")} share={progress} />
          <div className="mt-3">
            <Button small busy={busy} onClick={() => post("cancel")}>
              {tForm("cancel")}
            </Button>
          </div>
        </Section>
      ) : checked !== null && fits ? (
        <CheckResult check={checked} mapping={mapping} today={today} onAnswer={onAnswer} />
      ) : (
        <Section title={t("check.title")}>
          <p className="max-w-[72ch] text-prose text-ink-2">
            <Said detail={current.detail} otherwise={t("check.text")} />
          </p>
          <div className="mt-3">
            <Button busy={busy} onClick={() => post("check", { mapping })}>
              {t("check.again")}
            </Button>
          </div>
        </Section>
      )}
      {problem ? (
        <p role="alert" className="font-medium text-state-off-track">
          <Said detail={problem.details.detail} otherwise={tForm(`problem.${problem.kind}`)} />
        </p>
      ) : null}
      {state === "draft" && fits ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button
            kind="primary"
            busy={busy}
            disabled={events === 0}
            onClick={() => post("start", { mapping })}
          >
            {t("check.import", { count: events })}
          </Button>
          <p className="text-ink-2">{t(events === 0 ? "check.nothing" : "check.undoable")}</p>
        </div>
      ) : null}
    </div>
  );
}
