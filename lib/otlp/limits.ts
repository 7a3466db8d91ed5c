/** The most bytes of a request, unpacked. */
export const requestBytes = 16 * 1024 * 1024;

/** The most spans of a request. */
export const requestSpans = 20_000;

/**
 * The most resources, scopes and attributes of a request in protobuf, where two bytes can be one: no 16 MiB that are
 * meant have as many.
 */
export const requestParts = 1_000_000;

/** The most attributes read of a span or a resource; those that nothing is read from do not count. */
export const spanAttributes = 200;

/** The most spans of a trace: all of them are looked at whenever another comes. */
export const traceSpans = 50_000;

/** How deep protobuf's groups, which no OTLP has, may be nested. */
export const groupDepth = 16;
