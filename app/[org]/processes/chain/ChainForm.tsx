"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_components/Button";
import { FormNote } from "@/app/_components/form/FormNote";
import { useSend } from "@/app/_components/form/useSend";
import { Select } from "@/app/_components/Select";

/** Which processes an order goes through, in which order: a box a link, and one more to add the next. */
export function ChainForm({
  slug,
  chain,
  processes,
}: {
  slug: string;
  chain: readonly string[];
  processes: readonly { key: string; name: string }[];
}) {
  const t = useTranslations("chain");
  const tForm = useTranslations("form");
  const sending = useSend(slug);
  const [keys, setKeys] = useState<readonly string[]>(chain);
  const set = (at: number, key: string) => {
    sending.forget();
    const next = [...keys];
    next[at] = key;
    setKeys(next.filter((one) => one !== ""));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    await sending.send("PUT", "/api/v1/settings", { chain: keys });
  };
  const free = (own: string) => processes.filter(({ key }) => key === own || !keys.includes(key));
  if (processes.length === 0) return <p className="phrases text-prose text-ink-2">{t("noProcesses")}</p>;
  const boxes = keys.length < processes.length && keys.length < 12 ? [...keys, ""] : keys;
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <p className="phrases max-w-[72ch] text-prose text-ink-2">{t("settingsText")}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {boxes.map((own, at) => (
          <Select
            // a box is its place: choosing another process does not move it
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={at}
            name={`link-${at + 1}`}
            label={t("place", { place: at + 1 })}
            value={own}
            onChange={(event) => set(at, event.currentTarget.value)}
            options={[
              { value: "", label: own === "" ? t("add") : t("remove") },
              ...free(own).map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" busy={sending.busy}>
          {tForm("save")}
        </Button>
        <FormNote sending={sending} />
      </div>
    </form>
  );
}
