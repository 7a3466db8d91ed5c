"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { DataTable } from "@/app/_components/DataTable";
import { controlClass } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { formatDay } from "@/lib/words/formatDay";
import type { CalendarDay } from "@/lib/workdays/calendarDay";

/** The days of a year that are not like others: each can be named otherwise, removed, and put back. */
export function DaysTable({
  slug,
  days,
  today,
  mayWrite,
}: {
  slug: string;
  days: readonly CalendarDay[];
  today: string;
  mayWrite: boolean;
}) {
  const t = useTranslations("firmCalendar");
  const tForm = useTranslations("form");
  const locale = useLocale();
  const sending = useSend(slug);
  const [renaming, setRenaming] = useState<string | null>(null);
  const keyOf = ({ day, kind }: CalendarDay) => `${day}/${kind}`;
  const path = (day: CalendarDay) => `/api/v1/calendar/days/${keyOf(day)}`;
  const weekday = new Intl.DateTimeFormat(locale === "zh" ? "zh-Hans" : "en", {
    weekday: "short",
    timeZone: "UTC",
  });
  const rename = async (event: FormEvent<HTMLFormElement>, day: CalendarDay) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("newName"));
    if ((await sending.send("PUT", path(day), { name })) !== null) setRenaming(null);
  };
  const named = (day: CalendarDay) => `${day.name[locale]}, ${formatDay(day.day, locale, today)}`;
  return (
    <>
      <DataTable<CalendarDay>
        caption={t("list")}
        rows={days}
        rowKey={keyOf}
        empty={<p className="max-w-[72ch] text-prose text-ink-2">{t("empty")}</p>}
        columns={[
          {
            id: "day",
            label: t("day"),
            nowrap: true,
            cell: ({ day, removed }) => (
              <span className={removed ? "text-ink-3 line-through" : ""}>
                {formatDay(day, locale, today)}{" "}
                <span className="text-meta text-ink-3">{weekday.format(new Date(`${day}T00:00:00Z`))}</span>
              </span>
            ),
          },
          {
            id: "name",
            label: t("name"),
            cell: (day) =>
              renaming === keyOf(day) ? (
                <form onSubmit={(event) => rename(event, day)} className="flex min-w-56 items-center gap-2">
                  <input
                    name="newName"
                    aria-label={t("newName", { name: named(day) })}
                    defaultValue={day.name[locale]}
                    maxLength={100}
                    autoComplete="off"
                    // biome-ignore lint/a11y/noAutofocus: the field was asked for by the press on the button in its place
                    autoFocus
                    className={controlClass}
                  />
                  <Button type="submit" small busy={sending.busy}>
                    {tForm("save")}
                  </Button>
                </form>
              ) : (
                <span className={day.removed ? "text-ink-3 line-through" : ""}>{day.name[locale]}</span>
              ),
          },
          { id: "kind", label: t("kind.label"), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            id: "origin",
            label: t("origin.label"),
            wideOnly: true,
            cell: ({ origin, removed, expected }) => (
              <span className="text-ink-2">
                {t(removed ? "origin.removed" : expected ? "origin.expected" : `origin.${origin}`)}
              </span>
            ),
          },
          ...(mayWrite
            ? [
                {
                  id: "change",
                  label: t("change"),
                  align: "right" as const,
                  cell: (day: CalendarDay) => (
                    <span className="inline-flex gap-1">
                      {day.removed || day.origin === "own" ? (
                        <Button
                          small
                          kind="quiet"
                          busy={sending.busy}
                          aria-label={t("restoreName", { name: named(day) })}
                          onClick={() => sending.send("DELETE", path(day))}
                        >
                          {t("restore")}
                        </Button>
                      ) : (
                        <Button
                          small
                          kind="quiet"
                          busy={sending.busy}
                          aria-label={t("removeName", { name: named(day) })}
                          onClick={() => sending.send("PUT", path(day), { removed: true })}
                        >
                          {t("remove")}
                        </Button>
                      )}
                      {day.removed ? null : (
                        <Button
                          small
                          kind="quiet"
                          aria-label={t("renameName", { name: named(day) })}
                          onClick={() => setRenaming(keyOf(day))}
                        >
                          {t("rename")}
                        </Button>
                      )}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      <div className="mt-2 min-h-6">
        <FormNote sending={sending} />
      </div>
    </>
  );
}
