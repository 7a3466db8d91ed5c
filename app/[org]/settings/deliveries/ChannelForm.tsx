"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { CopyBox } from "@/app/_components/CopyBox";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";
import { ChannelFields, type Kind, readFields } from "./ChannelFields";

/** Makes a channel of any kind; a webhook's secret is shown this once. */
export function ChannelForm({ slug, mail }: { slug: string; mail: boolean }) {
  const t = useTranslations("deliveries");
  const sending = useSend(slug);
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<Kind>(mail ? "mail" : "feishu");
  const [secret, setSecret] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSecret(null);
    const answer = await sending.send("POST", "/api/v1/channels", {
      kind,
      ...readFields(event.currentTarget, "new-"),
    });
    if (answer === null) return;
    if (typeof answer === "object" && "secret" in answer && answer.secret) setSecret(String(answer.secret));
    form.current?.reset();
  };
  return (
    <form ref={form} onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="new-kind"
          label={t("form.kind")}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? "mail")}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <p className="phrases self-end text-prose text-ink-2">
          {kind === "mail" && !mail ? t("noMail") : t(`where.${kind}`)}
        </p>
      </div>
      <ChannelFields key={kind} kind={kind} id="new-" refused={sending.problem?.fields ?? []} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy} disabled={kind === "mail" && !mail}>
          {t("form.make")}
        </Button>
        <FormNote sending={sending} />
      </div>
      {secret !== null ? (
        <div role="status" className="space-y-2 rounded-tremor-default border border-accent p-4">
          <p className="font-semibold">{t("secretOnce")}</p>
          <CopyBox label={t("form.secret")} text={secret} />
        </div>
      ) : null}
    </form>
  );
}

const kinds = ["mail", "feishu", "wecom", "dingtalk", "slack", "webhook"] as const;
