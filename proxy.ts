import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page a content security policy with a nonce of its own. It protects nothing else: who may see what is
 * decided in each page and handler.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"));
  // Next reads the nonce from the request's header and puts it on its own scripts
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Pages only: a proxy before the API would buffer bodies and cut them at 10 MB in silence. */
export const config = {
  matcher: [
    "/((?!api/|_next/|icon\\.svg|apple-icon\\.png|favicon\\.ico|manifest\\.webmanifest|opengraph-image|robots\\.txt).*)",
  ],
};

function contentSecurityPolicy(nonce: string): string {
  // recharts sets inline styles; a development server evaluates what it reloads
  const evaluation = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
