"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { formatDays } from "@/lib/words/formatDay";
import { Menu } from "../Menu";
import { MenuGroup } from "../MenuGroup";
import { MenuItem } from "../MenuItem";
import { hasRange } from "../places";
import { keysOfRange } from "../shortcuts/keysOfRange";
import { useShortcut } from "../shortcuts/useShortcut";
import { CustomDays } from "./CustomDays";
import { type Comparison, comparisons, type RangePreset, rangePresets, resolveRange } from "./resolveRange";

/** Which days are shown and against what. The address holds it, so a link shows the same; the page stays while it loads. */
export function RangePicker({ slug, today, start }: { slug: string; today: string; start: string | null }) {
  const t = useTranslations("range");
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  const [pending, transition] = useTransition();
  const current = resolveRange(Object.fromEntries(search), today, start);
  const begun = start !== null && start < today;

  const go = (change: Record<string, string | null>) => {
    // the address itself: of two keys pressed one after the other the second comes before this is drawn anew
    const next = new URLSearchParams(window.location.search);
    next.delete("cursor");
    for (const [name, value] of Object.entries(change))
      value === null ? next.delete(name) : next.set(name, value);
    transition(() => router.push(`${pathname}?${next}`, { scroll: false }));
  };
  const choose = (range: RangePreset) => go({ range, from: null, to: null });

  useShortcut((shortcut) => {
    if (!hasRange(pathname, slug)) return;
    if (shortcut.does === "range" && (shortcut.range !== "start" || begun)) choose(shortcut.range);
    else if (shortcut.does === "compare") {
      const none = new URLSearchParams(window.location.search).get("compare") === "none";
      go({ compare: none ? null : "none" });
    }
  });

  if (!hasRange(pathname, slug)) return null;

  const compareGroup = (
    <MenuGroup title={t("compareTitle")}>
      {comparisons
        .filter((comparison: Comparison) => comparison !== "start" || begun)
        .map((comparison) => (
          <MenuItem
            key={comparison}
            current={comparison === current.compare}
            keys={comparison === "none" ? "x" : undefined}
            onClick={() => go({ compare: comparison })}
          >
            {t(`compare.${comparison}`)}
          </MenuItem>
        ))}
    </MenuGroup>
  );
  const name =
    current.range === "custom"
      ? formatDays(current.from, current.to, locale, today)
      : t(`preset.${current.range}`);
  return (
    <div aria-busy={pending} className={`flex items-center gap-1 ${pending ? "animate-pulse" : ""}`}>
      <Menu align="right" label={t("label", { range: name })} button={name}>
        <MenuGroup title={t("title")}>
          {rangePresets
            .filter((range) => range !== "start" || begun)
            .map((range) => (
              <MenuItem
                key={range}
                current={range === current.range}
                keys={keysOfRange(range)}
                onClick={() => choose(range)}
              >
                {t(`preset.${range}`)}
              </MenuItem>
            ))}
        </MenuGroup>
        <CustomDays
          key={`${current.from}${current.to}`}
          from={current.from}
          to={current.to}
          last={today}
          choose={(from, to) => go({ range: "custom", from, to })}
        />
        <div className="mt-1 border-t border-hairline pt-1 sm:hidden">{compareGroup}</div>
      </Menu>
      <div className="max-sm:hidden">
        <Menu
          align="right"
          label={t("compareLabel", { comparison: t(`compare.${current.compare}`) })}
          button={t(`compare.${current.compare}`)}
        >
          {compareGroup}
        </Menu>
      </div>
    </div>
  );
}
