"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "../form/Checkbox";
import { Icon } from "../Icon";
import { Keys } from "./Keys";
import type { ShellDialogProps } from "./SearchButton";
import { type Shortcut, shortcuts } from "./shortcuts";
import { singleKeys } from "./singleKeys";

/** Every shortcut, from the list that acts on them, and the switch for those of a single key. */
export function ShortcutHelp({ close }: ShellDialogProps) {
  const t = useTranslations("shortcuts");
  const [tShell, tRange] = [useTranslations("shell"), useTranslations("range")];
  const [on, setOn] = useState(singleKeys.wanted);
  const nameOf = (shortcut: Shortcut): string => {
    if (shortcut.does === "range") return tRange(`preset.${shortcut.range}`);
    if (shortcut.does === "go") return tShell(`place.${shortcut.place}`);
    return t(`does.${shortcut.does}`);
  };
  return (
    <div className="p-6">
      <div className="flex items-start justify-between gap-4">
        <h2 className="text-verdict font-semibold">{t("title")}</h2>
        <button
          type="button"
          aria-label={t("close")}
          onClick={close}
          className="-m-2 p-2 text-ink-3 hover:text-ink-1 max-sm:-m-3.5 max-sm:p-3.5"
        >
          <Icon name="close" size={20} />
        </button>
      </div>
      <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map(({ group, does }) => (
          <section
            key={group}
            className={group === "go" ? "sm:col-start-2 sm:row-span-2 sm:row-start-1" : ""}
          >
            <h3 className="text-meta text-ink-3">{t(`group.${group}`)}</h3>
            <dl className="mt-1">
              {Object.entries(shortcuts)
                .filter(([, shortcut]) => does.includes(shortcut.does))
                .map(([keys, shortcut]) => (
                  <div
                    key={keys}
                    className="flex h-9 items-center justify-between gap-4 border-b border-hairline"
                  >
                    <dt>{nameOf(shortcut)}</dt>
                    <dd>
                      <Keys keys={keys} />
                      <span className="sr-only">{keys}</span>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-4">
        <Checkbox
          name="singleKeys"
          label={t("single")}
          hint={t("singleHint")}
          checked={on}
          onChange={(event) => {
            singleKeys.want(event.target.checked);
            setOn(event.target.checked);
          }}
        />
      </div>
    </div>
  );
}

const groups: { group: "anywhere" | "days" | "go"; does: Shortcut["does"][] }[] = [
  { group: "anywhere", does: ["palette", "search", "help"] },
  { group: "days", does: ["range", "compare"] },
  { group: "go", does: ["go"] },
];
