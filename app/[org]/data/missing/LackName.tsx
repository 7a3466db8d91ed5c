import { useTranslations } from "next-intl";
import type { Lack } from "@/lib/sources/lacksOf";

const mostNames = 3;

/** What is lacking, how many, and the first of them by name. */
export function LackName({ lack }: { lack: Lack }) {
  const t = useTranslations("data.lacks");
  const names = lack.names.filter((name) => name !== "");
  const shown = names.slice(0, mostNames).join(", ");
  const more = (lack.count ?? 0) - Math.min(names.length, mostNames);
  return (
    <span>
      {t(`kind.${lack.what}`, { count: lack.count ?? 0 })}
      {shown ? (
        <span className="text-ink-3">
          {" "}
          ({more > 0 ? t("andMore", { names: shown, count: more }) : shown})
        </span>
      ) : null}
    </span>
  );
}
