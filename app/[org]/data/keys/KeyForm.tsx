"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useContext, useRef } from "react";
import { Button } from "@/app/_components/Button";
import { CopyBox } from "@/app/_components/CopyBox";
import { Field } from "@/app/_components/Field";
import { Checkbox } from "@/app/_components/form/Checkbox";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { MadeKeyContext } from "./madeKey";

const scopes = [
  ["events:write", "events_write"],
  ["kpis:read", "kpis_read"],
  ["admin", "admin"],
] as const;

/** Makes a key and shows its text this once; leaving the page forgets it. */
export function KeyForm({ slug, tomorrow }: { slug: string; tomorrow: string }) {
  const t = useTranslations("data.keys");
  const sending = useSend(slug);
  const form = useRef<HTMLFormElement>(null);
  const { made, setMade } = useContext(MadeKeyContext);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const scopes = given.getAll("scopes").map(String);
    const day = String(given.get("expires") ?? "");
    const answer = await sending.send("POST", "/api/v1/keys", {
      name: given.get("name"),
      scopes,
      expiresAt: day === "" ? null : `${day}T00:00:00Z`,
    });
    if (typeof answer !== "object" || answer === null || !("key" in answer) || !("name" in answer)) return;
    setMade({ name: String(answer.name), key: String(answer.key), scopes });
    form.current?.reset();
  };

  const error = (field: "name" | "scopes" | "expiresAt") =>
    sending.problem?.fields.some((path) => path.split("/")[0] === field) ? t(`error.${field}`) : undefined;
  const wrongScopes = error("scopes");
  return (
    <>
      {made ? (
        <div role="status" className="mb-4 rounded-tremor-default border border-accent p-4">
          <p className="font-semibold">{t("madeTitle", { name: made.name })}</p>
          <p className="mb-3 text-prose text-ink-2">{t("madeText")}</p>
          <CopyBox label={t("keyText")} text={made.key} />
          <div className="mt-3">
            <Button small onClick={() => setMade(null)}>
              {t("done")}
            </Button>
          </div>
        </div>
      ) : null}
      <form ref={form} onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            maxLength={100}
            autoComplete="off"
            error={error("name")}
          />
          <Field
            name="expires"
            type="date"
            min={tomorrow}
            label={t("expires")}
            hint={t("expiresHint")}
            error={error("expiresAt")}
          />
        </div>
        <fieldset aria-describedby={wrongScopes ? "scopes-error" : undefined}>
          <legend className="mb-1 text-body font-medium">{t("scopes")}</legend>
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {scopes.map(([scope, word]) => (
              <Checkbox
                key={scope}
                name="scopes"
                id={`scope-${word}`}
                value={scope}
                defaultChecked={scope === "events:write"}
                label={<span className="font-mono text-meta">{scope}</span>}
                hint={t(`scope.${word}`)}
              />
            ))}
          </div>
          {wrongScopes ? (
            <p id="scopes-error" className="mt-1 text-meta text-state-off-track">
              {wrongScopes}
            </p>
          ) : null}
        </fieldset>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind="primary" busy={sending.busy}>
            {t("make")}
          </Button>
          {sending.problem ? <FormNote sending={sending} /> : null}
        </div>
      </form>
    </>
  );
}
