import type { useTranslations } from "next-intl";
import type { Permission } from "@/lib/tenancy/permissions";

/** A page of every organisation that needs no further name in its address. */
export interface OrganisationPage {
  /** what comes after the slug */
  path: string;
  name: Word;
  /** the place of the navigation above it */
  under?: Word;
  /** without it the page shows nothing but whom to ask */
  permission?: Permission;
}

/** a key of the messages */
type Word = Parameters<ReturnType<typeof useTranslations<never>>>[0];

/** Of each place of the navigation the page itself, then what is under it. */
export const organisationPages: readonly OrganisationPage[] = [
  { path: "", name: "shell.place.overview" },
  { path: "/processes", name: "shell.place.processes" },
  ...within("shell.place.processes", [
    { path: "/processes/next", name: "walls.next.title" },
    { path: "/processes/cases", name: "cases.title" },
    { path: "/processes/mistakes", name: "mistakes.listTitle" },
    { path: "/processes/work", name: "work.listTitle" },
    { path: "/processes/moved", name: "moved.title" },
    { path: "/processes/chain", name: "chain.title" },
    { path: "/processes/chain/orders", name: "chain.orders.title" },
    { path: "/processes/new", name: "templates.title", permission: "processes:write" },
  ]),
  { path: "/money", name: "shell.place.money" },
  ...within("shell.place.money", [
    { path: "/money/costs", name: "money.list.title" },
    { path: "/money/orders", name: "money.orders.title" },
    { path: "/money/amounts", name: "money.amounts.title" },
    { path: "/money/heads", name: "money.heads.title" },
    { path: "/money/tokens", name: "tokens.title" },
    { path: "/money/tokens/steps", name: "tokens.list.steps" },
    { path: "/money/tokens/cases", name: "tokens.list.cases" },
  ]),
  { path: "/roadmap", name: "shell.place.roadmap" },
  { path: "/reports", name: "shell.place.reports" },
  { path: "/data", name: "shell.place.data" },
  ...within("shell.place.data", [
    { path: "/data/imports", name: "data.tab.imports", permission: "events:write" },
    { path: "/data/events", name: "data.events.title" },
    { path: "/data/refused", name: "data.refused.title" },
    { path: "/data/missing", name: "data.lacks.title" },
    { path: "/data/webhooks", name: "data.tab.webhooks", permission: "hooks:write" },
    { path: "/data/keys", name: "data.tab.keys", permission: "keys:write" },
  ]),
  { path: "/settings", name: "shell.place.settings" },
  ...within("shell.place.settings", [
    { path: "/settings/calendar", name: "settings.tab.calendar" },
    { path: "/settings/people", name: "settings.tab.people", permission: "members:read" },
    { path: "/settings/people-cost", name: "settings.tab.peopleCost" },
    { path: "/settings/prices", name: "settings.tab.prices" },
    { path: "/settings/margins", name: "settings.tab.margins" },
    { path: "/settings/ledger", name: "settings.tab.ledger" },
    { path: "/settings/typed", name: "settings.tab.typed" },
    { path: "/settings/deliveries", name: "settings.tab.deliveries", permission: "deliveries:write" },
    { path: "/settings/restatements", name: "settings.tab.restatements", permission: "audit:read" },
    { path: "/settings/audit", name: "settings.tab.audit", permission: "audit:read" },
    { path: "/settings/jobs", name: "settings.tab.jobs", permission: "audit:read" },
    { path: "/settings/transfer", name: "settings.tab.transfer", permission: "organisation:export" },
    // every member has it
    { path: "/settings/account", name: "settings.tab.account", permission: "members:read" },
  ]),
  { path: "/definitions", name: "definitions.title" },
];

function within(under: Word, pages: OrganisationPage[]): OrganisationPage[] {
  return pages.map((page) => ({ ...page, under }));
}
