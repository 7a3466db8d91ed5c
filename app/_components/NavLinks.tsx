"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Icon } from "./Icon";
import { Link } from "./Link";
import { placeHref } from "./placeHref";
import { type Place, placeOf } from "./places";

/** The ways in: words in the top bar, icons at its edge, icons with words at the bottom of a phone. */
export function NavLinks({
  slug,
  places,
  form,
}: {
  slug: string;
  places: readonly Place[];
  form: "top" | "edge" | "bottom";
}) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  const search = useSearchParams();
  const current = placeOf(pathname, slug);
  if (form === "edge") {
    return places.map((place) => (
      <Link
        key={place}
        href={`/${slug}/${place}`}
        title={t(`place.${place}`)}
        aria-label={t(`place.${place}`)}
        aria-current={place === current ? "page" : undefined}
        className={`rounded-tremor-default p-2 hover:bg-band hover:text-ink-1 ${place === current ? "bg-band text-accent" : "text-ink-2"}`}
      >
        <Icon name={place === "data" ? "database" : place} size={20} />
      </Link>
    ));
  }
  return (
    <nav aria-label={t("navigation")} className={form === "top" ? "flex h-full gap-1" : "flex"}>
      {places.map((place) => (
        <Link
          key={place}
          href={placeHref(slug, place, { pathname, search })}
          aria-current={place === current ? "page" : undefined}
          className={`${form === "top" ? "relative flex h-full items-center px-3 text-body" : "flex h-14 flex-1 flex-col items-center justify-center text-meta"} font-medium ${
            place === current
              ? `text-ink-1 ${form === "top" ? "after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:bg-accent" : "text-accent"}`
              : "text-ink-2 hover:text-ink-1"
          }`}
        >
          {form === "bottom" ? <Icon name={place === "data" ? "database" : place} size={20} /> : null}
          {t(`place.${place}`)}
        </Link>
      ))}
    </nav>
  );
}
