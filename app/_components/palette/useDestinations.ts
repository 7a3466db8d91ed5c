"use client";

import { useLocale } from "next-intl";
import { useEffect, useState } from "react";
import type { Destination } from "@/lib/destinations/destinationSchema";

/**
 * Where one can go to from an organisation: what was read last time at once, then what there is now; null before the
 * first time, `"away"` where nothing has come.
 */
export function useDestinations(slug: string): readonly Destination[] | null | "away" {
  const name = `${slug} ${useLocale()}`;
  const [found, setFound] = useState<readonly Destination[] | null | "away">(() => kept.get(name) ?? null);
  useEffect(() => {
    let shown = true;
    read(slug).then(
      (destinations) => {
        kept.set(name, destinations);
        if (shown) setFound(destinations);
      },
      () => shown && setFound((before) => before ?? "away"),
    );
    return () => {
      shown = false;
    };
  }, [name, slug]);
  return found;
}

const kept = new Map<string, readonly Destination[]>();

async function read(slug: string): Promise<readonly Destination[]> {
  const answer = await fetch("/api/v1/destinations", { headers: { "x-organisation": slug } });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { items: Destination[] }).items;
}
