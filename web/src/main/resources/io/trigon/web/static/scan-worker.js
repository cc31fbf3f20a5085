/* Lets the page for scanning open without a network: its own page and files, and nothing else, are kept on the device. */
const KEPT = 'trigon-scan';
const PAGE = '/app/scan';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname === PAGE) event.respondWith(page(event.request));
  else if (url.pathname.startsWith('/static/') || url.pathname.startsWith('/webjars/')) event.respondWith(file(event.request));
});

/* The page as it is now, else as it was last. An answer that leads elsewhere, such as to the sign-in, is passed on and not kept. */
async function page(request) {
  try {
    const now = await fetch(request);
    if (now.ok && !now.redirected) (await caches.open(KEPT)).put(PAGE, now.clone());
    return now;
  } catch (offline) {
    return (await caches.match(PAGE)) || Response.error();
  }
}

/* Files never change under their address. */
async function file(request) {
  return (await caches.match(request)) || fetch(request);
}
