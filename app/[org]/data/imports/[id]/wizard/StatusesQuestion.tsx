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
  given,
  onAnswer,
}: {
  column: RecognisedColumn;
  given: Record<string, CaseStatus>;
  onAnswer: (given: Record<string, CaseStatus>) => void;
}) {
  const t = useTranslations("imports.status");
  return (
    <Section title={t("title", { column: column.name })}>
      <p className="mb-4 max-w-[72ch] text-prose text-ink-2">{t("text")}</p>
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
                ...(statusMeaning(value) === null ? [{ value: "", label: t("unsaid") }] : []),
                ...caseStatuses.map((status) => ({ value: status, label: t(status) })),
              ]}
            />
          ))}
      </div>
    </Section>
  );
}
