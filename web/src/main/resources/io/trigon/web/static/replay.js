/* The replay of a track: coloured by speed, with a slider of time, halts and crossings on the map and in a table. */
(function () {
  'use strict';
  const { css, nearest } = window.trigonGround;
  const el = (name, text, className) => { const e = document.createElement(name); if (text) e.textContent = text; if (className) e.className = className; return e; };
  const tone = (kmh) => kmh < 5 ? 0 : kmh < 40 ? 1 : kmh < 80 ? 2 : 3;
  const HUES = ['--t-bad', '--t-watch', '--t-accent', '--t-ok'];
  const GAP = 1800;

  const metres = (a, b) => L.latLng(a[0], a[1]).distanceTo(L.latLng(b[0], b[1]));
  /* where a device doesn't say its speed, the way since its last position does */
  const speed = (a, b) => b[3] !== null ? b[3] : b[2] > a[2] ? metres(a, b) / (b[2] - a[2]) * 3.6 : 0;

  /* one line for each stretch of one colour, of one device; a silence is drawn as dashes */
  function lines(layer, track) {
    const ways = new Map();
    const flush = (way) => {
      if (way.points.length < 2) return;
      L.polyline(way.points, { color: css(HUES[way.tone]), weight: way.silent ? 2 : 4, dashArray: way.silent ? '2 7' : null, interactive: false }).addTo(layer);
    };
    track.forEach((p) => {
      const last = ways.get(p[4]);
      if (!last) { ways.set(p[4], { points: [[p[0], p[1]]], tone: 0, silent: false, at: p }); return; }
      const t = tone(speed(last.at, p));
      const silent = p[2] - last.at[2] > GAP;
      if (last.tone !== t || last.silent !== silent) {
        flush(last);
        last.points = [[last.at[0], last.at[1]]];
      }
      Object.assign(last, { tone: t, silent, at: p });
      last.points.push([p[0], p[1]]);
    });
    ways.forEach(flush);
  }

  function clock(zone) {
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: zone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' });
    return (epoch) => format.format(new Date(epoch * 1000));
  }

  window.trigonReplay = function (box, panel, map, track, data) {
    const layer = panel.trigonLayer || (panel.trigonLayer = L.layerGroup().addTo(map));
    layer.clearLayers();
    lines(layer, track);
    const say = clock(panel.dataset.zone);
    const words = panel.dataset;
    const slider = panel.querySelector('[data-time]');
    const play = panel.querySelector('[data-play]');
    const rate = panel.querySelector('[data-rate]');
    const now = panel.querySelector('[data-now]');
    const begin = track[0][2];
    const end = Math.max(begin + 1, track[track.length - 1][2]);
    const turn = (p) => [p.lat, nearest(p.lon, track[track.length - 1][1])];

    data.halts.forEach((h) => L.marker(turn(h), { keyboard: false, title: words.halt.replace('#', h.minutes), icon: L.divIcon({ className: '', html: el('span', 'P', 'halt'), iconSize: [18, 18] }) }).on('click', () => show(h.from)).addTo(layer));
    data.crossings.forEach((c) => L.marker(turn(c), { keyboard: false, title: (c.entered ? words.entered : words.left) + ' ' + (c.place || ''), icon: L.divIcon({ className: '', html: el('span', c.entered ? '↘' : '↗', 'cross'), iconSize: [16, 16] }) }).on('click', () => show(c.at)).addTo(layer));

    const truck = L.marker([track[0][0], track[0][1]], { keyboard: false, zIndexOffset: 1000, icon: L.divIcon({ className: '', html: el('span', '', 'replay-truck'), iconSize: [20, 20] }) });

    /* the last position at or before the time */
    const at = (time) => {
      let low = 0;
      let high = track.length - 1;
      while (low < high) { const mid = (low + high + 1) >> 1; if (track[mid][2] <= time) low = mid; else high = mid - 1; }
      return low;
    };
    function show(time, pan) {
      const i = at(time);
      const p = track[i];
      const next = track.slice(i + 1, i + 4).find((q) => q[4] === p[4]);
      const share = next && next[2] > p[2] && next[2] - p[2] < GAP ? Math.min(1, (time - p[2]) / (next[2] - p[2])) : 0;
      const spot = share ? [p[0] + (next[0] - p[0]) * share, p[1] + (next[1] - p[1]) * share] : [p[0], p[1]];
      truck.setLatLng(spot);
      if (!layer.hasLayer(truck)) truck.addTo(layer);
      const halt = data.halts.find((h) => h.from <= time && time <= h.until);
      const before = track.slice(Math.max(0, i - 3), i).reverse().find((q) => q[4] === p[4]);
      const kmh = Math.round(p[3] !== null ? p[3] : before ? speed(before, p) : 0);
      const text = say(time) + ' · ' + (halt ? words.standing + (halt.place ? ' · ' + halt.place : '') : words.kmh.replace('#', kmh));
      now.textContent = text;
      slider.value = Math.round(time);
      slider.setAttribute('aria-valuetext', text);
      panel.dataset.at = Math.round(time);
      if (pan && !map.getBounds().pad(-0.15).contains(spot)) map.panTo(spot, { animate: false });
    }

    let playing = null;
    const stop = () => { clearInterval(playing); playing = null; play.firstElementChild.textContent = words.play; play.setAttribute('aria-pressed', 'false'); now.setAttribute('aria-live', 'polite'); };
    const start = () => {
      let time = Number(slider.value) >= end ? begin : Number(slider.value);
      let last = performance.now();
      now.setAttribute('aria-live', 'off');
      play.firstElementChild.textContent = words.pause;
      play.setAttribute('aria-pressed', 'true');
      playing = setInterval(() => {
        const t = performance.now();
        time = Math.min(end, time + (t - last) / 1000 * Number(rate.value));
        last = t;
        show(time, true);
        if (time >= end) stop();
      }, 80);
    };
    const going = panel.trigonStop && playing;
    if (panel.trigonStop) panel.trigonStop();
    panel.trigonStop = stop;
    play.onclick = () => { if (playing) stop(); else start(); };
    slider.min = begin;
    slider.max = end;
    slider.step = Math.max(1, Math.round((end - begin) / 2000));
    slider.oninput = () => { if (playing) stop(); show(Number(slider.value), true); };
    if (!going) show(end);

    const rows = panel.querySelector('[data-rows]');
    const events = data.halts.map((h) => ({ time: h.from, what: words.halt.replace('#', h.minutes), where: h.place }))
      .concat(data.crossings.map((c) => ({ time: c.at, what: c.entered ? words.entered : words.left, where: c.place })))
      .sort((a, b) => a.time - b.time);
    panel.querySelector('[data-count]').textContent = events.length;
    rows.replaceChildren(...events.map((e) => {
      const row = el('tr');
      const when = el('td');
      const jump = el('button', say(e.time), 'b bare small');
      jump.type = 'button';
      jump.addEventListener('click', () => { stop(); show(e.time, true); });
      when.append(jump);
      row.append(when, el('td', e.what), el('td', e.where || '–'));
      return row;
    }));
    panel.hidden = false;
  };
})();
