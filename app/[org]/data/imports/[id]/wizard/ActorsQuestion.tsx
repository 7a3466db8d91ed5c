"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { Said } from "@/app/_components/Said";
import { Section } from "@/app/_components/Section";
import { Skeleton } from "@/app/_components/Skeleton";
import type { Mapping } from "@/lib/imports/mapping";
import type { ActorKind } from "@/lib/imports/recognition/answers";
import { formatNumber } from "@/lib/words/formatNumber";
import { ActorRow } from "./ActorRow";
import { knownActors } from "./knownActors";
import { useColumnValues } from "./useColumnValues";

const firstShown = 50;

/** Who is a person, an agent, a system? Asked of everybody in the file with how often they appear, never guessed. */
export function ActorsQuestion({
  slug,
  id,
  column,
  mapping,
  onAnswer,
}: {
  slug: string;
  id: string;
  column: string;
  mapping: Mapping;
  onAnswer: (actors: Record<string, ActorKind>) => void;
}) {
  const t = useTranslations("imports.actors");
  const locale = useLocale();
  const { found, problem } = useColumnValues(slug, id, mapping, column);
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(firstShown);
  const { known, others } = knownActors(mapping);
  const values = (found?.values ?? []).filter(({ value }) => value !== "");
  const nameless = found?.values.find(({ value }) => value === "")?.count ?? 0;
  const kindOf = (value: string) => known[value] ?? (others === "unknown" ? null : others);
  // once one is answered, whom the mapping does not name is unknown: what it said of them is written out before
  const said = Object.fromEntries(
    values.flatMap(({ value }) => {
      const kind = kindOf(value);
      return kind ? [[value, kind] as const] : [];
    }),
  );
  const open = values.filter(({ value }) => kindOf(value) === null);
  const wanted = values.filter(({ value }) => value.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <Section
      title={t("title")}
      aside={
        found ? (
          <span aria-live="polite" className="text-meta text-ink-3">
            {t("answered", { count: values.length - open.length, of: values.length })}
          </span>
        ) : null
      }
    >
      <p className="max-w-[72ch] text-prose text-ink-2">{t("text", { column })}</p>
      <p className="mb-4 max-w-[72ch] text-prose text-ink-2">{t("unknownMeans")}</p>
      {problem ? (
        <p role="alert" className="text-state-off-track">
          <Said detail={problem.details.detail} otherwise={t("failed")} />
        </p>
      ) : found === null ? (
        <Skeleton className="h-40" />
      ) : (
        <>
          {values.length > firstShown ? (
            <div className="mb-3 max-w-80">
              <Field
                name="actor-search"
                type="search"
                label={t("search")}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            </div>
          ) : null}
          <ul>
            {wanted.slice(0, shown).map(({ value, count }) => (
              <ActorRow
                key={value}
                name={value}
                count={formatNumber(count, locale)}
                kind={kindOf(value)}
                onChoose={(kind) => onAnswer({ ...said, [value]: kind })}
              />
            ))}
          </ul>
          {wanted.length > shown ? (
            <div className="mt-3">
              <Button small onClick={() => setShown(shown + 200)}>
                {t("more", { count: wanted.length - shown })}
              </Button>
            </div>
          ) : null}
          {open.length > 1 ? (
            <div className="mt-4 flex flex-wrap items-center gap-2">
              <span className="text-ink-2">{t("rest", { count: open.length })}</span>
              {(["human", "agent", "system"] as const).map((kind) => (
                <Button
                  key={kind}
                  small
                  onClick={() =>
                    onAnswer({ ...said, ...Object.fromEntries(open.map(({ value }) => [value, kind])) })
                  }
                >
                  {t(`all.${kind}`)}
                </Button>
              ))}
            </div>
          ) : null}
          {nameless > 0 ? (
            <p className="mt-3 text-meta text-ink-3">{t("nameless", { count: nameless })}</p>
          ) : null}
          {found.more ? <p className="mt-1 text-meta text-ink-3">{t("cut")}</p> : null}
        </>
      )}
    </Section>
  );
}
