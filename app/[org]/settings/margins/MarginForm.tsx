"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { Moves } from "@/app/_components/restating/Moves";
import { useRestating } from "@/app/_components/restating/useRestating";
import type { Settings } from "@/lib/settings/readSettings";
import { shareOf } from "./shareOf";

/** Adds a dated margin to those there are. */
export function MarginForm({
  slug,
  settings,
  firstDay,
}: {
  slug: string;
  settings: Pick<Settings, "estimatedMargins" | "currency">;
  /** from when it is in force unless another day is typed */
  firstDay: string;
}) {
  const t = useTranslations("margins");
  const restating = useRestating(slug);
  const form = useRef<HTMLFormElement>(null);
  const [badShare, setBadShare] = useState(false);

  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const read = (name: string) => String(given.get(name) ?? "").trim();
    const share = shareOf(read("marginShare"));
    setBadShare(share === null);
    if (share === null) return;
    const margin = { channel: read("marginChannel") || null, from: read("marginFrom"), share };
    const estimatedMargins = [...settings.estimatedMargins, margin];
    await restating.propose("PUT", "/api/v1/settings", { estimatedMargins }, () => form.current?.reset());
  };

  const refused = restating.problem?.fields ?? [];
  const error = (part: "channel" | "from" | "share") =>
    refused.some((path) => path.endsWith(`/${part}`)) ||
    (part === "share" && badShare) ||
    // a second margin of the same channel and day is refused as a whole line
    (part === "from" && refused.some((path) => /^estimatedMargins\/\d+$/.test(path)))
      ? { error: t(`error.${part}`) }
      : {};
  return (
    <form ref={form} onSubmit={add} onChange={restating.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          name="marginShare"
          inputMode="decimal"
          label={t("share")}
          hint={t("shareHint")}
          autoComplete="off"
          {...error("share")}
        />
        <Field name="marginFrom" type="date" label={t("from")} defaultValue={firstDay} {...error("from")} />
        <Field
          name="marginChannel"
          label={t("channel")}
          hint={t("channelHint")}
          maxLength={200}
          autoComplete="off"
          {...error("channel")}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={restating.busy}>
          {t("add")}
        </Button>
        <FormNote sending={restating} />
      </div>
      <Moves restating={restating} currency={settings.currency} />
    </form>
  );
}
