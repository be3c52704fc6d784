import { isIP } from 'node:net';

/** Gives the value of a setting by its name; undefined where it is not set, or empty. */
export type Setting = (name: string) => string | undefined;

/** A setting that nobody but its reader may see: itself, or in a file. */
export interface SecretSetting {
  /** The names of the setting that holds it and of the one that names a file with it. */
  readonly names: readonly [own: string, file: string];
  /** As a sentence goes on with it, such as `the token`. */
  readonly what: string;
  /** What is wrong with a value, to stand behind where it was found, without the value; undefined: nothing is. */
  readonly faultOf: (value: string) => string | undefined;
}

/** Reads a secret from its setting or its file; undefined where neither is set, and where `problems` got a line more. */
export function readSecret(
  { names: [own, file], what, faultOf }: SecretSetting,
  setting: Setting,
  readText: (path: string) => string,
  problems: string[],
): string | undefined {
  const check = (where: string, value: string) => {
    const fault = faultOf(value);
    if (fault !== undefined) problems.push(`${where} ${fault}`);
    return value;
  };
  const path = setting(file);
  const value = setting(own);
  if (path === undefined) return value === undefined ? undefined : check(own, value);
  if (value !== undefined) {
    problems.push(`${own} and ${file} are both set: set ${what} itself or the file that it is in.`);
    return undefined;
  }
  // What is no path from the root may be the secret itself, in the place of its file.
  const named = /^(?:\/[\w.@-]{1,40}){1,12}$/.test(path)
    ? quote(path)
    : 'a file (not shown here, for it may be the secret)';
  try {
    // Editors and tools that write files end them with a line break.
    const text = readText(path).replace(/\r?\n$/, '');
    if (text === '') {
      problems.push(`${file} names ${named}, which is empty: it must hold ${what}.`);
      return undefined;
    }
    return check(`${file} names a file that`, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    problems.push(`${file} names ${named}, which cannot be read${code}.`);
    return undefined;
  }
}

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

/** Whether a host name is this machine's own, as a `URL` has it. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
