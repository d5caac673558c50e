/**
 * What the app's page may do, in one place: the build writes it into index.html, the server sends it as a header, so
 * that a municipality's own web server without headers is just as strict.
 *
 * Trusted Types: text from spreadsheets and from other municipalities can never become markup. `svelte-trusted-html` is
 * Svelte's own policy for its compiled templates; `default` (public/script-policy.js) lets workers be loaded from here.
 *
 * `connect-src` lets the page open WebSockets to any host, and nothing else to any host but its own: the signalling
 * server's address is a setting, chosen by a person or carried in an invitation, and the page cannot know it when it is
 * built. What it costs: this line alone would not stop a script that got into the page from sending things out that
 * way. That no such script gets in is the task of the other lines. Connections from device to device (WebRTC) are
 * not governed by this policy in any browser.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self' ws: wss:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html default',
}

const write = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** For `<meta http-equiv>`: everything but what browsers only obey in a header. */
export const metaPolicy = write(directives)

/** For the Content-Security-Policy header. */
export const headerPolicy = write({ ...directives, 'frame-ancestors': "'none'" })

/** Sent with every answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), clipboard-read=(self), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
