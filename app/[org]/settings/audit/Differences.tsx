import { useTranslations } from "next-intl";
import type { Entry } from "@/lib/audit/listEntries";
import { type Difference, differencesOf } from "./differencesOf";

/** What an entry changed, value by value; where there is much of it, the rest opens. */
export function Differences({ entry }: { entry: Pick<Entry, "before" | "after"> }) {
  const t = useTranslations("auditLog");
  const found = differencesOf(entry);
  const [shown, rest] = [found.slice(0, 6), found.slice(6)];
  if (found.length === 0) return null;
  return (
    <>
      <Values list={shown} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="cursor-pointer text-meta text-accent">
            {t("rest", { count: rest.length })}
          </summary>
          <Values list={rest} />
        </details>
      )}
    </>
  );
}

function Values({ list }: { list: readonly Difference[] }) {
  const t = useTranslations("auditLog");
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-0.5 text-body sm:grid-cols-[minmax(8rem,max-content)_1fr]">
      {list.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-ink-3">{field}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere] max-sm:mb-1">
            {before === null ? null : <del className="text-ink-3">{before}</del>}
            {before === null || after === null ? null : <span aria-hidden="true"> → </span>}
            {after === null ? (
              <span className="text-ink-3"> {t("taken")}</span>
            ) : (
              <ins className="no-underline">{after}</ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
