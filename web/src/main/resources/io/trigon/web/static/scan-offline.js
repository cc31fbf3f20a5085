/* Keeps the page for scanning and its files on the device, for the next time without a network. scan-worker.js hands them out. */
(function () {
  const page = document.getElementById('scan');
  if (!page) return;

  async function keepPage() {
    if (!('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.register('/app/scan-worker.js', { scope: '/app/scan' });
    await navigator.serviceWorker.ready;
    const files = [...document.querySelectorAll('link[rel=stylesheet],link[rel=icon],script[src]')].map((n) => n.href || n.src);
    const icons = [...document.querySelectorAll('use')].map((n) => n.href.baseVal.split('#')[0]).filter(Boolean);
    const wanted = new Set([...files, ...icons].map((f) => new URL(f, location.href).href));
    const kept = await caches.open('trigon-scan');
    for (const old of await kept.keys()) if (!wanted.has(old.url) && !old.url.endsWith('/app/scan')) await kept.delete(old);
    for (const file of wanted) if (!(await kept.match(file))) await kept.add(file);
    const now = await fetch('/app/scan');
    if (now.ok && !now.redirected) await kept.put('/app/scan', now);
    page.dataset.ready = 'yes';
  }

  keepPage().catch(() => {});
})();
