import { useTranslations } from "next-intl";
import { Choices } from "@/app/_components/form/Choices";

/** Is `1,234` one thousand or a little more than one? */
export function DecimalQuestion({
  columns,
  sample,
  value,
  error,
  onAnswer,
}: {
  columns: readonly string[];
  sample: string;
  value: "." | "," | null;
  error: string | undefined;
  onAnswer: (mark: "." | ",") => void;
}) {
  const t = useTranslations("imports.question.decimal");
  return (
    <Choices
      name={`question-decimal-${columns[0]}`}
      legend={t("title", { columns: columns.join(", ") })}
      error={error}
      value={value}
      onChoose={(mark) => onAnswer(mark === "," ? "," : ".")}
      choices={[
        { value: ".", title: t("point"), text: t("means", { sample, number: plainNumber(sample, ".") }) },
        { value: ",", title: t("comma"), text: t("means", { sample, number: plainNumber(sample, ",") }) },
      ]}
    />
  );
}

/** The number written without thousands and with a point, which reads alike in both languages. */
function plainNumber(sample: string, mark: "." | ","): string {
  return sample.replaceAll(mark === "." ? "," : ".", "").replace(",", ".");
}
