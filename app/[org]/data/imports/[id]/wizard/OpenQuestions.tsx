import { useTranslations } from "next-intl";
import { Section } from "@/app/_components/Section";
import { questions } from "@/lib/imports/recognition/questions";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { asksTimes } from "./asksTimes";
import { DecimalQuestion } from "./DecimalQuestion";
import { EncodingQuestion } from "./EncodingQuestion";
import type { Defaults } from "./filledIn";
import type { Given } from "./given";
import { questionGroups } from "./questionGroups";
import { readAs } from "./readAs";
import { TimeQuestion } from "./TimeQuestion";
import { ZoneQuestion } from "./ZoneQuestion";

/** What only a person can say of the file. What was answered stays in sight, to be answered otherwise. */
export function OpenQuestions({
  recognition,
  given,
  change,
  defaults,
  tried,
}: {
  recognition: Recognition;
  given: Given;
  change: (part: Partial<Given>) => void;
  defaults: Defaults;
  tried: boolean;
}) {
  const t = useTranslations("imports.question");
  const { answers } = given;
  const { encoding, times, decimals, zone, ...others } = answers;
  const asked = questions(recognition, others).filter(({ needed }) => needed);
  if (asked.length === 0 || given.edited !== null) return null;
  const missing = (value: unknown) => (tried && value === undefined ? t("missing") : undefined);
  const answer = (part: Partial<Given["answers"]>) => change({ answers: { ...answers, ...part } });
  const groups = questionGroups(asked).filter(
    ({ about }) => given.preset === null || (about === "time" && asksTimes(given.preset)),
  );
  return (
    <Section title={t("title")}>
      <div className="space-y-6">
        {asked.map((question) =>
          question.about === "encoding" ? (
            <EncodingQuestion
              key="encoding"
              candidates={question.candidates}
              value={encoding ?? null}
              error={missing(encoding)}
              onAnswer={(label) => change(readAs(given, { encoding: label }))}
            />
          ) : null,
        )}
        {groups.map(({ about, columns, formats, sample }) => {
          const [first = ""] = columns;
          const all = <Value,>(value: Value) => Object.fromEntries(columns.map((column) => [column, value]));
          return about === "time" ? (
            <TimeQuestion
              key={`time ${first}`}
              recognition={recognition}
              columns={columns}
              formats={formats}
              value={times?.[first] ?? null}
              error={missing(times?.[first])}
              onAnswer={(format) => answer({ times: { ...times, ...all(format) } })}
            />
          ) : (
            <DecimalQuestion
              key={`decimal ${first}`}
              columns={columns}
              sample={sample}
              value={decimals?.[first] ?? null}
              error={missing(decimals?.[first])}
              onAnswer={(mark) => answer({ decimals: { ...decimals, ...all(mark) } })}
            />
          );
        })}
        {asked.map((question) =>
          question.about === "zone" ? (
            <ZoneQuestion
              key="zone"
              recognition={recognition}
              columns={question.columns}
              value={zone ?? defaults.zone}
              onAnswer={(name) => answer({ zone: name })}
            />
          ) : null,
        )}
      </div>
    </Section>
  );
}
