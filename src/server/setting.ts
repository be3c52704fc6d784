import { isIP } from 'node:net';

/** The value of a setting; undefined: it is not set, or empty. */
export type Setting = (name: string) => string | undefined;

/** A value as it may be shown in one line, however long or strange it is. */
export function quote(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value);
}

/** Reads a port and a host name or IP address (IPv6 with or without brackets) to listen on; complains by their names. */
export function readListener(
  setting: Setting,
  [portName, hostName]: readonly [port: string, host: string],
  usualPort: number,
  problems: string[],
): { readonly host: string; readonly port: number } {
  const port = setting(portName) ?? String(usualPort);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    problems.push(
      `${portName} is ${quote(port)}: it must be a whole number from 1 to 65535, or 0 for any free port.`,
    );
  }
  const host = (setting(hostName) ?? 'localhost').replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) === 0 && !/^[a-z0-9](?:[a-z0-9._-]{0,252}[a-z0-9])?$/i.test(host)) {
    problems.push(
      `${hostName} is ${quote(host)}: it must be a host name or an IP address, such as localhost, 0.0.0.0 or ::1.`,
    );
  }
  return { host, port: Number(port) };
}
