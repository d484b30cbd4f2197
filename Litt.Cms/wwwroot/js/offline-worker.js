/* Before it stand two lines that the site writes: version, and pages, relative to this worker. */
const name = `pages-${version}`;
const addresses = pages.map((page) => new URL(page, self.location).href);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(addresses)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forget((other) => other !== name));
});

/* The network always comes first: what is kept is for when there is none. */
self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || !addresses.includes(address.origin + address.pathname + address.search)) return;
  event.respondWith(fetch(event.request).catch(async () => (await caches.match(address.href.split("#")[0])) ?? Response.error()));
});

/* Who leaves at once leaves nothing behind. */
self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(Promise.all([forget(() => true), self.registration.unregister()]));
});

function forget(which) {
  return caches.keys().then((names) => Promise.all(names.filter(which).map((one) => caches.delete(one))));
}
