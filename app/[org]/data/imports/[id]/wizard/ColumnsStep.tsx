"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_components/Button";
import { Said } from "@/app/_components/Said";
import { Section } from "@/app/_components/Section";
import type { MappingProblem, RecognisedImport } from "@/app/[org]/data/imports/shapes";
import { isAsSent, type Mapping } from "@/lib/imports/mapping";
import type { Given } from "./given";
import { OrderStatuses } from "./OrderStatuses";
import { PreviewTable } from "./PreviewTable";
import { Problems } from "./Problems";
import { RawMapping } from "./RawMapping";
import { RoleSelects } from "./RoleSelects";
import { usePreview } from "./usePreview";

/** Which column is what, and what the first rows become by it. */
export function ColumnsStep({
  slug,
  id,
  recognition,
  given,
  change,
  mapping,
  problems,
  timezone,
  onNext,
}: {
  slug: string;
  id: string;
  recognition: RecognisedImport;
  given: Given;
  change: (part: Partial<Given>) => void;
  mapping: Mapping | null;
  problems: readonly MappingProblem[];
  timezone: string;
  onNext: () => void;
}) {
  const t = useTranslations("imports");
  const { preview, problem, busy } = usePreview(slug, id, mapping);
  const wrong = [...problems, ...(preview?.problems ?? [])];
  const kind = given.answers.kind ?? recognition.kind;
  return (
    <div className="space-y-4">
      {given.edited === null && given.preset === null && kind !== "unknown" ? (
        <Section title={t("columns.title")}>
          <p className="mb-4 max-w-[72ch] text-prose text-ink-2">{t("columns.text")}</p>
          <RoleSelects recognition={recognition} kind={kind} given={given} change={change} />
          {kind === "orders" ? (
            <OrderStatuses recognition={recognition} given={given} change={change} />
          ) : null}
        </Section>
      ) : (
        <Section title={t("columns.title")}>
          <p className="max-w-[72ch] text-prose text-ink-2">
            {t(
              mapping && isAsSent(mapping.format)
                ? "columns.asSent"
                : given.edited === null
                  ? "columns.byPreset"
                  : "columns.byHand",
            )}
          </p>
          <div className="mt-3">
            <Button onClick={() => change({ edited: null, preset: null })}>{t("columns.click")}</Button>
          </div>
        </Section>
      )}
      <Section title={t("preview.title")}>
        {wrong.length > 0 ? (
          <Problems problems={wrong} />
        ) : problem ? (
          <p role="alert" className="text-state-off-track">
            <Said detail={problem.details.detail} otherwise={t("preview.failed")} />
          </p>
        ) : preview && mapping ? (
          <div aria-busy={busy} className={busy ? "opacity-60" : ""}>
            <PreviewTable preview={preview} mapping={mapping} timezone={timezone} />
          </div>
        ) : (
          <p className="text-ink-2">{t("preview.reading")}</p>
        )}
      </Section>
      <RawMapping mapping={mapping} onApply={(edited) => change({ edited })} />
      <Button
        kind="primary"
        disabled={mapping === null || wrong.length > 0 || preview === null}
        onClick={onNext}
      >
        {t("toMeaning")}
      </Button>
    </div>
  );
}
