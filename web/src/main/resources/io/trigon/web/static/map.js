/* The map of a shipment: stops, geofences, track and the last position. Without a tile server it draws coasts, borders and
   larger cities from our own files, and close by, where these are too coarse, a grid of degrees; the setting
   trigon.map.tiles puts real tiles below instead. */
(function () {
  'use strict';
  const plain = (text) => { const el = document.createElement('span'); el.textContent = text; return el; };
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const steps = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

  const COARSE = 7; /* from this zoom on the outlines of land say nothing any more */
  const files = {};
  const file = (url) => files[url] || (files[url] = fetch(url).then((answer) => answer.json()));

  async function land(map, url) {
    const world = await file(url);
    const pane = map.createPane('land');
    pane.style.zIndex = 150;
    L.geoJSON(world, {
      interactive: false,
      renderer: L.canvas({ pane: 'land', padding: 0.5 }),
      style: (f) => f.properties.kind === 'land'
        ? { color: css('--t-coast'), weight: 1, fillColor: css('--t-land'), fillOpacity: 1 }
        : { color: css('--t-frontier'), weight: 1, fill: false },
    }).addTo(map);
  }

  /* the larger cities in view; none over another, and none over a stop, which has a name of its own */
  async function cities(map, url, taken) {
    const known = (await file(url)).cities;
    const layer = L.layerGroup().addTo(map);
    const draw = () => {
      layer.clearLayers();
      const view = map.getBounds();
      const zoom = map.getZoom();
      const least = zoom < 4 ? 3000 : zoom < 6 ? 800 : zoom < 7 ? 300 : 0;
      const boxes = taken.map((p) => map.latLngToContainerPoint(p)).map((p) => [p.x - 70, p.y - 44, p.x + 70, p.y + 18]);
      for (const [name, lat, lon, thousands] of known) {
        if (thousands < least || !view.contains([lat, lon])) continue;
        const at = map.latLngToContainerPoint([lat, lon]);
        const box = [at.x - 8, at.y - 9, at.x + 12 + name.length * 6.5, at.y + 9];
        if (boxes.some((b) => box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1])) continue;
        boxes.push(box);
        L.marker([lat, lon], { interactive: false, keyboard: false, icon: L.divIcon({ className: 'city', html: plain(name), iconSize: [0, 14], iconAnchor: [-6, 7] }) }).addTo(layer);
      }
    };
    map.on('moveend', draw);
    draw();
  }

  function graticule(map) {
    const layer = L.layerGroup().addTo(map);
    const draw = () => {
      layer.clearLayers();
      if (map.getZoom() < COARSE) return;
      const b = map.getBounds().pad(0.1);
      const span = Math.max(b.getEast() - b.getWest(), 0.0001);
      const step = steps.find((s) => span / s >= 5) || 0.0005;
      const style = { color: css('--t-border'), weight: 1, interactive: false };
      const label = (v, pos, neg) => Math.abs(v).toFixed(step < 0.01 ? 3 : step < 1 ? 2 : 0) + '° ' + (v < 0 ? neg : pos);
      const put = (at, text) => L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: 'graticule', html: plain(text), iconSize: [80, 12], iconAnchor: [-4, 14] }) }).addTo(layer);
      const v = map.getBounds();
      for (let x = Math.ceil(b.getWest() / step) * step; x <= b.getEast(); x += step) {
        L.polyline([[b.getSouth(), x], [b.getNorth(), x]], style).addTo(layer);
        put([v.getSouth(), x], label(x, 'E', 'W'));
      }
      for (let y = Math.ceil(b.getSouth() / step) * step; y <= b.getNorth(); y += step) {
        L.polyline([[y, b.getWest()], [y, b.getEast()]], style).addTo(layer);
        put([y, v.getWest()], label(y, 'N', 'S'));
      }
    };
    map.on('moveend', draw);
    draw();
  }

  function mark(point) {
    const icon = L.divIcon({ className: 'pin ' + point.kind, html: plain(point.mark), iconSize: [26, 26] });
    const marker = L.marker([point.lat, point.lon], { icon, title: point.name, alt: point.name, keyboard: false });
    return marker.bindTooltip(plain(point.name), { permanent: true, direction: 'top', offset: [0, -14], className: 'place' });
  }

  async function draw(box) {
    const answer = await fetch(box.dataset.map, { credentials: 'same-origin' });
    if (!answer.ok) return;
    const data = await answer.json();
    let map = box.trigonMap;
    if (!map) {
      const touch = matchMedia('(pointer: coarse)').matches;
      map = box.trigonMap = L.map(box, { scrollWheelZoom: false, dragging: !touch, zoomAnimation: false, fadeAnimation: false });
      map.attributionControl.setPrefix(false);
      map.on('focus', () => map.scrollWheelZoom.enable());
      map.on('blur', () => map.scrollWheelZoom.disable());
      L.control.scale({ imperial: false }).addTo(map);
      box.trigonMarks = L.layerGroup().addTo(map);
    }
    box.trigonMarks.clearLayers();
    const points = data.stops.concat(data.last ? [data.last] : []);
    const line = data.track.map((p) => [p[0], p[1]]);
    const bounds = L.latLngBounds(points.map((p) => [p.lat, p.lon]).concat(line));
    if (!box.trigonSeen) {
      box.trigonSeen = true;
      if (bounds.isValid()) map.fitBounds(bounds.pad(0.15), { maxZoom: 13, animate: false });
      else map.setView([20, 0], 2);
      if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 19, attribution: '' }).addTo(map);
      else {
        graticule(map);
        map.attributionControl.addAttribution(box.dataset.credit);
        land(map, box.dataset.land).catch(() => {});
        cities(map, box.dataset.cities, points.map((p) => [p.lat, p.lon])).catch(() => {});
      }
    }
    const plan = data.stops.map((s) => [s.lat, s.lon]);
    if (plan.length > 1) L.polyline(plan, { color: css('--t-border-strong'), weight: 2, dashArray: '4 6', interactive: false }).addTo(box.trigonMarks);
    if (line.length > 1) L.polyline(line, { color: css('--t-accent'), weight: 3, interactive: false }).addTo(box.trigonMarks);
    const ground = { color: css('--t-muted'), weight: 1, fillOpacity: 0.08, interactive: false };
    data.stops.forEach((s) => { if (s.fence) L.geoJSON(s.fence, { style: ground, pointToLayer: (f, at) => L.circle(at, { ...ground, radius: f.properties.radius }) }).addTo(box.trigonMarks); });
    data.stops.forEach((s) => { if (s.radius) L.circle([s.lat, s.lon], { ...ground, radius: s.radius }).addTo(box.trigonMarks); });
    points.forEach((p) => mark(p).addTo(box.trigonMarks));
  }

  window.trigonMaps = () => document.querySelectorAll('[data-map]').forEach((box) => { draw(box).catch(() => {}); });
  window.trigonMaps();
})();
