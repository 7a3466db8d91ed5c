import { routes } from "./matrix";

const list = Object.entries(routes).map(([route, entry]) => {
  const [method = "", path = ""] = route.split(" ");
  return { route, method, path, entry };
});

/** The routes of the matrix that only read, and those that write. */
export const reads = list.filter(({ method }) => method === "GET");
export const writes = list.filter(({ method }) => method !== "GET");
