import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import { LanguageSwitch } from "./LanguageSwitch";
import { Link } from "./Link";
import { Menu } from "./Menu";
import { MenuGroup } from "./MenuGroup";
import { MenuItem } from "./MenuItem";
import { NavLinks } from "./NavLinks";
import type { Place } from "./places";
import { SignOutButton } from "./SignOutButton";
import { SearchButton } from "./shortcuts/SearchButton";
import { ThemeSwitch } from "./ThemeSwitch";
import type { ThemeChoice } from "./theme";
import { VisitorBanner } from "./VisitorBanner";

export interface AppShellProps {
  organisation: { slug: string; name: string; fictional?: boolean };
  /** who looks is no member of it */
  visited?: boolean;
  organisations: readonly { slug: string; name: string }[];
  /** null: nobody is signed in */
  user: { name: string; email: string } | null;
  /** only places that exist: no link leads nowhere */
  places: readonly Place[];
  theme: ThemeChoice;
  range?: ReactNode;
  children: ReactNode;
}

/** The frame of every page inside an organisation. */
export function AppShell({
  organisation,
  visited = false,
  organisations,
  user,
  places,
  theme,
  range,
  children,
}: AppShellProps) {
  const t = useTranslations("shell");
  const { slug } = organisation;
  const main = places.filter((place) => place !== "data" && place !== "settings");
  const edge = places.filter((place) => place === "data" || place === "settings");
  return (
    <>
      <a
        href="#content"
        className="sr-only z-50 bg-card p-3 font-medium text-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <header className="sticky top-0 z-30 h-14 border-b border-hairline bg-card print:hidden">
        <div className="mx-auto flex h-full w-full max-w-[1280px] items-center gap-2 px-4 sm:px-6">
          <Link href={`/${slug}`} className="shrink-0 font-semibold max-lg:hidden">
            {t("brand")}
          </Link>
          <div className="min-w-0 max-md:-ml-2">
            <Menu label={t("organisation", { name: organisation.name })} button={organisation.name}>
              <MenuGroup title={t("organisations")}>
                {organisations.map((other) => (
                  <MenuItem key={other.slug} href={`/${other.slug}`} current={other.slug === slug}>
                    {other.name}
                  </MenuItem>
                ))}
              </MenuGroup>
              {user ? (
                <div className="mt-1 border-t border-hairline pt-1">
                  <MenuItem href="/new">{t("newOrganisation")}</MenuItem>
                </div>
              ) : null}
            </Menu>
          </div>
          <div className="h-full max-md:hidden lg:ml-2">
            <NavLinks slug={slug} places={main} form="top" />
          </div>
          <div className="ml-auto flex shrink-0 items-center gap-1">
            <div className="flex items-center gap-1 max-md:hidden">
              <NavLinks slug={slug} places={edge} form="edge" />
            </div>
            <SearchButton slug={slug} />
            {range}
            <Menu
              align="right"
              label={t("account")}
              button={
                <span
                  aria-hidden="true"
                  className="flex size-7 items-center justify-center rounded-full bg-band text-meta font-semibold"
                >
                  {user ? user.name.slice(0, 1).toUpperCase() : <Icon name="person" size={20} />}
                </span>
              }
            >
              {user ? (
                <div className="px-3 py-2">
                  <p className="font-medium">{user.name}</p>
                  <p className="text-meta text-ink-3">{user.email}</p>
                </div>
              ) : null}
              {edge.length > 0 ? (
                <div className="border-t border-hairline pt-1 md:hidden">
                  {edge.map((place) => (
                    <MenuItem key={place} href={`/${slug}/${place}`}>
                      {t(`place.${place}`)}
                    </MenuItem>
                  ))}
                </div>
              ) : null}
              <LanguageSwitch />
              <ThemeSwitch theme={theme} />
              <div className="mt-1 border-t border-hairline pt-1">
                <MenuItem href="/docs">{t("guide")}</MenuItem>
                {user ? <SignOutButton /> : <MenuItem href="/sign-in">{t("signIn")}</MenuItem>}
              </div>
            </Menu>
          </div>
        </div>
      </header>
      {visited ? <VisitorBanner signedIn={user !== null} /> : null}
      {organisation.fictional && !visited ? (
        <aside className="border-b border-hairline bg-band px-4 py-1 text-center text-meta text-ink-2 print:hidden">
          {t("fictional")}
        </aside>
      ) : null}
      <main id="content" tabIndex={-1} className="pb-16 outline-none md:pb-0 print:pb-0">
        {children}
      </main>
      <div className="fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden">
        <NavLinks slug={slug} places={main} form="bottom" />
      </div>
    </>
  );
}
