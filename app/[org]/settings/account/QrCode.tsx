"use client";

import { useEffect, useState } from "react";

/** A text as a square of dots, drawn here: no picture is fetched. Dark on light in every theme, as cameras want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [rows, setRows] = useState<boolean[][]>([]);
  useEffect(() => {
    let shown = true;
    void import("uqr").then(({ encode }) => {
      if (shown) setRows(encode(text, { border: 2 }).data);
    });
    return () => {
      shown = false;
    };
  }, [text]);
  const dots = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length || 1} ${rows.length || 1}`}
      shapeRendering="crispEdges"
      className="size-48 rounded-tremor-default border border-hairline bg-white"
    >
      <path d={dots} fill="#000000" />
    </svg>
  );
}
