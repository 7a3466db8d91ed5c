"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef } from "react";
import { dialogClass } from "@/app/[org]/data/dialogClass";
import { Button } from "../Button";
import type { ButtonKind } from "../buttonClass";
import { FormNote } from "./FormNote";
import type { Sending } from "./useSend";

/** A button that asks once more, in a question over the page, before something is done. */
export function Confirm({
  button,
  name,
  title,
  text,
  kind = "danger",
  small = true,
  sending,
  problem,
  onConfirm,
  children,
}: {
  button: string;
  /** said to screen readers, where the button's own words stand in several rows */
  name?: string;
  title: string;
  text: string;
  /** where the button is quiet, as in a row among others, what does it is not */
  kind?: ButtonKind;
  /** as in the rows of a table; false where it stands alone in a section */
  small?: boolean;
  sending: Sending;
  /** what to say of a refusal instead of the general words */
  problem?: string | undefined;
  /** does it; the question closes when it has been done */
  onConfirm: (form: FormData) => Promise<boolean>;
  /** fields of the question */
  children?: ReactNode;
}) {
  const t = useTranslations("form");
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => {
    sending.forget();
    dialog.current?.close();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await onConfirm(new FormData(event.currentTarget))) dialog.current?.close();
  };
  return (
    <>
      <Button
        small={small}
        kind={kind === "primary" ? "secondary" : kind}
        aria-label={name}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {button}
      </Button>
      <dialog ref={dialog} aria-label={title} className={dialogClass}>
        <form onSubmit={submit}>
          <h2 className="text-verdict font-semibold">{title}</h2>
          <p className="phrases mt-2 text-prose text-ink-2">{text}</p>
          {children ? <div className="mt-4 space-y-4">{children}</div> : null}
          <div className="mt-4 flex flex-wrap items-center gap-3">
            <Button type="submit" kind={kind === "quiet" ? "danger" : kind} busy={sending.busy}>
              {button}
            </Button>
            <Button onClick={close}>{t("cancel")}</Button>
            {sending.problem ? <FormNote sending={sending} text={problem} /> : null}
          </div>
        </form>
      </dialog>
    </>
  );
}
