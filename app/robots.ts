import type { MetadataRoute } from "next";

/** Pages say themselves whether they may be listed; what the API answers is none. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
