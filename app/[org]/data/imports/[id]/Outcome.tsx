"use client";

import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_components/ButtonLink";
import { Said } from "@/app/_components/Said";
import { Section } from "@/app/_components/Section";
import { LeftOut } from "@/app/[org]/data/imports/LeftOut";
import { ProblemRows } from "@/app/[org]/data/imports/ProblemRows";
import type { Import } from "@/app/[org]/data/imports/shapes";
import { UndoImport } from "@/app/[org]/data/imports/UndoImport";
import { casesHref } from "@/app/[org]/processes/casesHref";
import type { Mapping } from "@/lib/imports/mapping";
import { formatNumber } from "@/lib/words/formatNumber";
import { figureDays } from "./figureDays";
import { mappedProcess } from "./mappedProcess";

/** What became of a file: the counts, the way to the figures, what was refused, and the way back. */
export function Outcome({
  slug,
  current,
  today,
  peopleFrom,
  onChange,
}: {
  slug: string;
  current: Import;
  today: string;
  /** the first day on which people are known */
  peopleFrom: string | null;
  onChange: (now: Import) => void;
}) {
  const t = useTranslations("imports.outcome");
  const locale = useLocale();
  const { id, name, rows, silent, accepted, duplicates, rejected, detail, checked, mapping } = current;
  const state = outcomes.find((each) => each === current.state) ?? "done";
  const counts = [
    ["rows", rows],
    ["accepted", accepted],
    ["duplicates", duplicates],
    ["rejected", rejected],
    ["silent", silent],
  ] as const;
  // the API keeps it as it was parsed
  const { rules } = (mapping ?? { rules: [] }) as Mapping;
  const process = mappedProcess(rules);
  const hasCases = rules.some(({ type }) => type.startsWith("case."));
  const days = checked && figureDays({ ...checked, hasCases }, { peopleFrom, today });
  return (
    <div className="space-y-4">
      <Section title={t(`${state}.title`)}>
        <p className="mb-4 max-w-[72ch] text-prose text-ink-2">{t(`${state}.text`)}</p>
        {detail ? (
          <p role="alert" className="mb-4 max-w-[72ch] font-medium text-state-off-track">
            <Said detail={detail} />
          </p>
        ) : null}
        {state === "undone" ? null : (
          <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
            {counts.map(([word, count]) => (
              <div key={word}>
                <dt className="text-meta text-ink-3">{t(`count.${word}`)}</dt>
                <dd className="text-display-small font-semibold">{formatNumber(count, locale)}</dd>
              </div>
            ))}
          </dl>
        )}
        {checked && state !== "undone" ? <LeftOut counts={checked.leftOut} /> : null}
        <div className="mt-6 flex flex-wrap gap-2">
          {accepted > 0 && state !== "undone" ? (
            <>
              <ButtonLink href={`/${slug}${days ? `?${new URLSearchParams(days)}` : ""}`} kind="primary">
                {t("overview")}
              </ButtonLink>
              {hasCases ? (
                <ButtonLink href={casesHref(slug, process === null ? {} : { process })}>
                  {t("cases")}
                </ButtonLink>
              ) : null}
              {process === null ? null : <ButtonLink href={`/${slug}/processes`}>{t("process")}</ButtonLink>}
            </>
          ) : null}
          <ButtonLink href={`/${slug}/data/imports`}>{t("another")}</ButtonLink>
        </div>
      </Section>
      {rejected > 0 && state !== "undone" ? (
        <Section title={t("refused", { count: rejected })}>
          <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("refusedText")}</p>
          <div className="mb-4">
            <ButtonLink href={`/api/v1/imports/${id}/rejected.csv?organisation=${slug}`} download>
              {t("download")}
            </ButtonLink>
          </div>
          {checked && checked.refusals.length > 0 ? (
            <ProblemRows
              caption={t("refused", { count: rejected })}
              rows={checked.refusals.map(({ line, column, reason }) => ({
                line,
                where: column ?? "",
                detail: reason,
              }))}
            />
          ) : null}
        </Section>
      ) : null}
      {state === "undone" ? null : (
        <Section title={t("undo")}>
          <p className="mb-3 max-w-[72ch] text-prose text-ink-2">{t("undoText")}</p>
          <UndoImport slug={slug} id={id} name={name} draft={false} undone={(now) => now && onChange(now)} />
        </Section>
      )}
    </div>
  );
}

const outcomes = ["done", "failed", "cancelled", "undone"] as const;
