/** An error and what it was caused by, from the outside in; Prisma keeps the driver's error in `meta`. */
export function causes(error: unknown): { code?: unknown; kind?: unknown; message?: unknown }[] {
  const found: { code?: unknown; kind?: unknown; message?: unknown; originalCode?: unknown }[] = [];
  for (let cause = error; typeof cause === "object" && cause !== null && found.length < 6; ) {
    found.push(cause);
    const {
      cause: next,
      meta,
      originalCode,
    } = cause as { cause?: unknown; meta?: unknown; originalCode?: unknown };
    if (originalCode !== undefined) found.push({ code: originalCode });
    cause = next ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return found;
}
