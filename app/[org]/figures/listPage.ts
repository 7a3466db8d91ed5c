/** The page that shows what an address under `/api/v1` lists: both are asked with the same names. */
export function listPage(slug: string, path: string): string {
  const [list = "", query = ""] = path.split("?");
  return `/${slug}${pages[list] ?? ""}?${query}`;
}

const pages: Record<string, string> = {
  "/api/v1/cases": "/processes/cases",
  "/api/v1/costs/entries": "/money/costs",
  "/api/v1/costs/orders": "/money/orders",
  "/api/v1/amounts": "/money/amounts",
  "/api/v1/heads": "/money/heads",
};
