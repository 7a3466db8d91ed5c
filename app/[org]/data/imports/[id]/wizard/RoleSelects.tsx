import { useTranslations } from "next-intl";
import type { Recognition } from "@/lib/imports/recognition/recognition";
import { fields, type KnownKind, type WantedRole } from "./fields";
import type { Given } from "./given";
import { RoleSelect } from "./RoleSelect";

/** For each thing that is looked for, the column that says it; what the file seems to lack stands aside. */
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
  const t = useTranslations("imports.columns");
  const { answers } = given;
  const roles = { ...recognition.roles, ...answers.roles };
  const isNeeded = ({ needed, or = [] }: WantedRole) => needed === true && !or.some((role) => roles[role]);
  const select = (wanted: WantedRole) => (
    <RoleSelect
      key={wanted.role}
      role={wanted.role}
      needed={isNeeded(wanted)}
      recognition={recognition}
      column={roles[wanted.role] ?? null}
      onChoose={(column) =>
        change({
          answers: {
            ...answers,
            // they were values of another column
            ...(wanted.role === "status" ? { notOrders: undefined } : {}),
            roles: { ...answers.roles, [wanted.role]: column },
          },
        })
      }
    />
  );
  const isFound = (wanted: WantedRole) => isNeeded(wanted) || roles[wanted.role] !== undefined;
  const others = fields[kind].filter((wanted) => !isFound(wanted));
  const grid = "grid gap-4 sm:grid-cols-2 lg:grid-cols-3";
  return (
    <>
      <div className={grid}>{fields[kind].filter(isFound).map(select)}</div>
      {others.length > 0 ? (
        <details className="mt-4">
          <summary className="inline-block py-1 text-accent hover:underline">
            {t("others", { count: others.length })}
          </summary>
          <div className={`mt-2 ${grid}`}>{others.map(select)}</div>
        </details>
      ) : null}
    </>
  );
}
