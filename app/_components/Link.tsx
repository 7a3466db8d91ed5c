import type { ComponentProps } from "react";

/**
 * A way to another page of the app, which `FollowLinks` takes without loading the frame anew. A plain anchor, since a
 * page has up to two hundred of them: as components of the browser each cost a phone time before it could be touched.
 *
 * @param scroll false where the page stays as far down as it is
 * @param replace true where the way back leads past it
 */
export function Link({
  scroll = true,
  replace = false,
  ...anchor
}: Omit<ComponentProps<"a">, "href"> & { href: string; scroll?: boolean; replace?: boolean }) {
  return (
    <a data-way={replace ? "replace" : "push"} {...(scroll ? {} : { "data-unmoved": "" })} {...anchor} />
  );
}
