import { type Fault, faults } from "@/lib/contract/fault";

/**
 * How a fault is answered, as RFC 9457: `type` is `/problems/<code>` and stable, `detail` says what to do, 429 and 503
 * carry Retry-After, 401 WWW-Authenticate.
 */
export function faultAnswer({ code, detail, details }: Fault): FaultAnswer {
  const { status, title } = faults[code];
  const { retryAfter, ...extensions } = details;
  const headers: FaultAnswer["headers"] = { "Content-Type": problemType };
  if (retryAfter !== undefined) headers["Retry-After"] = String(Math.max(1, Math.ceil(retryAfter)));
  if (status === 401) headers["WWW-Authenticate"] = 'Bearer realm="handover"';
  return {
    status,
    headers,
    body: JSON.stringify({ type: `/problems/${code}`, title, status, detail, ...extensions }),
  };
}

export interface FaultAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export const problemType = "application/problem+json";
