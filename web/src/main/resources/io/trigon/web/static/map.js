/* The map of a shipment or a device: stops with their fences, the track and the last position. */
(function () {
  'use strict';
  const { plain, css, create, ground, unwound, ways, nearest, fence } = window.trigonGround;

  function mark(point) {
    const icon = L.divIcon({ className: 'pin ' + point.kind, html: plain(point.mark), iconSize: [26, 26] });
    const marker = L.marker([point.lat, point.lon], { icon, title: point.name, alt: point.name, keyboard: false });
    return point.silent ? marker : marker.bindTooltip(plain(point.role ? point.role + ': ' + point.name : point.name), { permanent: true, direction: 'top', offset: [0, -14], className: 'place' });
  }

  /* everything on the same side of the date line, going on from stop to stop */
  function placed(data) {
    const track = unwound(data.track);
    let last = track.length ? track[track.length - 1][1] : undefined;
    const put = (p) => { const lon = last === undefined ? p.lon : nearest(p.lon, last); last = lon; return Object.assign({}, p, { lon }); };
    return { track, stops: data.stops.map(put), last: data.last ? put(data.last) : null };
  }

  /* the triangle of a shipment: from the stops of the shipper to those of the consignee, and where the goods are */
  function triangle(layer, data, words) {
    const seen = placed(data);
    const points = seen.stops.map((s) => words ? Object.assign({}, s, { role: words[s.kind] }) : s).concat(seen.last ? [seen.last] : []);
    const dashes = { color: css('--t-border-strong'), weight: 2, dashArray: '4 6', interactive: false };
    const plan = seen.stops.map((s) => [s.lat, s.lon]);
    if (plan.length > 1) L.polyline(plan, dashes).addTo(layer);
    if (seen.last && seen.stops.length) {
      const side = (stop, name) => L.polyline([[stop.lat, stop.lon], [seen.last.lat, seen.last.lon]], { color: css(name), weight: 2, opacity: 0.8, interactive: false }).addTo(layer);
      if (words) { side(seen.stops[0], '--t-shipper'); side(seen.stops[seen.stops.length - 1], '--t-consignee'); }
    }
    const style = { color: css('--t-muted'), weight: 1, fillOpacity: 0.08, interactive: false };
    seen.stops.forEach((s) => { if (s.fence) fence(s.fence, style, s.lon).addTo(layer); });
    seen.stops.forEach((s) => { if (s.radius) L.circle([s.lat, s.lon], Object.assign({}, style, { radius: s.radius })).addTo(layer); });
    points.forEach((p) => mark(p).addTo(layer));
    return { seen, points };
  }

  async function draw(box) {
    const answer = await fetch(box.dataset.map, { credentials: 'same-origin' });
    if (!answer.ok) return;
    const data = await answer.json();
    const map = box.trigonMap || (box.trigonMap = create(box));
    if (!box.trigonMarks) box.trigonMarks = L.layerGroup().addTo(map);
    box.trigonMarks.clearLayers();
    const seen = placed(data);
    const bounds = L.latLngBounds(seen.stops.concat(seen.last ? [seen.last] : []).map((p) => [p.lat, p.lon]).concat(seen.track.map((p) => [p[0], p[1]])));
    if (!box.trigonSeen) {
      box.trigonSeen = true;
      if (bounds.isValid()) map.fitBounds(bounds.pad(0.15), { maxZoom: 13, animate: false });
      else map.setView([20, 0], 2);
      ground(map, box, seen.stops.concat(seen.last ? [seen.last] : []).map((p) => [p.lat, p.lon]));
    }
    triangle(box.trigonMarks, data, null);
    const panel = box.parentElement.querySelector('[data-replay]');
    const replayed = panel && window.trigonReplay && seen.track.length > 1;
    if (replayed) window.trigonReplay(box, panel, map, seen.track, data);
    else if (seen.track.length > 1) L.polyline(ways(seen.track), { color: css('--t-accent'), weight: 3, interactive: false }).addTo(box.trigonMarks);
  }

  window.trigonTriangle = triangle;
  window.trigonMaps = () => document.querySelectorAll('[data-map]').forEach((box) => { draw(box).catch(() => {}); });
  window.trigonMaps();
})();
