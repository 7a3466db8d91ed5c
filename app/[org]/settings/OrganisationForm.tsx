"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import type { Settings } from "@/lib/settings/readSettings";
import { Offered } from "./Offered";

const fields = ["name", "timezone", "currency", "loadFactor", "productiveHours", "roadmapStart"] as const;

/** The organisation's own settings. Only what was changed is sent. */
export function OrganisationForm({
  slug,
  settings,
  mayWrite,
}: {
  slug: string;
  settings: Settings;
  mayWrite: boolean;
}) {
  const t = useTranslations("settings");
  const tForm = useTranslations("form");
  const sending = useRestating(slug);
  // what the fields began with, or were saved with: what somebody else has changed since is not changed back
  const [known, setKnown] = useState<Pick<Settings, (typeof fields)[number]>>(settings);
  const before = (field: (typeof fields)[number]) => known[field] ?? "";

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (field: string) => String(form.get(field) ?? "").trim();
    const changed = fields
      .filter((field) => typed(field) !== before(field))
      .map((field) => [field, field === "roadmapStart" && typed(field) === "" ? null : typed(field)]);
    const content = Object.fromEntries(changed);
    await sending.propose("PUT", "/api/v1/settings", content, () => setKnown({ ...known, ...content }));
  };

  const { problem } = sending;
  const props = (field: (typeof fields)[number]) => ({
    name: field,
    label: t(`field.${field}`),
    defaultValue: before(field),
    readOnly: !mayWrite,
    autoComplete: "off",
    ...(problem?.fields.includes(field) ? { error: t(`error.${field}`) } : {}),
  });
  // of these settings only the currency and the zone can be in conflict with what is stored
  const conflict =
    problem?.kind === "conflict"
      ? t(/zone/.test(String(problem.details.detail)) ? "error.zoneBusy" : "error.currencyFixed", {
          currency: settings.currency,
        })
      : undefined;
  return (
    <form onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Field {...props("name")} maxLength={100} />
        <Field {...props("timezone")} hint={t("field.timezoneHint")} list="timezones" />
        <Field {...props("currency")} hint={t("field.currencyHint")} list="currencies" maxLength={3} />
        <Field {...props("loadFactor")} hint={t("field.loadFactorHint")} inputMode="decimal" />
        <Field {...props("productiveHours")} hint={t("field.productiveHoursHint")} inputMode="decimal" />
        <Field {...props("roadmapStart")} hint={t("field.roadmapStartHint")} type="date" />
      </div>
      {mayWrite ? (
        <>
          <Offered id="timezones" of="timeZone" />
          <Offered id="currencies" of="currency" />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" kind="primary" busy={sending.busy}>
              {tForm("save")}
            </Button>
            <FormNote sending={sending} text={conflict} />
          </div>
          <Moves restating={sending} currency={settings.currency} />
        </>
      ) : null}
    </form>
  );
}
