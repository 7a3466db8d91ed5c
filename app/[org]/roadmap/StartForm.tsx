"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";

/** Sets the day on which the roadmap starts. */
export function StartForm({ slug, today }: { slug: string; today: string }) {
  const t = useTranslations("roadmapForm.start");
  const sending = useSend(slug);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const roadmapStart = String(new FormData(event.currentTarget).get("roadmapStart") ?? "");
    await sending.send("PUT", "/api/v1/settings", { roadmapStart });
  };
  return (
    <form
      onSubmit={submit}
      onChange={sending.forget}
      noValidate
      className="flex flex-wrap items-end justify-center gap-3 text-left"
    >
      <Field
        name="roadmapStart"
        type="date"
        label={t("day")}
        defaultValue={today}
        {...(sending.problem?.fields.includes("roadmapStart") ? { error: t("error") } : {})}
      />
      <Button type="submit" kind="primary" busy={sending.busy}>
        {t("save")}
      </Button>
      <FormNote sending={sending} />
    </form>
  );
}
