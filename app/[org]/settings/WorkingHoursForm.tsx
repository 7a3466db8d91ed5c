"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { controlClass } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import type { Settings } from "@/lib/settings/readSettings";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** When the firm works, weekday by weekday; both fields empty: closed. */
export function WorkingHoursForm({
  slug,
  hours,
  mayWrite,
}: {
  slug: string;
  hours: Settings["workingHours"];
  mayWrite: boolean;
}) {
  const t = useTranslations("workingHours");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const [wrong, setWrong] = useState<number | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = weekdays
      .map((day) => ({ day, from: String(form.get(`from-${day}`)), to: String(form.get(`to-${day}`)) }))
      // a field of the browser has no 24:00: the day's end is its midnight
      .map(({ to, ...span }) => ({ ...span, to: to === "00:00" ? "24:00" : to }));
    const unfinished = typed.find(
      ({ from, to }) => (from === "") !== (to === "") || (from !== "" && from >= to),
    );
    setWrong(unfinished?.day ?? null);
    if (unfinished) return;
    await sending.send("PUT", "/api/v1/settings", { workingHours: typed.filter(({ from }) => from !== "") });
  };
  const field = (day: number, end: "from" | "to") => {
    const span = hours.find((one) => one.day === day);
    const time = span?.[end] ?? "";
    return (
      <input
        type="time"
        name={`${end}-${day}`}
        aria-label={t(end, { day: t(`day.${day}` as "day.1") })}
        aria-invalid={wrong === day || undefined}
        defaultValue={time === "24:00" ? "00:00" : time}
        readOnly={!mayWrite}
        // a phone's field is as wide as its time: the press on it opens the clock, with the mark or without
        className={`${controlClass} max-sm:px-2 max-sm:[&::-webkit-calendar-picker-indicator]:hidden`}
      />
    );
  };
  return (
    <form onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {weekdays.map((day) => (
          <div
            key={day}
            className="grid grid-cols-[minmax(4rem,5rem)_minmax(0,1fr)_minmax(0,1fr)] items-center gap-2"
          >
            <span className="text-body">{t(`day.${day}`)}</span>
            {field(day, "from")}
            {field(day, "to")}
          </div>
        ))}
      </div>
      {wrong === null ? null : (
        <p role="alert" className="font-medium text-state-off-track">
          {t("wrong", { day: t(`day.${wrong}` as "day.1") })}
        </p>
      )}
      {mayWrite ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind="primary" busy={sending.busy}>
            {tForm("save")}
          </Button>
          <FormNote sending={sending} />
        </div>
      ) : null}
    </form>
  );
}
