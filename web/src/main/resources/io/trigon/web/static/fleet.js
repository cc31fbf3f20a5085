/* The live fleet: vehicles in clusters that open as one comes nearer, kept fresh by the stream of changes. The list beside it says the
   same in words. */
(function () {
  'use strict';
  const box = document.getElementById('fleet');
  if (!box) return;
  const { css, create, ground, nearest, ways } = window.trigonGround;
  const words = box.dataset;
  const ORDER = ['LATE', 'AT_RISK_OF_DELAY', 'UNKNOWN', 'ON_TIME', 'IDLE'];
  const SILENT = 3600;
  const word = (outlook) => words['word' + outlook.charAt(0) + outlook.slice(1).toLowerCase()];
  const fleet = new Map();
  const map = create(box);
  const dots = L.layerGroup().addTo(map);
  const chosen = L.layerGroup().addTo(map);
  let index = null;
  let popup = null;

  const el = (name, text, className) => { const e = document.createElement(name); if (text) e.textContent = text; if (className) e.className = className; return e; };
  const age = (epoch) => {
    const minutes = Math.round((epoch - Date.now() / 1000) / 60);
    const say = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto', style: 'short' });
    return Math.abs(minutes) < 90 ? say.format(minutes, 'minute') : Math.abs(minutes) < 2880 ? say.format(Math.round(minutes / 60), 'hour') : say.format(Math.round(minutes / 1440), 'day');
  };

  /* the same words and filters as the list */
  const asked = () => new URLSearchParams(location.search);
  const fits = (v, show, text) => (!show || (show === 'silent' ? Date.now() / 1000 - v.t > SILENT : v.o === show))
    && (!text || [v.n, v.d, v.e].concat(...v.l).some((w) => w && w.toUpperCase().includes(text)));

  function reindex() {
    const show = asked().get('show') || '';
    const text = (asked().get('q') || '').trim().toUpperCase();
    const points = [];
    fleet.forEach((v) => {
      if (fits(v, show, text)) points.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [v.x, v.y] }, properties: { v, worst: ORDER.indexOf(v.o) } });
    });
    index = new Supercluster({ radius: 56, maxZoom: 15, minPoints: 3, map: (p) => ({ worst: p.worst }), reduce: (all, one) => { all.worst = Math.min(all.worst, one.worst); } });
    index.load(points);
    box.dataset.shown = points.length;
    return points;
  }

  function icon(v) {
    const pin = el('span', '', 'veh ' + v.o);
    const moving = v.b !== undefined && v.v > 2;
    const arrow = el('span', moving ? '▲' : v.d ? '●' : '■', 'veh-arrow');
    if (moving) arrow.style.transform = 'rotate(' + v.b + 'deg)';
    pin.append(arrow);
    if (v.d && Date.now() / 1000 - v.t > SILENT) pin.classList.add('old');
    return L.divIcon({ className: '', html: pin, iconSize: [26, 26] });
  }

  function draw() {
    if (!index) return;
    dots.clearLayers();
    const view = map.getBounds().pad(0.1);
    const wide = view.getEast() - view.getWest() >= 360;
    const centre = map.getCenter().lng;
    const area = wide ? [-180, -85, 180, 85] : [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
    for (const found of index.getClusters(area, Math.round(map.getZoom()))) {
      const [x, lat] = found.geometry.coordinates;
      const at = [lat, nearest(x, centre)];
      if (found.properties.cluster) {
        const worst = ORDER[found.properties.worst];
        const count = found.properties.point_count;
        const bubble = el('span', found.properties.point_count_abbreviated, 'cluster ' + worst);
        const title = words.cluster.replace('#', count) + ' · ' + word(worst);
        const size = count < 10 ? 32 : count < 100 ? 38 : 46;
        L.marker(at, { keyboard: false, title, icon: L.divIcon({ className: '', html: bubble, iconSize: [size, size] }) })
          .on('click', () => map.setView(at, Math.min(16, index.getClusterExpansionZoom(found.id)), { animate: false })).addTo(dots);
      } else {
        const v = found.properties.v;
        L.marker(at, { keyboard: false, title: v.n + ' · ' + word(v.o), icon: icon(v) }).on('click', () => choose(v, at)).addTo(dots);
      }
    }
    box.dataset.drawn = dots.getLayers().length;
  }

  function about(v) {
    const card = el('div', '', 'veh-card');
    card.append(el('strong', v.n));
    const state = el('p', [word(v.o), v.v === undefined ? null : words.kmh.replace('#', v.v), age(v.t)].filter(Boolean).join(' · '));
    card.append(state);
    v.l.slice(0, 5).forEach((load) => {
      const line = el('p');
      const link = el('a', load[0], 'mono');
      link.href = '/app/shipments/' + encodeURIComponent(load[0]);
      line.append(link, el('span', load[1] + ' → ' + load[2]));
      card.append(line);
    });
    if (v.d && words.devices) {
      const link = el('a', words.device.replace('#', v.d));
      link.href = words.devices + encodeURIComponent(v.d);
      const line = el('p');
      line.append(link);
      card.append(line);
    }
    return card;
  }

  /* the triangle of what it carries is drawn around the vehicle */
  async function choose(v, at) {
    popup = v.k;
    L.popup({ closeButton: true, autoPan: true, className: 'veh-popup', offset: [0, -8] }).setLatLng(at).setContent(about(v)).openOn(map);
    chosen.clearLayers();
    box.dataset.chosen = v.k;
    if (!v.l.length) return;
    const answer = await fetch('/app/shipments/' + encodeURIComponent(v.l[0][0]) + '/map', { credentials: 'same-origin' });
    if (!answer.ok || popup !== v.k) return;
    const data = await answer.json();
    data.last = { lat: v.y, lon: v.x, name: v.n, kind: 'we', mark: '●', silent: true };
    const { points, seen } = window.trigonTriangle(chosen, data, { shipper: words.roleShipper, consignee: words.roleConsignee });
    if (seen.track.length > 1) L.polyline(ways(seen.track), { color: css('--t-accent'), weight: 3, interactive: false }).addTo(chosen);
    box.dataset.triangle = v.l[0][0];
    if (points.length > 1) map.fitBounds(L.latLngBounds(points.map((p) => [p.lat, p.lon])).pad(0.2), { animate: false, maxZoom: 12 });
  }
  map.on('popupclose', () => { popup = null; chosen.clearLayers(); delete box.dataset.triangle; });

  const take = (vehicles) => vehicles.forEach((v) => fleet.set(v.k, v));
  async function load() {
    const answer = await fetch(words.fleet, { credentials: 'same-origin' });
    if (!answer.ok) return;
    fleet.clear();
    take((await answer.json()).vehicles);
    const points = reindex();
    if (!box.dataset.ready) {
      const bounds = L.latLngBounds(points.map((p) => [p.geometry.coordinates[1], p.geometry.coordinates[0]]));
      if (bounds.isValid()) map.fitBounds(bounds.pad(0.08), { animate: false, maxZoom: 10 }); else map.setView([25, 0], 2);
      ground(map, box, []);
      map.on('moveend', draw);
    }
    draw();
    box.dataset.ready = 'yes';
    buttons();
  }

  /* what changed is fetched by itself, at most every second; everything now and then, for what no change tells of */
  const changed = new Set();
  let waiting = null;
  async function fresh() {
    waiting = null;
    const numbers = Array.from(changed).slice(0, 100);
    numbers.forEach((number) => changed.delete(number));
    const answer = await fetch(words.fleet + '?only=' + encodeURIComponent(numbers.join(',')), { credentials: 'same-origin' });
    if (!answer.ok) return;
    const gone = new Set(numbers);
    fleet.forEach((v, k) => { if (v.l.some((one) => gone.has(one[0]))) fleet.delete(k); });
    take((await answer.json()).vehicles);
    reindex();
    draw();
    list();
    if (changed.size) later();
  }
  const later = () => { if (!waiting) waiting = setTimeout(() => fresh().catch(() => {}), 1000); };
  document.addEventListener('trigon:change', (e) => { if (e.detail.trackingNumber) { changed.add(e.detail.trackingNumber); later(); } });
  setInterval(() => load().catch(() => {}), 60000);

  /* the list follows, but not under the hands of who is in it */
  let listed = 0;
  async function list() {
    const old = document.getElementById('list');
    if (Date.now() - listed < (fleet.size > 1000 ? 15000 : 5000) || old.contains(document.activeElement)) return;
    listed = Date.now();
    const answer = await fetch(location.href, { credentials: 'same-origin', headers: { 'X-Live': '1' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    ['list', 'fleet-lead'].forEach((id) => { const next = page.getElementById(id); const now = document.getElementById(id); if (next && now && next.innerHTML !== now.innerHTML) now.replaceWith(document.importNode(next, true)); });
    buttons();
  }

  const buttons = () => document.querySelectorAll('[data-spot]').forEach((b) => { b.hidden = false; });
  document.addEventListener('click', (e) => {
    const spot = e.target.closest('[data-spot]');
    const v = spot && fleet.get(spot.dataset.spot);
    if (!v) return;
    map.setView([v.y, v.x], Math.max(map.getZoom(), 9), { animate: false });
    choose(v, [v.y, v.x]).catch(() => {});
    box.scrollIntoView({ block: 'nearest' });
  });
  document.addEventListener('htmx:afterSettle', () => { buttons(); reindex(); draw(); });

  load().catch(() => {});
})();
