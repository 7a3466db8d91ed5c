import { useTranslations } from "next-intl";
import { Opened } from "@/app/_components/Opened";
import type { Lack } from "@/lib/sources/lacksOf";
import { openLack } from "../openLack";

const mostNames = 3;

/** What is lacking, how many, and the first of them by name. */
export function LackName({
  slug,
  lack,
  days,
}: {
  slug: string;
  lack: Lack;
  days: { from: string; to: string };
}) {
  const t = useTranslations("data.lacks");
  const names = lack.names.filter((name) => name !== "");
  const shown = names.slice(0, mostNames).join(", ");
  const more = (lack.count ?? 0) - Math.min(names.length, mostNames);
  return (
    <span>
      <Opened opens={openLack(slug, lack, days) ?? undefined}>
        {t(`kind.${lack.what}`, { count: lack.count ?? 0 })}
      </Opened>
      {shown ? (
        <span className="text-ink-3">
          {" "}
          ({more > 0 ? t("andMore", { names: shown, count: more }) : shown})
        </span>
      ) : null}
    </span>
  );
}
