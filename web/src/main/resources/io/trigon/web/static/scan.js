/* Scanning by phone. Each scan is first kept on the device, under an id, and then sent: nothing is lost without a network, and
   what is sent twice counts once. The camera (scan-camera.js) hands over what it read as an event. */
(function () {
  const page = document.getElementById('scan');
  if (!page) return;
  const words = page.dataset;
  const owner = words.owner;
  const $ = (id) => document.getElementById(id);
  const AGAIN = 3000;
  const SHOWN = 30;

  /* ---- what is kept on the device */
  const opened = new Promise((resolve, reject) => {
    const request = indexedDB.open('trigon-scan', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('scans', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  async function store(mode, deed) {
    const base = await opened;
    return new Promise((resolve, reject) => {
      const transaction = base.transaction('scans', mode, { durability: 'strict' });
      const result = deed(transaction.objectStore('scans'));
      transaction.oncomplete = () => resolve(result && result.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  /* What the device has no room for is held by the open page alone: it says so, sends it as the others, and asks before it goes. */
  const unkept = new Map();
  async function keep(scan) {
    try {
      await store('readwrite', (all) => all.put(scan));
      unkept.delete(scan.id);
    } catch (full) {
      unkept.set(scan.id, scan);
    }
  }
  async function forget(id) {
    unkept.delete(id);
    await store('readwrite', (all) => all.delete(id));
  }
  async function mine() {
    const stored = await store('readonly', (kept) => kept.getAll()).catch(() => []);
    const all = [...stored.filter((scan) => !unkept.has(scan.id)), ...unkept.values()];
    return all.filter((scan) => scan.owner === owner).sort((a, b) => a.made - b.made);
  }

  function newId() {
    const dice = crypto.getRandomValues(new Uint8Array(16));
    return 'phone-' + Array.from(dice, (n) => n.toString(16).padStart(2, '0')).join('');
  }

  /* ---- taking a scan */
  const seen = new Map();
  async function take(what) {
    if (what.code && Date.now() - (seen.get(what.code) || 0) < AGAIN) return;
    if (what.code) seen.set(what.code, Date.now());
    const place = $('scan-site').value.trim();
    try { localStorage.setItem('trigon-scan-site', place); } catch (full) { /* it is typed again next time */ }
    const scan = { ...what, id: newId(), owner, site: place, at: new Date().toISOString(), made: Date.now(), state: 'waiting' };
    await keep(scan);
    if (navigator.vibrate) navigator.vibrate(60);
    await show();
    say(unkept.has(scan.id) ? words.unkept : words.kept);
    sendNow();
  }

  /* ---- sending, one after the other in their order; one that fails holds no other back and is tried again after them */
  const failures = new Map();
  const MOST_FAILURES = 3;
  let [sending, again] = [false, false];
  async function send() {
    if (sending) { again = true; return; }
    sending = true;
    try {
      do {
        again = false;
        await sendAll();
      } while (again);
    } finally {
      sending = false;
      tryAgain(await show().catch(() => 1));
    }
  }

  /* Soon after a failure, then ever less often. The word of the browser that the network is back isn't waited for: it may never
     come, as after a reload without a network, or where the network was there and led nowhere. */
  const [SOONEST, LATEST] = [1000, 30000];
  let [pause, timer] = [SOONEST, null];
  function tryAgain(waiting) {
    clearTimeout(timer);
    if (!waiting) { pause = SOONEST; return; }
    timer = setTimeout(send, pause);
    pause = Math.min(2 * pause, LATEST);
  }
  function sendNow() {
    pause = SOONEST;
    return send();
  }

  /* Ends early when it is no use to go on: there is no network, nobody is signed in, or the server fails again and again. */
  async function sendAll() {
    const failed = (scan) => failures.get(scan.id) || 0;
    for (const scan of [...unkept.values()]) await keep(scan); // there may be room again
    const waiting = (await mine()).filter((s) => s.state === 'waiting').sort((a, b) => failed(a) - failed(b));
    let inRow = 0;
    for (const scan of waiting) {
      if (!(await kept(scan))) continue;
      const became = await sendOne(scan);
      if (became === 'settled') { failures.delete(scan.id); inRow = 0; pause = SOONEST; continue; }
      if (became === 'stop') return;
      failures.set(scan.id, failed(scan) + 1);
      inRow += 1;
      if (became === 'broken' || inRow === MOST_FAILURES) return;
    }
  }

  /* A person may have removed it meanwhile. */
  const kept = (scan) => unkept.get(scan.id) || store('readonly', (all) => all.get(scan.id));

  /* What became of it: settled, later (the next one may fare better), broken (the line did, perhaps by this very one), or stop. */
  async function sendOne(scan) {
    let answer;
    try {
      answer = await post(scan);
      if (answer.status === 403) {
        await freshToken();
        answer = await post(scan);
      }
    } catch (offline) {
      mood('offline');
      return navigator.onLine ? 'broken' : 'stop';
    }
    const says = await read(answer);
    const signIn = answer.redirected && new URL(answer.url).pathname === '/login';
    if (answer.status === 401 || answer.status === 403 || signIn) {
      mood('signedout');
      return 'stop';
    }
    if (says && says.code === 'scan-owner') {
      if (await kept(scan)) await keep({ ...scan, says: says.detail });
      mood('other');
      return 'stop';
    }
    return settle(scan, answer, says);
  }

  async function settle(scan, answer, says) {
    const busy = answer.status >= 500 || answer.status === 408 || answer.status === 429;
    const unclear = answer.ok && !answer.redirected && !(says && says.state);
    if (busy || unclear || (says && (says.state === 'waiting' || says.code === 'changed-meanwhile'))) {
      mood('trouble');
      return answer.status === 408 || answer.status === 429 ? 'stop' : 'later';
    }
    if (says && says.state) {
      Object.assign(scan, { state: says.state, says: says.says, link: says.link });
      delete scan.photo;
    } else {
      Object.assign(scan, { state: 'refused', says: (says && says.detail) || words.unaccepted.replace('#', answer.status) });
    }
    await keep(scan);
    mood('online');
    if (scan.state === 'refused') say(words.refused + ' ' + scan.says);
    return 'settled';
  }

  /* The answer in JSON, a problem too; null when it is a page or was cut off. */
  async function read(answer) {
    if (!/^application\/(problem\+)?json/.test(answer.headers.get('Content-Type') || '')) return null;
    return answer.json().catch(() => null);
  }

  /* A line that only hangs counts as broken, or nothing would be sent until the page is opened anew. */
  const [MINUTE, PHOTO_PATIENCE] = [60000, 300000];
  function post(scan) {
    const about = new URLSearchParams({ id: scan.id, at: scan.at, site: scan.site, owner: scan.owner });
    const headers = { Accept: 'application/json', 'X-CSRF-Token': document.querySelector('meta[name=csrf]').content };
    if (scan.photo) {
      headers['Content-Type'] = scan.photo.type || 'image/jpeg';
      return fetch('/app/scan/photo?' + about, { method: 'POST', headers, body: scan.photo, signal: AbortSignal.timeout(PHOTO_PATIENCE) });
    }
    about.set('code', scan.code);
    return fetch('/app/scan', { method: 'POST', headers, body: about, signal: AbortSignal.timeout(MINUTE) });
  }

  /* The page may come from the device, or be older than the session. */
  async function freshToken() {
    const answer = await fetch('/app/scan', { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(MINUTE) });
    if (answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('meta[name=csrf]');
    if (fresh) document.querySelector('meta[name=csrf]').content = fresh.content;
  }

  /* ---- showing */
  function mood(now) {
    page.dataset.mood = now;
    $('scan-mood').textContent = words[now].replaceAll('#', owner);
  }
  const say = (text) => { $('scan-said').textContent = text; };

  /* How many wait. The list is drawn anew only when it changed, so that nothing moves under a finger or a reader of screens. */
  let drawn = '';
  async function show() {
    const all = await mine();
    const waiting = all.filter((s) => s.state === 'waiting').length;
    $('scan-waiting').textContent = waiting === 0 ? words.nonewaiting : words.somewaiting.replace('#', waiting);
    const rows = all.filter((s, at) => s.state !== 'done' || at >= all.length - SHOWN).reverse();
    const now = JSON.stringify(rows.map((s) => [s.id, s.state, s.says, unkept.has(s.id)]));
    if (now !== drawn) $('scan-list').replaceChildren(...rows.map(row));
    drawn = now;
    const over = all.filter((s) => s.state === 'done').slice(0, -SHOWN);
    for (const scan of over) await forget(scan.id);
    return waiting;
  }

  function row(scan) {
    const item = $('scan-row').content.firstElementChild.cloneNode(true);
    item.dataset.state = scan.state;
    item.querySelector('.state').textContent = words['state' + scan.state];
    item.querySelector('.code').textContent = scan.code ? scan.code.replace(/[\u0000-\u001f]/g, ' ') : words.photo;
    const at = new Date(scan.at);
    item.querySelector('.says').textContent = [at.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }), scan.site, scan.says, unkept.has(scan.id) && scan.state !== 'done' && words.unkept].filter(Boolean).join(' · ');
    const link = item.querySelector('a');
    if (scan.link) link.href = scan.link; else link.remove();
    const buttons = item.querySelector('.deeds');
    if (scan.state === 'done') buttons.remove();
    else {
      const repeat = buttons.querySelector('.again');
      if (scan.state === 'refused' && (scan.code || scan.photo)) repeat.addEventListener('click', async () => { await keep({ ...scan, state: 'waiting', says: '' }); await show(); sendNow(); });
      else repeat.remove();
      buttons.querySelector('.drop').addEventListener('click', async () => {
        if (scan.state === 'refused' || confirm(words.dropwaiting)) { await forget(scan.id); await show(); }
      });
    }
    return item;
  }

  /* ---- what a person does */
  page.addEventListener('scanned', (event) => take(event.detail));
  $('scan-file').addEventListener('change', async (event) => {
    for (const photo of event.target.files) await take({ photo });
    event.target.value = '';
  });
  $('scan-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const code = $('scan-code').value.trim();
    if (!code) return;
    seen.delete(code);
    $('scan-code').value = ''; // before anything is waited for: the next code may be typed meanwhile
    $('scan-code').focus();
    await take({ code });
  });
  $('scan-send').addEventListener('click', sendNow);
  addEventListener('online', () => { mood('online'); sendNow(); });
  addEventListener('offline', () => mood('offline'));
  addEventListener('beforeunload', (event) => {
    if ([...unkept.values()].some((scan) => scan.state !== 'done')) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) sendNow(); });

  $('scan-site').value = localStorage.getItem('trigon-scan-site') || '';
  mood(navigator.onLine ? 'online' : 'offline');
  show().then(send);
})();
