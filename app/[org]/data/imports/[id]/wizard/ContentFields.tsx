import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/app/_components/Field";
import { Choices } from "@/app/_components/form/Choices";
import { Section } from "@/app/_components/Section";
import { Select } from "@/app/_components/Select";
import type { Recognition, TableKind } from "@/lib/imports/recognition/recognition";
import { fields, type KnownKind } from "./fields";
import type { Defaults } from "./filledIn";
import type { Given } from "./given";
import { hasProcess } from "./hasProcess";
import { holdsEvents } from "./holdsEvents";
import { isComplete } from "./isComplete";
import { offeredPresets } from "./offeredPresets";

/** What the file tells of, who wrote it, and what its work and its source are to be called. */
export function ContentFields({
  recognition,
  given,
  change,
  defaults,
  processes,
  tried,
}: {
  recognition: Recognition;
  given: Given;
  change: (part: Partial<Given>) => void;
  /** what holds where nothing was typed */
  defaults: Defaults;
  processes: readonly { key: string; name: string }[];
  tried: boolean;
}) {
  const t = useTranslations("imports.content");
  const locale = useLocale();
  const { answers, preset } = given;
  const kind = answers.kind ?? recognition.kind;
  const said = (part: Partial<Given["answers"]>) => change({ answers: { ...answers, ...part } });
  const offered = offeredPresets(recognition);
  return (
    <Section title={t("title")}>
      <div className="space-y-6">
        {offered.length > 0 ? (
          <div className="max-w-[640px]">
            <Select
              name="preset"
              label={t("preset")}
              hint={t("presetHint")}
              value={preset ?? ""}
              onChange={(event) => change({ preset: event.target.value || null })}
              options={[
                { value: "", label: t("noPreset") },
                ...offered.map(({ name, title }) => ({
                  value: name,
                  label: recognition.presets.includes(name)
                    ? t("likely", { title: title[locale] })
                    : title[locale],
                })),
              ]}
            />
          </div>
        ) : null}
        {preset === null ? (
          <Choices
            name="kind"
            legend={t("kind")}
            error={tried && kind === "unknown" ? t("kindMissing") : undefined}
            columns="sm:grid-cols-2 lg:grid-cols-3"
            value={kind}
            onChoose={(value) => said({ kind: value as TableKind })}
            choices={(Object.keys(fields) as KnownKind[]).map((known) => ({
              value: known,
              title: t(`kinds.${known}.title`),
              text: t(`kinds.${known}.text`),
            }))}
          />
        ) : null}
        {holdsEvents(preset) ? null : (
          <div className="grid gap-4 sm:grid-cols-2">
            {(preset !== null && !isComplete(preset)) || (preset === null && hasProcess(kind)) ? (
              <>
                <Field
                  name="process"
                  label={t("process")}
                  hint={t("processHint")}
                  maxLength={100}
                  list="import-processes"
                  autoComplete="off"
                  value={answers.process ?? defaults.process}
                  onChange={(event) => said({ process: event.target.value })}
                />
                <datalist id="import-processes">
                  {processes.map(({ key, name }) => (
                    <option key={key} value={key} label={name} />
                  ))}
                </datalist>
              </>
            ) : null}
            <Field
              name="source"
              label={t("source")}
              hint={t("sourceHint")}
              maxLength={200}
              autoComplete="off"
              value={answers.source ?? defaults.source}
              onChange={(event) => said({ source: event.target.value })}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
