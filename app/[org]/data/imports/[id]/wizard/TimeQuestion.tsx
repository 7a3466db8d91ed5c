import { useLocale, useTranslations } from "next-intl";
import { Choices } from "@/app/_components/form/Choices";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { columnSamples } from "./columnSamples";
import { dayExample } from "./dayExample";

/** Does the day or the month come first? Each answer says what two of the file's own days would be. */
export function TimeQuestion({
  recognition,
  columns,
  formats,
  value,
  error,
  onAnswer,
}: {
  recognition: Recognition;
  columns: readonly string[];
  formats: readonly string[];
  value: string | null;
  error: string | undefined;
  onAnswer: (format: string) => void;
}) {
  const t = useTranslations("imports.question.time");
  const locale = useLocale();
  const [first = ""] = columns;
  const days = (format: string) => (sample: string) => dayExample(sample, format, locale) ?? "–";
  // days that mean something else in each way say more than the second of February
  const telling = columnSamples(recognition, first, 50).filter(
    (sample) => new Set(formats.map((format) => days(format)(sample))).size > 1,
  );
  const samples = [...telling.slice(0, 1), ...telling.slice(1).slice(-1)];
  return (
    <Choices
      name={`question-time-${first}`}
      legend={t("title", { columns: columns.join(", ") })}
      hint={t("text")}
      error={error}
      value={value}
      onChoose={onAnswer}
      choices={formats.map((format) => ({
        value: format,
        title: /^D/.test(format) ? t("dayFirst") : /^M/.test(format) ? t("monthFirst") : format,
        text: samples.map((sample) => (
          <span key={sample} className="block">
            {t("means", { sample, day: days(format)(sample) })}
          </span>
        )),
      }))}
    />
  );
}
