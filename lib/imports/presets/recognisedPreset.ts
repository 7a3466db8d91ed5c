import { ImportError } from "@/lib/imports/importError";
import { headerRoles } from "@/lib/imports/recognition/headerRoles";
import type { TableKind } from "@/lib/imports/recognition/recognition";
import type { Role } from "@/lib/imports/recognition/role";
import { suggest } from "@/lib/imports/recognition/suggest";
import type { Preset } from "./preset";

/**
 * A preset for tables of no one product: its mapping is what is suggested for the file's own columns.
 *
 * @param needs roles that its columns must be named for
 */
export function recognisedPreset(
  kind: TableKind,
  { needs, ...named }: Pick<Preset, "name" | "title" | "format"> & { needs: readonly (readonly Role[])[] },
): Preset {
  return {
    ...named,
    recognises: (header) => {
      const said = new Set(header.flatMap((name) => [...headerRoles(name).keys()]));
      return needs.every((roles) => roles.some((role) => said.has(role))) ? 0.5 : 0;
    },
    mapping: ({ source = named.name, process, zone, encoding, times, recognition }) => {
      if (recognition === undefined)
        throw new ImportError([
          { detail: `the preset ${named.name} goes by the file's own columns: give the file` },
        ]);
      return suggest(recognition, { kind, source, process, zone, encoding, times });
    },
  };
}
