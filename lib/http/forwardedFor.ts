import { BlockList, isIPv6 } from "node:net";

/**
 * What X-Forwarded-For is to say of a request that came from `peer`. A peer on this machine or in a private network may
 * be a proxy, and is believed; anybody else could claim any address, so what they sent is put aside for their own.
 */
export function forwardedFor(peer: string | undefined, sent: string | undefined): string {
  const from = (peer ?? "").replace(/^::ffff:/, "") || "unknown";
  return sent && isPrivate(from) ? sent : from;
}

const privateNetworks = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const) {
  privateNetworks.addSubnet(network, bits, "ipv4");
}
privateNetworks.addAddress("::1", "ipv6");
privateNetworks.addSubnet("fc00::", 7, "ipv6");

function isPrivate(address: string): boolean {
  return address === "unknown" ? false : privateNetworks.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}
