import { useTranslations } from "next-intl";
import { Select } from "@/app/_components/Select";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { columnSamples } from "./columnSamples";
import { fields, type KnownKind } from "./fields";
import type { Given } from "./given";

/** For each thing that is looked for, the column that says it. */
export function RoleSelects({
  recognition,
  kind,
  given,
  change,
}: {
  recognition: Recognition;
  kind: KnownKind;
  given: Given;
  change: (part: Partial<Given>) => void;
}) {
  const t = useTranslations("imports");
  const { answers } = given;
  const roles = { ...recognition.roles, ...answers.roles };
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {fields[kind].map(({ role, needed }) => {
        const column = roles[role] ?? null;
        const samples = column === null ? [] : columnSamples(recognition, column, 2);
        return (
          <Select
            key={role}
            name={`role-${role}`}
            label={needed ? t("columns.needed", { name: t(`role.${role}.name`) }) : t(`role.${role}.name`)}
            hint={
              samples.length > 0 ? (
                <span className="block truncate">{t("columns.such", { samples: samples.join(" · ") })}</span>
              ) : (
                t(`role.${role}.text`)
              )
            }
            {...(needed && column === null ? { error: t("columns.choose") } : {})}
            value={column ?? ""}
            onChange={(event) =>
              change({
                answers: { ...answers, roles: { ...answers.roles, [role]: event.target.value || null } },
              })
            }
            options={[
              { value: "", label: t("columns.none") },
              ...recognition.header.map((name) => ({ value: name, label: name })),
            ]}
          />
        );
      })}
    </div>
  );
}
