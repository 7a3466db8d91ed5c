import { useTranslations } from "next-intl";
import { Select } from "@/app/_components/Select";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import type { Given } from "./given";
import { readAs } from "./readAs";

const encodings = [
  "utf-8",
  "gb18030",
  "big5",
  "windows-1252",
  "windows-1251",
  "shift_jis",
  "euc-kr",
  "utf-16le",
  "utf-16be",
];
const delimiters = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "pipe"],
] as const;

/** How the file is read, to be set right where it was told wrong. */
export function ReadAs({
  recognition,
  given,
  change,
}: {
  recognition: Recognition;
  given: Given;
  change: (part: Partial<Given>) => void;
}) {
  const t = useTranslations("imports");
  const { format, encoding, delimiter, sheets, sheet } = recognition;
  if (format === "xes" || (format === "xlsx" && (sheets?.length ?? 0) < 2)) return null;
  const set = (part: Parameters<typeof readAs>[1]) => change(readAs(given, part));
  const known = given.answers.encoding ?? encoding.sure ?? "";
  return (
    <details className="mt-2" open={format === "xlsx"}>
      <summary className="inline-block py-1 text-accent hover:underline">{t("readAs.title")}</summary>
      <div className="mt-2 grid max-w-[640px] gap-4 sm:grid-cols-2">
        {format === "xlsx" ? (
          <Select
            name="sheet"
            label={t("readAs.sheet")}
            value={sheet}
            onChange={(event) => set({ sheet: event.target.value })}
            options={(sheets ?? []).map((name) => ({ value: name, label: name }))}
          />
        ) : (
          <Select
            name="encoding"
            label={t("readAs.encoding")}
            value={known}
            onChange={(event) => set({ encoding: event.target.value })}
            options={[
              ...(known === "" ? [{ value: "", label: "–" }] : []),
              ...[...new Set([...(known === "" ? [] : [known]), ...encodings])].map((value) => ({
                value,
                label: value.toUpperCase(),
              })),
            ]}
          />
        )}
        {format === "csv" ? (
          <Select
            name="delimiter"
            label={t("readAs.delimiter")}
            value={delimiter}
            onChange={(event) => set({ delimiter: event.target.value })}
            options={delimiters.map(([value, word]) => ({ value, label: t(`recognised.delimiter.${word}`) }))}
          />
        ) : null}
      </div>
    </details>
  );
}
