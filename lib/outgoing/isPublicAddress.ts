import { BlockList, isIP, isIPv6 } from "node:net";

/**
 * Whether an IP address is one of the public internet: not of this machine, of a private network, a link, a tunnel into
 * version 4, a documentation's, or one that many share. Of version 6 only what is given out (2000::/3) can be.
 * https://www.iana.org/assignments/iana-ipv4-special-registry https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  // a zone (fe80::1%eth0) is of a link
  if (isIP(address) === 0 || address.includes("%")) return false;
  if (isIPv6(address)) return given.check(address, "ipv6") && !closed.check(address, "ipv6");
  return !closed.check(address, "ipv4");
}

const given = new BlockList();
given.addSubnet("2000::", 3, "ipv6");

const closed = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  closed.addSubnet(net, bits, "ipv4");
}
for (const [net, bits] of [
  // Teredo, ORCHID and the like; documentation; 6to4
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  closed.addSubnet(net, bits, "ipv6");
}
