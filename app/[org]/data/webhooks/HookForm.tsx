"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { saidIn } from "@/lib/words/saidIn";
import { exampleBody, exampleMapping } from "./exampleMapping";
import { HookPreview, type Preview } from "./HookPreview";
import { HookSecret } from "./HookSecret";
import { JsonArea } from "./JsonArea";
import { mappingErrors } from "./mappingErrors";

/** Makes a webhook, after a look at what its mapping would make of a body; shows its secret this once. */
export function HookForm({ slug, address, now }: { slug: string; address: string; now: string }) {
  const t = useTranslations("data.hooks");
  const locale = useLocale();
  const sending = useSend(slug);
  const trying = useSend(slug);
  const form = useRef<HTMLFormElement>(null);
  const [made, setMade] = useState<{ name: string; path: string; secret: string } | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [mapping, setMapping] = useState("");
  const [body, setBody] = useState("");
  const [broken, setBroken] = useState(false);

  /** What stands in the form, or null when the mapping is no JSON. */
  const read = () => {
    const given = new FormData(form.current ?? undefined);
    const text = (name: string) => String(given.get(name) ?? "");
    try {
      const parsed: unknown = mapping.trim() === "" ? null : JSON.parse(mapping);
      return { name: text("name"), source: text("source"), secret: text("secret").trim(), mapping: parsed };
    } catch {
      setBroken(true);
      return null;
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = read();
    if (given === null) return;
    const { secret, ...rest } = given;
    const answer = await sending.send("POST", "/api/v1/hooks", { ...rest, ...(secret ? { secret } : {}) });
    if (typeof answer !== "object" || answer === null || !("path" in answer) || !("secret" in answer)) return;
    setMade({ name: given.name, path: String(answer.path), secret: String(answer.secret) });
    form.current?.reset();
    setMapping("");
    setBody("");
    setPreview(null);
  };
  const show = async () => {
    const given = read();
    if (given === null) return;
    setPreview(null);
    const { mapping, source } = given;
    const answer = await trying.send("POST", "/api/v1/hooks/preview", {
      mapping,
      body,
      source: source || "source",
    });
    if (answer !== null) setPreview(answer as Preview);
  };
  const change = () => {
    sending.forget();
    trying.forget();
    setPreview(null);
    setBroken(false);
  };
  const wrong = (field: "name" | "source" | "secret") =>
    sending.problem?.fields.includes(field) ? t(`error.${field}`) : undefined;
  const wrongMapping = broken ? t("error.json") : mappingErrors(sending.problem ?? trying.problem, locale);
  const wrongBody =
    trying.problem?.details.type === "/problems/malformed"
      ? saidIn(String(trying.problem.details.detail), locale).text
      : undefined;
  return (
    <>
      {made ? (
        <HookSecret
          title={t("madeTitle", { name: made.name })}
          address={`${address}${made.path}`}
          secret={made.secret}
          onDone={() => setMade(null)}
        />
      ) : null}
      <form ref={form} onSubmit={submit} onChange={change} noValidate className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <Field
            name="name"
            label={t("name")}
            hint={t("nameHint")}
            maxLength={100}
            autoComplete="off"
            error={wrong("name")}
          />
          <Field
            name="source"
            label={t("source")}
            hint={t("sourceHint")}
            maxLength={200}
            autoComplete="off"
            error={wrong("source")}
          />
          <Field
            name="secret"
            label={t("ownSecret")}
            hint={t("ownSecretHint")}
            placeholder="whsec_…"
            autoComplete="off"
            spellCheck={false}
            error={wrong("secret")}
          />
        </div>
        <div className="grid gap-4 lg:grid-cols-2">
          <JsonArea
            name="mapping"
            label={t("mapping")}
            hint={t("mappingHint")}
            error={wrongMapping}
            value={mapping}
            onChange={setMapping}
          />
          <JsonArea
            name="body"
            label={t("body")}
            hint={t("bodyHint")}
            error={wrongBody}
            value={body}
            onChange={setBody}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind="primary" busy={sending.busy}>
            {t("make")}
          </Button>
          <Button busy={trying.busy} disabled={body.trim() === ""} onClick={show}>
            {t("preview")}
          </Button>
          {mapping === "" && body === "" ? (
            <Button
              kind="quiet"
              onClick={() => {
                setMapping(exampleMapping);
                setBody(exampleBody(now));
              }}
            >
              {t("example")}
            </Button>
          ) : null}
          {sending.problem ? (
            <FormNote sending={sending} />
          ) : trying.problem ? (
            <FormNote sending={trying} />
          ) : null}
        </div>
      </form>
      {preview ? <HookPreview preview={preview} /> : null}
    </>
  );
}
