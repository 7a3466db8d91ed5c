import { useTranslations } from "next-intl";
import { Section } from "@/app/_components/Section";
import { Select } from "@/app/_components/Select";
import type { CaseStatus } from "@/lib/imports/recognition/answers";
import type { RecognisedColumn } from "@/lib/imports/recognition/recognition";
import { statusMeaning } from "@/lib/imports/recognition/statusWords";

export const caseStatuses = ["open", "resolved", "unresolved", "expired", "cancelled", "duplicate"] as const;

/** What each status says of its case: known words stand there already, the others are asked. */
export function StatusesQuestion({
  column,
  strict,
  given,
  onAnswer,
}: {
  column: RecognisedColumn;
  /** a word of which nothing is said ends no case */
  strict: boolean;
  given: Record<string, CaseStatus>;
  onAnswer: (given: Record<string, CaseStatus>) => void;
}) {
  const t = useTranslations("imports.status");
  return (
    <Section title={t(strict ? "logTitle" : "title", { column: column.name })}>
      <p className="mb-4 max-w-[72ch] text-prose text-ink-2">{t(strict ? "logText" : "text")}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {column.values
          .filter(({ value }) => value !== "")
          .map(({ value, count }) => (
            <Select
              key={value}
              name={`status-${value}`}
              label={t("value", { value, count })}
              value={given[value] ?? statusMeaning(value) ?? ""}
              onChange={(event) => {
                const { [value]: _, ...others } = given;
                const said = caseStatuses.find((status) => status === event.target.value);
                onAnswer(said ? { ...others, [value]: said } : others);
              }}
              options={[
                // a word that is known cannot be made unknown
                ...(statusMeaning(value) === null
                  ? [{ value: "", label: t(strict ? "logUnsaid" : "unsaid") }]
                  : []),
                ...caseStatuses.map((status) => ({ value: status, label: t(status) })),
              ]}
            />
          ))}
      </div>
    </Section>
  );
}
