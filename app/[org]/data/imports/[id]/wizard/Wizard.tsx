"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Said } from "@/app/_components/Said";
import { Section } from "@/app/_components/Section";
import { Skeleton } from "@/app/_components/Skeleton";
import type { Import } from "@/app/[org]/data/imports/shapes";
import { useGiven } from "./useGiven";
import { useRecognition } from "./useRecognition";
import { WizardSteps } from "./WizardSteps";

export interface WizardProps {
  slug: string;
  current: Import;
  onChange: (now: Import) => void;
  /** of the organisation */
  timezone: string;
  today: string;
  /** those that there are */
  processes: readonly { key: string; name: string }[];
}

/** From a file that has arrived to its events: step by step, nothing stored before the last one. */
export function Wizard(props: WizardProps) {
  const { slug, current } = props;
  const t = useTranslations("imports.recognising");
  const { given, change } = useGiven(current.id);
  const { encoding, delimiter, sheet } = given.answers;
  const { found, problem, busy, again } = useRecognition(slug, current.id, { encoding, delimiter, sheet });
  if (found)
    return (
      <div aria-busy={busy} className={busy ? "opacity-60" : ""}>
        <WizardSteps {...props} recognition={found} given={given} change={change} />
        {problem ? (
          <p role="alert" className="mt-3 font-medium text-state-off-track">
            <Said detail={problem.details.detail} otherwise={t("failed")} />
          </p>
        ) : null}
      </div>
    );
  if (problem)
    return (
      <Section title={t("failed")}>
        <p role="alert" className="mb-3 max-w-[72ch] text-prose text-ink-2">
          <Said detail={problem.details.detail} otherwise={t("unreachable")} />
        </p>
        <Button onClick={again}>{t("again")}</Button>
      </Section>
    );
  return (
    <>
      <p role="status" className="text-prose text-ink-2">
        {t("text")}
      </p>
      <div className="mt-4 space-y-4">
        <Skeleton className="h-32" />
        <Skeleton className="h-64" />
      </div>
    </>
  );
}
