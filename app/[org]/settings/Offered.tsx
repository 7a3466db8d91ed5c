"use client";

import { useEffect, useState } from "react";

/** What a field offers while one types: the zones or currencies that the browser knows, asked for after the first paint. */
export function Offered({ id, of }: { id: string; of: "timeZone" | "currency" }) {
  const [values, setValues] = useState<string[]>([]);
  useEffect(() => setValues(Intl.supportedValuesOf(of)), [of]);
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
