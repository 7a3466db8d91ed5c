import { useTranslations } from "next-intl";
import type { Restatement } from "@/lib/restatement/listRestatements";
import { changedParts } from "./changedParts";

/** What was changed, in one line: of single values how they were and are, of lists their name. */
export function ChangedWords({ restatement }: { restatement: Restatement }) {
  const t = useTranslations("restatement.part");
  const tList = useTranslations("restatement");
  return changedParts(restatement).map(({ name, before, after }, at) => {
    const label = t.has(name as "loadFactor") ? t(name as "loadFactor") : name;
    return (
      <span key={name}>
        {at === 0 ? null : " · "}
        {after === null && before === null
          ? label
          : tList("partFromTo", { label, before: before ?? "–", after: after ?? "–" })}
      </span>
    );
  });
}
