/* The ground of every map: coasts, borders and larger cities from our own files, and close by, where these are too coarse, a grid of
   degrees; the setting trigon.map.tiles puts real tiles below instead. */
(function () {
  'use strict';
  const plain = (text) => { const el = document.createElement('span'); el.textContent = text; return el; };
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const steps = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

  const COARSE = 7; /* from this zoom on the outlines of land say nothing any more */
  const files = {};
  const file = (url) => files[url] || (files[url] = fetch(url).then((answer) => answer.json()));

  /* coasts go on across the date line; those around a pole are left as they are */
  const POLAR = 80;
  function rings(part) {
    if (typeof part[0][0] !== 'number') { part.forEach(rings); return; }
    for (let i = 1; i < part.length; i++) if (Math.abs(part[i][1]) < POLAR) part[i][0] = nearest(part[i][0], part[i - 1][0]);
  }

  /* the earth goes on beyond the date line: a further copy of it is drawn when the view comes to it */
  async function land(map, url) {
    const world = await file(url);
    if (!world.whole) { world.features.forEach((f) => rings(f.geometry.coordinates)); world.whole = true; }
    const pane = map.createPane('land');
    pane.style.zIndex = 150;
    const renderer = L.canvas({ pane: 'land', padding: 0.5 });
    const drawn = new Set();
    const copy = (turn) => {
      if (drawn.has(turn)) return;
      drawn.add(turn);
      L.geoJSON(world, {
        interactive: false,
        renderer,
        coordsToLatLng: (at) => L.latLng(at[1], at[0] + 360 * turn),
        style: (f) => f.properties.kind === 'land'
          ? { color: css('--t-coast'), weight: 1, fillColor: css('--t-land'), fillOpacity: 1 }
          : { color: css('--t-frontier'), weight: 1, fill: false },
      }).addTo(map);
    };
    const cover = () => {
      const view = map.getBounds();
      for (let turn = Math.floor((view.getWest() + 180) / 360); turn <= Math.floor((view.getEast() + 180) / 360); turn++) copy(turn);
    };
    map.on('moveend', cover);
    cover();
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
      const centre = map.getCenter().lng;
      const boxes = taken.map((p) => map.latLngToContainerPoint(p)).map((p) => [p.x - 70, p.y - 44, p.x + 70, p.y + 18]);
      for (const [name, lat, at0, thousands] of known) {
        const lon = nearest(at0, centre);
        if (thousands < least || !view.contains([lat, lon])) continue;
        const at = map.latLngToContainerPoint([lat, lon]);
        const box = [at.x - 8, at.y - 9, at.x + 12 + name.length * 6.5, at.y + 9];
        if (boxes.some((b) => box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1])) continue;
        boxes.push(box);
        L.marker([lat, lon], { interactive: false, keyboard: false, zIndexOffset: -10000, icon: L.divIcon({ className: 'city', html: plain(name), iconSize: [0, 14], iconAnchor: [-6, 7] }) }).addTo(layer);
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
      const turned = (x) => ((x + 180) % 360 + 360) % 360 - 180;
      const label = (v, pos, neg) => Math.abs(v).toFixed(step < 0.01 ? 3 : step < 1 ? 2 : 0) + '° ' + (v < 0 ? neg : pos);
      const put = (at, text) => L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: 'graticule', html: plain(text), iconSize: [80, 12], iconAnchor: [-4, 14] }) }).addTo(layer);
      const v = map.getBounds();
      for (let x = Math.ceil(b.getWest() / step) * step; x <= b.getEast(); x += step) {
        L.polyline([[b.getSouth(), x], [b.getNorth(), x]], style).addTo(layer);
        put([v.getSouth(), x], label(turned(x), 'E', 'W'));
      }
      for (let y = Math.ceil(b.getSouth() / step) * step; y <= b.getNorth(); y += step) {
        L.polyline([[y, b.getWest()], [y, b.getEast()]], style).addTo(layer);
        put([y, v.getWest()], label(y, 'N', 'S'));
      }
    };
    map.on('moveend', draw);
    draw();
  }

  /* the same meridian, on that side of the date line which lies nearer to another */
  function nearest(lon, to) { return lon + 360 * Math.round((to - lon) / 360); }

  /* a way without a jump where it crosses the date line */
  function unwound(points) {
    let last = null;
    return points.map((p) => {
      const lon = last === null ? p[1] : nearest(p[1], last);
      last = lon;
      return [p[0], lon].concat(p.slice(2));
    });
  }

  /* one line for each device of a track */
  function ways(track) {
    const all = new Map();
    track.forEach((p) => { if (!all.has(p[4])) all.set(p[4], []); all.get(p[4]).push([p[0], p[1]]); });
    return Array.from(all.values()).filter((way) => way.length > 1);
  }

  function create(box) {
    const touch = matchMedia('(pointer: coarse)').matches;
    const map = L.map(box, { scrollWheelZoom: false, dragging: !touch || box.hasAttribute('data-fleet'), zoomAnimation: false, fadeAnimation: false, minZoom: 1 });
    map.attributionControl.setPrefix(false);
    map.on('focus', () => map.scrollWheelZoom.enable());
    map.on('blur', () => map.scrollWheelZoom.disable());
    L.control.scale({ imperial: false }).addTo(map);
    return map;
  }

  /* once the map shows some place */
  function ground(map, box, taken) {
    if (box.dataset.tiles) { L.tileLayer(box.dataset.tiles, { maxZoom: 19, attribution: '' }).addTo(map); return; }
    graticule(map);
    map.attributionControl.addAttribution(box.dataset.credit);
    land(map, box.dataset.land).catch(() => {});
    cities(map, box.dataset.cities, taken || []).catch(() => {});
  }

  /* a fence as a feature of GeoJSON, a circle being a point with a radius; on the side of the date line that is nearer to a meridian */
  function fence(feature, style, near) {
    let last = near;
    return L.geoJSON(feature, {
      style,
      coordsToLatLng: (at) => { const lon = last === undefined ? at[0] : nearest(at[0], last); last = lon; return L.latLng(at[1], lon); },
      pointToLayer: (f, at) => L.circle(at, Object.assign({}, style, { radius: f.properties.radius })),
    });
  }

  window.trigonGround = { plain, css, create, ground, nearest, unwound, ways, fence };
})();
