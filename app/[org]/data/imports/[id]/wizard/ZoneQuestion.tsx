import { useTranslations } from "next-intl";
import { Select } from "@/app/_components/Select";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { columnSamples } from "./columnSamples";

/** On which clock were times read that do not say? The organisation's own unless another is chosen. */
export function ZoneQuestion({
  recognition,
  columns,
  value,
  onAnswer,
}: {
  recognition: Recognition;
  columns: readonly string[];
  value: string;
  onAnswer: (zone: string) => void;
}) {
  const t = useTranslations("imports.question.zone");
  const [first = ""] = columns;
  const zones = [...new Set([value, "UTC", ...Intl.supportedValuesOf("timeZone")])];
  return (
    <div className="max-w-[640px]">
      <Select
        name="question-zone"
        label={t("title")}
        hint={t("text", {
          columns: columns.join(", "),
          sample: columnSamples(recognition, first, 1)[0] ?? "–",
        })}
        value={value}
        onChange={(event) => onAnswer(event.target.value)}
        options={zones.map((zone) => ({ value: zone, label: zone }))}
      />
    </div>
  );
}
