"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/app/_components/Button";
import { Field } from "@/app/_components/Field";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { dialogClass } from "../dialogClass";
import { HookSecret } from "./HookSecret";

/** Gives a webhook another secret, made here or by the sender; shows it this once. */
export function RotateHook({
  slug,
  id,
  name,
  address,
}: {
  slug: string;
  id: string;
  name: string;
  address: string;
}) {
  const t = useTranslations("data.hooks");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => dialog.current?.close();
  const rotate = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = String(new FormData(event.currentTarget).get(`secret-${id}`) ?? "").trim();
    const path = `/api/v1/hooks/${encodeURIComponent(id)}/rotate`;
    const answer = await sending.send("POST", path, given ? { secret: given } : {});
    if (typeof answer === "object" && answer !== null && "secret" in answer) setSecret(String(answer.secret));
  };
  const wrong = sending.problem?.fields.includes("secret") ? t("error.secret") : undefined;
  return (
    <>
      <Button
        small
        aria-label={t("rotateName", { name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t("rotate")}
      </Button>
      <dialog
        ref={dialog}
        aria-label={t("rotateTitle", { name })}
        onClose={() => setSecret(null)}
        className={dialogClass}
      >
        {secret !== null ? (
          <HookSecret title={t("rotated", { name })} address={address} secret={secret} onDone={close} />
        ) : (
          <form onSubmit={rotate} onChange={sending.forget} noValidate className="space-y-4">
            <div>
              <h2 className="text-verdict font-semibold">{t("rotateTitle", { name })}</h2>
              <p className="mt-2 text-prose text-ink-2">{t("rotateText")}</p>
            </div>
            <Field
              name={`secret-${id}`}
              label={t("ownSecret")}
              hint={t("ownSecretHint")}
              placeholder="whsec_…"
              autoComplete="off"
              spellCheck={false}
              error={wrong}
            />
            <div className="flex flex-wrap items-center gap-3">
              <Button type="submit" kind="primary" busy={sending.busy}>
                {t("rotate")}
              </Button>
              <Button onClick={close}>{tForm("cancel")}</Button>
              {sending.problem ? <FormNote sending={sending} /> : null}
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}
