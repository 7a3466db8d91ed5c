"use client";

import dynamic from "next/dynamic";
import type { Restating } from "./useRestating";

/** The words of the definitions are fetched once there is something to show. */
const MovesPanel = dynamic(() => import("./MovesPanel").then((module) => module.MovesPanel), { ssr: false });

/** Stands under a form that writes through `useRestating`: what would move, once it is known. */
export function Moves({ restating, currency }: { restating: Restating; currency: string }) {
  const { shown } = restating;
  return shown ? <MovesPanel restating={restating} shown={shown} currency={currency} /> : null;
}
