"use client";

import { useContext } from "react";
import { CopyBox } from "@/app/_components/CopyBox";
import { permissions } from "@/lib/tenancy/permissions";
import { agentConfig, agentConfigs } from "./agentConfig";
import { MadeKeyContext } from "./madeKey";

/** What to paste where, with the key that was just made where an agent can read with it. */
export function AgentConfigs({
  address,
  labels,
  placeholder,
}: {
  address: string;
  labels: Record<(typeof agentConfigs)[number], string>;
  placeholder: string;
}) {
  const { made } = useContext(MadeKeyContext);
  const reads = made?.scopes.some((scope) => readers.includes(scope));
  const key = made && reads ? made.key : placeholder;
  return agentConfigs.map((kind) => (
    <div key={kind}>
      <h3 className="mb-1 text-body font-medium">{labels[kind]}</h3>
      <CopyBox label={labels[kind]} text={agentConfig(kind, address, key)} />
    </div>
  ));
}

const readers: readonly string[] = permissions["figures:read"].scopes;
