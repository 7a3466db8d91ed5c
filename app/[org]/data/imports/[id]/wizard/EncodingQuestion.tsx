import { useTranslations } from "next-intl";
import { Choices } from "@/app/_components/form/Choices";
import { tellingCells } from "./tellingCells";

/** In which letters is the text right? Only who reads it can say. */
export function EncodingQuestion({
  candidates,
  value,
  error,
  onAnswer,
}: {
  candidates: readonly { encoding: string; sample: string }[];
  value: string | null;
  error: string | undefined;
  onAnswer: (encoding: string) => void;
}) {
  const t = useTranslations("imports.question.encoding");
  return (
    <Choices
      name="question-encoding"
      legend={t("title")}
      hint={t("text")}
      error={error}
      value={value}
      onChoose={onAnswer}
      choices={candidates.map(({ encoding, sample }) => ({
        value: encoding,
        title: tellingCells(sample),
        text: encoding.toUpperCase(),
      }))}
    />
  );
}
