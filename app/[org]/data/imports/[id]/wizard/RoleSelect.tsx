import { useTranslations } from "next-intl";
import { Select } from "@/app/_components/Select";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import type { Role } from "@/lib/imports/recognition/role";
import { columnSamples } from "./columnSamples";

/** The column that says one thing, with what stands in it. */
export function RoleSelect({
  role,
  needed,
  recognition,
  column,
  onChoose,
}: {
  role: Role;
  /** nothing can be made of the file until it is chosen */
  needed: boolean;
  recognition: Recognition;
  column: string | null;
  onChoose: (column: string | null) => void;
}) {
  const t = useTranslations("imports");
  const name = t(`role.${role}.name`);
  const samples = column === null ? [] : columnSamples(recognition, column, 2);
  return (
    <Select
      name={`role-${role}`}
      label={needed ? t("columns.needed", { name }) : name}
      hint={
        samples.length > 0 ? (
          <span className="block truncate">{t("columns.such", { samples: samples.join(" · ") })}</span>
        ) : (
          t(`role.${role}.text`)
        )
      }
      {...(needed && column === null ? { error: t("columns.choose") } : {})}
      value={column ?? ""}
      onChange={(event) => onChoose(event.target.value || null)}
      options={[
        { value: "", label: t("columns.none") },
        ...recognition.header.map((each) => ({ value: each, label: each })),
      ]}
    />
  );
}
