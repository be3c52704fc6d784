/** What every answer says. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Links lead to shops and other sites, which are to learn the origin and nothing of what was looked at.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** For a year: browsers then come by `https` alone. Said over TLS only, where it is known to work. */
export const HSTS = 'max-age=31536000';

/**
 * Devices, places, money and interests: what no page asks for. It is not all that there is, since each name takes room in the ten
 * packets that a page comes in. Copying to the clipboard and sharing are not among it, and names that Chromium does not know would
 * each be a line in its console.
 */
const NEVER_USED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

/**
 * What a page says besides its policy of scripts.
 *
 * Windows of other sites lose hold of it (`Cross-Origin-Opener-Policy`): one that opened it could otherwise lead it
 * elsewhere while nobody looks.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Permissions-Policy': NEVER_USED.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Whose pages may have an answer as a picture, a script or a frame. Everybody's: what is made for them, such as the files
 * of the catalogue as an element, images of previews, and pages to be embedded. Of the others an attack that reads along
 * in the browser's own process (Spectre) finds nothing, since they do not get there; who asks by CORS is not affected.
 */
export const RESOURCE_POLICY = 'Cross-Origin-Resource-Policy';
export const FOR_ALL_ORIGINS = 'cross-origin';
export const FOR_OWN_ORIGIN = 'same-origin';
