"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { dialogClass } from "@/app/[org]/data/dialogClass";
import type { ListedChannel } from "@/lib/delivery/listChannels";
import { ChannelFields, readFields } from "./ChannelFields";

/** Changes a channel; an address that is left empty stays as it is. */
export function ChangeChannel({ slug, channel }: { slug: string; channel: ListedChannel }) {
  const t = useTranslations("deliveries");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const { id, name, kind } = channel;
  const close = () => dialog.current?.close();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const change = readFields(event.currentTarget, `${id}-`);
    if ((await sending.send("PUT", `/api/v1/channels/${id}`, change)) !== null) close();
  };
  return (
    <>
      <Button
        small
        aria-label={t("changeName", { name })}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {t("change")}
      </Button>
      <dialog
        ref={dialog}
        aria-label={t("changeName", { name })}
        className={dialogClass.replace("w-[480px]", "w-[720px]")}
      >
        <form onSubmit={submit} onChange={sending.forget} noValidate className="space-y-4">
          <h2 className="text-verdict font-semibold">{t("changeName", { name })}</h2>
          <ChannelFields
            kind={kind}
            channel={channel}
            id={`${id}-`}
            refused={sending.problem?.fields ?? []}
          />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" kind="primary" busy={sending.busy}>
              {tForm("save")}
            </Button>
            <Button onClick={close}>{tForm("cancel")}</Button>
            {sending.problem ? <FormNote sending={sending} /> : null}
          </div>
        </form>
      </dialog>
    </>
  );
}
