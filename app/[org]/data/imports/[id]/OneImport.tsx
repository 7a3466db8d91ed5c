"use client";

import "./withoutEval";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Import } from "@/app/[org]/data/imports/shapes";
import { UndoImport } from "@/app/[org]/data/imports/UndoImport";
import { useImport } from "@/app/[org]/data/imports/useImport";
import { AtWork } from "./AtWork";
import { Outcome } from "./Outcome";
import { Wizard } from "./wizard/Wizard";

/** One import in whatever state it is: asked about, at work, or over. */
export function OneImport({
  slug,
  first,
  timezone,
  today,
  peopleFrom,
  processes,
}: {
  slug: string;
  first: Import;
  timezone: string;
  today: string;
  /** the first day on which people are known */
  peopleFrom: string | null;
  processes: readonly { key: string; name: string }[];
}) {
  const t = useTranslations("imports");
  const router = useRouter();
  const { current, setCurrent, lost } = useImport(slug, first);
  const { id, name, state } = current;
  return (
    <>
      {lost ? (
        <p role="status" className="mb-3 text-worse">
          {t("lost")}
        </p>
      ) : null}
      {state === "draft" || state === "checking" ? (
        <>
          <Wizard
            slug={slug}
            current={current}
            onChange={setCurrent}
            timezone={timezone}
            today={today}
            processes={processes}
          />
          {state === "draft" ? (
            <div className="mt-8 border-t border-hairline pt-4">
              <UndoImport
                slug={slug}
                id={id}
                name={name}
                draft
                small
                undone={() => router.push(`/${slug}/data/imports`)}
              />
            </div>
          ) : null}
        </>
      ) : state === "arriving" || state === "running" || state === "undoing" ? (
        <AtWork slug={slug} current={current} state={state} onChange={setCurrent} />
      ) : (
        <Outcome slug={slug} current={current} today={today} peopleFrom={peopleFrom} onChange={setCurrent} />
      )}
    </>
  );
}
