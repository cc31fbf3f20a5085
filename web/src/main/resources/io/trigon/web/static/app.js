/* What a page does beyond its links: keys, menus, live updates. Every page can be read and used without it. */
(function () {
  'use strict';
  const $ = (s, in_ = document) => in_.querySelector(s);
  const all = (s, in_ = document) => Array.from(in_.querySelectorAll(s));
  const say = (text) => { const box = $('#said'); if (box && text) box.textContent = text; };
  const typing = (el) => el && (el.matches('input, textarea, select') || el.isContentEditable);

  /* the token of the session goes with each request of htmx */
  document.addEventListener('htmx:configRequest', (e) => {
    const meta = $('meta[name=csrf]');
    if (meta) e.detail.headers['X-CSRF-Token'] = meta.content;
  });
  document.addEventListener('htmx:responseError', (e) => {
    if (e.detail.xhr.status === 401) location.reload();
  });
  document.addEventListener('htmx:afterSettle', (e) => { say(e.detail.target && e.detail.target.dataset.said); maps(); });

  /* menus close on Escape and on a click elsewhere */
  const closeMenus = (but) => all('details.menu[open]').forEach((m) => { if (m !== but) m.open = false; });
  document.addEventListener('click', (e) => {
    closeMenus(e.target.closest('details.menu'));
    if (!e.target.closest('.head-search') && $('#found')) $('#found').replaceChildren();
    const fill = e.target.closest('[data-fill]');
    if (fill) { $(fill.dataset.fill).value = fill.dataset.value; const p = $('#password'); if (p) p.focus(); }
    const file = e.target.closest('[data-export]');
    if (file) file.href = file.pathname + location.search;
    const more = e.target.closest('[data-more]');
    if (more) {
      const rows = $(more.dataset.more);
      const row = rows.lastElementChild.cloneNode(true);
      all('input', row).forEach((box) => { box.value = ''; box.removeAttribute('aria-invalid'); });
      all('.wrong', row).forEach((word) => word.remove());
      rows.append(row);
      $('input', row).focus();
    }
    const copy = e.target.closest('[data-copy]');
    if (copy && navigator.clipboard) navigator.clipboard.writeText(copy.dataset.copy).then(() => say(copy.dataset.copied));
    const row = e.target.closest('.list.click tbody tr');
    if (row && !e.target.closest('a, button, input, label, summary') && !String(getSelection())) {
      const link = $('a.key', row);
      if (link) link.click();
    }
  });
  document.addEventListener('submit', (e) => {
    const query = $('[data-query]', e.target);
    if (query) query.value = location.search.slice(1);
    if (e.target.dataset.confirm && !confirm(e.target.dataset.confirm)) e.preventDefault();
    if (e.target.matches('form[action="/logout"]') && window.caches) { e.preventDefault(); leave(e.target); }
  });

  /* who signs out leaves no page behind on the device; scans that wait stay, and are sent for nobody else */
  const leave = async (form) => {
    const atMost = new Promise((resolve) => setTimeout(resolve, 1000));
    try { await Promise.race([caches.delete('trigon-scan'), atMost]); } catch (e) { /* then nothing is kept */ }
    form.submit();
  };
  document.addEventListener('change', (e) => {
    if (e.target.matches('[data-submit]')) e.target.form.requestSubmit();
    if (e.target.matches('[data-pick-all]')) all('.rows .pick input').forEach((box) => { box.checked = e.target.checked; });
    if (e.target.matches('.pick input')) picked();
  });

  /* a file, chosen or dropped, goes into the text that it is for; nothing is sent before the form is */
  const into = async (file, box) => {
    const bytes = await file.arrayBuffer();
    if (box.dataset.base64 !== undefined) { box.value = btoa(new Uint8Array(bytes).reduce((text, byte) => text + String.fromCharCode(byte), '')); box.focus(); return; }
    try { box.value = new TextDecoder('utf-8', { fatal: true }).decode(bytes); } catch (e) { box.value = new TextDecoder('iso-8859-1').decode(bytes); }
    box.focus();
  };
  document.addEventListener('change', (e) => {
    if (!e.target.matches('[data-into]')) return;
    const file = e.target.files[0];
    const said = $('output', e.target.parentElement);
    said.textContent = file ? file.name : said.dataset.none;
    e.target.title = said.textContent;
    e.target.parentElement.classList.toggle('chosen', !!file);
    if (file) into(file, $(e.target.dataset.into));
  });
  all('[data-upload]').forEach((box) => { box.hidden = false; });
  all('[data-drop]').forEach((box) => {
    box.addEventListener('dragover', (e) => { e.preventDefault(); box.classList.add('over'); });
    box.addEventListener('dragleave', () => box.classList.remove('over'));
    box.addEventListener('drop', (e) => { box.classList.remove('over'); if (e.dataTransfer.files[0]) { e.preventDefault(); into(e.dataTransfer.files[0], box); } });
  });

  /* selection: how many are chosen; a box that is only partly full says so */
  const picked = () => {
    const boxes = all('.rows .pick input');
    const chosen = boxes.filter((box) => box.checked).length;
    const count = $('[data-picked]');
    if (count) count.textContent = chosen || '';
    const whole = $('[data-pick-all]');
    if (whole) { whole.checked = chosen > 0 && chosen === boxes.length; whole.indeterminate = chosen > 0 && chosen < boxes.length; }
  };

  /* keys */
  const places = { h: '/app/home', s: '/app/shipments', m: '/app/map', t: '/app/triangles', i: '/app/tasks', e: '/app/exchange', c: '/app/contracts' };
  let going = 0;
  const walk = (step) => {
    const rows = all('.list.click tbody tr, .rows > li').filter((r) => $('a', r));
    if (!rows.length) return;
    const at = rows.findIndex((r) => r.classList.contains('here'));
    if (at >= 0) rows[at].classList.remove('here');
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    next.classList.add('here');
    $('a.key, a', next).focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') { e.preventDefault(); const f = $('#find'); if (f) { f.focus(); f.select(); } return; }
    if (e.key === 'Escape') {
      const open = $('details.menu[open]');
      closeMenus();
      if (open) $('summary', open).focus();
      if ($('#found')) $('#found').replaceChildren();
      return;
    }
    if (e.key === 'ArrowDown' && e.target.id === 'find') { const hit = $('#found a'); if (hit) { e.preventDefault(); hit.focus(); } return; }
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && e.target.closest('#found')) {
      const hits = all('#found a');
      const to = hits[hits.indexOf(e.target) + (e.key === 'ArrowDown' ? 1 : -1)];
      e.preventDefault();
      (to || $('#find')).focus();
      return;
    }
    if (typing(e.target) || e.ctrlKey || e.metaKey || e.altKey) return;
    if (Date.now() - going < 1200 && places[e.key] && $('.side a[href="' + places[e.key] + '"]')) { going = 0; location.assign(places[e.key]); return; }
    if (e.key === 'g') going = Date.now();
    else if (e.key === 'j') walk(1);
    else if (e.key === 'k') walk(-1);
    else if (e.key === 'x') { const box = $('.rows > li.here .pick input'); if (box) box.click(); }
    else if (e.key === '?' && $('#keys')) $('#keys').showModal();
    else if (e.key === '/') { const f = $('[data-filter]') || $('#find'); if (f) { e.preventDefault(); f.focus(); } }
  });

  /* live: an event that concerns this page refreshes the parts that are marked data-live, and says so */
  const concerns = (change) => {
    const about = document.body.querySelector('[data-about]');
    if (!about) return true;
    const [kind, id] = about.dataset.about.split(':');
    return kind === 'shipment' ? change.trackingNumber === id : String(change.triangleId) === id;
  };
  let pending = null;
  const refresh = async (text) => {
    const answer = await fetch(location.href, { headers: { 'X-Live': '1' }, credentials: 'same-origin' });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const open = document.activeElement;
    for (const part of all('[data-live]')) {
      const next = fresh.getElementById(part.id);
      if (!next || next.outerHTML === part.outerHTML || (part.contains(open) && typing(open)) || $('.pick input:checked', part)) continue;
      const focused = part.contains(open) ? open.id || open.getAttribute('href') : null;
      const node = document.importNode(next, true);
      part.replaceWith(node);
      if (window.htmx) window.htmx.process(node);
      if (focused) { const again = document.getElementById(focused) || $('a[href="' + CSS.escape(focused) + '"]', node); if (again) again.focus(); }
    }
    maps();
    say(text);
  };
  const live = () => {
    if (!$('[data-live], [data-follow]') || !window.EventSource) return;
    const mark = $('#live-mark');
    const source = new EventSource('/app/events');
    const show = (on) => { if (mark) { mark.classList.toggle('on', on); mark.firstElementChild.textContent = on ? document.body.dataset.liveOn : document.body.dataset.liveText; } };
    source.onopen = () => show(true);
    source.onerror = () => show(false);
    source.addEventListener('change', (e) => {
      const change = JSON.parse(e.data);
      document.dispatchEvent(new CustomEvent('trigon:change', { detail: change }));
      if (!$('[data-live]') || !concerns(change)) return;
      clearTimeout(pending);
      pending = setTimeout(() => refresh(change.text), 120);
    });
    addEventListener('pagehide', () => source.close());
  };
  all('[data-more]').forEach((button) => { button.hidden = false; });
  const maps = () => { if (window.trigonMaps) window.trigonMaps(); };
  live();
})();
