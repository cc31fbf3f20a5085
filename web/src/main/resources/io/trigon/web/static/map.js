/* The map of a shipment: stops, geofences, track and the last position. Without a tile server it draws a graticule, so
   that distance and direction can still be read; the setting trigon.map.tiles puts real tiles below. */
(function () {
  'use strict';
  const plain = (text) => { const el = document.createElement('span'); el.textContent = text; return el; };
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const steps = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

  function graticule(map) {
    const layer = L.layerGroup().addTo(map);
    const draw = () => {
      layer.clearLayers();
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
      if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 19, attribution: box.dataset.credit || '' }).addTo(map);
      else graticule(map);
    }
    const plan = data.stops.map((s) => [s.lat, s.lon]);
    if (plan.length > 1) L.polyline(plan, { color: css('--t-border-strong'), weight: 2, dashArray: '4 6', interactive: false }).addTo(box.trigonMarks);
    if (line.length > 1) L.polyline(line, { color: css('--t-accent'), weight: 3, interactive: false }).addTo(box.trigonMarks);
    data.stops.forEach((s) => { if (s.radius) L.circle([s.lat, s.lon], { radius: s.radius, color: css('--t-muted'), weight: 1, fillOpacity: 0.08, interactive: false }).addTo(box.trigonMarks); });
    points.forEach((p) => mark(p).addTo(box.trigonMarks));
  }

  window.trigonMaps = () => document.querySelectorAll('[data-map]').forEach((box) => { draw(box).catch(() => {}); });
  window.trigonMaps();
})();
