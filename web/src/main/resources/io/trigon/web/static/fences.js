/* Fences: the map of all, and the one that is drawn. What is drawn goes into the fields of the form, and what is typed there onto the
   map; the form alone is sent. */
(function () {
  'use strict';
  const { css, create, ground, nearest, fence } = window.trigonGround;
  const get = (url) => fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then((a) => a.ok ? a.json() : { features: [] });
  const shown = (f) => { if (f.properties.radiusMetres) f.properties.radius = f.properties.radiusMetres; return f; };

  async function overview(box) {
    const map = create(box);
    const layer = L.featureGroup().addTo(map);
    /* from afar a fence is a dot */
    const spots = L.layerGroup();
    const far = () => { if (map.getZoom() < 11) spots.addTo(map); else spots.remove(); };
    map.on('zoomend', far);
    const draw = async () => {
      const found = await get(box.dataset.fences + location.search);
      layer.clearLayers();
      const name = (f) => () => { const e = document.createElement('span'); e.textContent = f.properties.name; return e; };
      found.features.slice(0, 2000).forEach((f) => fence(shown(f), { color: css('--t-accent'), weight: 2, fillOpacity: 0.15 })
        .bindTooltip(name(f), { className: 'fence-name' }).on('click', () => location.assign('/app/geofences/' + f.id)).addTo(layer));
      spots.clearLayers();
      layer.eachLayer((one) => {
        const middle = one.getBounds().getCenter();
        const inner = one.getLayers ? one.getLayers()[0] : one;
        L.circleMarker(middle, { radius: 6, weight: 2, color: css('--t-surface'), fillColor: css('--t-accent'), fillOpacity: 1, bubblingMouseEvents: false })
          .bindTooltip(inner.getTooltip() ? inner.getTooltip().getContent() : one.getTooltip().getContent(), { className: 'fence-name' }).on('click', () => one.fire('click')).addTo(spots);
      });
      far();
      box.dataset.drawn = found.features.length;
    };
    await draw();
    const bounds = layer.getBounds();
    if (bounds.isValid()) map.fitBounds(bounds.pad(0.2), { animate: false, maxZoom: 14 }); else map.setView([25, 0], 2);
    ground(map, box, []);
    document.addEventListener('htmx:afterSettle', () => draw().catch(() => {}));
  }

  function editor(box) {
    const form = document.getElementById('fence-form');
    const says = document.getElementById('fence-says');
    const tools = document.getElementById('fence-tools');
    const field = (name) => form.elements[name];
    const words = box.dataset;
    const may = words.may === 'true';
    const map = create(box);
    const others = L.layerGroup().addTo(map);
    const ghost = L.layerGroup().addTo(map);
    const shape = L.featureGroup().addTo(map);
    const handles = L.layerGroup().addTo(map);
    const style = () => ({ color: css('--t-accent'), weight: 3, fillOpacity: 0.15 });
    let state = { kind: 'OUTLINE', ring: [], centre: null, radius: 0, parts: null };
    let past = [];
    let future = [];
    let drawing = null;

    const copy = () => JSON.parse(JSON.stringify(state));
    const say = (text, bad) => { says.textContent = text; says.classList.toggle('bad', !!bad); };
    const turned = (lon) => ((lon + 180) % 360 + 360) % 360 - 180;
    const six = (v) => v.toFixed(6);
    const change = (next) => { past.push(copy()); if (past.length > 100) past.shift(); future = []; state = Object.assign(copy(), next); write(); paint(); };

    /* from the fields */
    function read() {
      const kind = form.querySelector('input[name=kind]:checked');
      const next = { kind: kind ? kind.value : 'OUTLINE', ring: [], centre: null, radius: 0, parts: null };
      const text = field('outline').value.trim();
      if (text.startsWith('{')) { try { const parsed = JSON.parse(text); next.parts = parsed.geometry || parsed; } catch (e) { next.parts = null; } }
      else {
        let last;
        next.ring = text.split('\n').map((line) => line.trim().split(/\s*[,;]\s*|\s+/).map(Number)).filter((p) => p.length === 2 && p.every(Number.isFinite))
          .map((p) => { const lon = last === undefined ? p[1] : nearest(p[1], last); last = lon; return [p[0], lon]; });
      }
      const at = [Number(field('latitude').value || NaN), Number(field('longitude').value || NaN)];
      if (at.every(Number.isFinite)) next.centre = at;
      next.radius = Number(field('radius').value) || 0;
      return next;
    }

    /* into the fields */
    function write() {
      form.querySelectorAll('input[name=kind]').forEach((r) => { r.checked = r.value === state.kind; });
      if (!state.parts) field('outline').value = state.ring.map((p) => six(p[0]) + ', ' + six(turned(p[1]))).join('\n');
      field('latitude').value = state.centre ? six(state.centre[0]) : '';
      field('longitude').value = state.centre ? six(turned(state.centre[1])) : '';
      field('radius').value = state.radius ? Math.round(state.radius) : '';
      kinds();
    }
    const kinds = () => document.querySelectorAll('[data-kind]').forEach((part) => { part.hidden = part.dataset.kind !== state.kind; });

    const STEP = 12;
    function handle(at, name, moved, dropped, mid) {
      const dot = document.createElement('span');
      const marker = L.marker(at, { draggable: true, keyboard: !mid, title: name, alt: name, zIndexOffset: mid ? 0 : 500, icon: L.divIcon({ className: 'corner' + (mid ? ' mid' : ''), html: dot, iconSize: mid ? [12, 12] : [16, 16] }) });
      marker.on('dragend', () => { const p = marker.getLatLng(); moved([p.lat, p.lng]); });
      marker.addTo(handles);
      const el = marker.getElement();
      if (mid) { marker.on('click', () => { const p = marker.getLatLng(); moved([p.lat, p.lng]); }); return; }
      el.setAttribute('aria-label', name);
      el.addEventListener('keydown', (e) => {
        const far = e.shiftKey ? STEP * 5 : STEP;
        const steps = { ArrowUp: [0, -far], ArrowDown: [0, far], ArrowLeft: [-far, 0], ArrowRight: [far, 0] }[e.key];
        if (steps) {
          e.preventDefault();
          e.stopPropagation();
          const p = map.containerPointToLatLng(map.latLngToContainerPoint(marker.getLatLng()).add(steps));
          const order = Array.from(box.querySelectorAll('.corner:not(.mid)')).indexOf(el);
          moved([p.lat, p.lng]);
          const again = box.querySelectorAll('.corner:not(.mid)')[order];
          if (again) again.focus();
        } else if ((e.key === 'Delete' || e.key === 'Backspace') && dropped) { e.preventDefault(); e.stopPropagation(); dropped(); }
      });
    }

    function outline() {
      const ring = state.ring;
      if (ring.length > 2) L.polygon(ring, style()).addTo(shape);
      else if (ring.length) L.polyline(ring, style()).addTo(shape);
      if (!may || ring.length > 200) return;
      ring.forEach((at, i) => handle(at, words.corner.replace('#', i + 1),
        (p) => change({ ring: ring.map((q, j) => j === i ? p : q) }),
        ring.length > 3 ? () => change({ ring: ring.filter((q, j) => j !== i) }) : null));
      if (ring.length > 2) ring.forEach((at, i) => {
        const next = ring[(i + 1) % ring.length];
        handle([(at[0] + next[0]) / 2, (at[1] + next[1]) / 2], words.corner.replace('#', '+'), (p) => change({ ring: ring.slice(0, i + 1).concat([p], ring.slice(i + 1)) }), null, true);
      });
    }

    function circle() {
      if (!state.centre) return;
      const c = L.latLng(state.centre);
      if (state.radius) L.circle(c, Object.assign(style(), { radius: state.radius })).addTo(shape);
      if (!may) return;
      handle(state.centre, words.middle, (p) => change({ centre: p }), null);
      if (state.radius) handle([c.lat, c.lng + state.radius / (111320 * Math.max(0.01, Math.cos(c.lat * Math.PI / 180)))], words.edge, (p) => change({ radius: Math.max(10, Math.round(c.distanceTo(p))) }), null);
    }

    function paint() {
      shape.clearLayers();
      handles.clearLayers();
      ghost.clearLayers();
      if (state.kind === 'CIRCLE') circle();
      else if (state.kind === 'OUTLINE' && state.parts) { try { L.geoJSON(state.parts, { style: style() }).addTo(shape); } catch (e) { /* the server will say what is wrong */ } }
      else if (state.kind === 'OUTLINE') outline();
      box.dataset.corners = state.kind === 'OUTLINE' ? state.ring.length : 0;
      if (tools) {
        tools.querySelector('[data-tool=undo]').disabled = !past.length;
        tools.querySelector('[data-tool=redo]').disabled = !future.length;
      }
      if (!drawing) say(state.kind === 'OUTLINE' && state.parts ? words.saysParts : shape.getLayers().length ? words.saysEdit : words.says);
    }

    /* drawing: what is begun is one step for the undo */
    function begin(kind) {
      end();
      drawing = { kind, points: [] };
      box.classList.add('drawing');
      press(kind);
      say(kind === 'outline' ? words.saysDraw : words.saysCircle);
      ghost.clearLayers();
      map.doubleClickZoom.disable();
      box.focus();
    }
    function end() {
      drawing = null;
      box.classList.remove('drawing');
      press(null);
      map.doubleClickZoom.enable();
    }
    const press = (kind) => tools.querySelectorAll('[aria-pressed]').forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.tool === kind)));
    function close() {
      const points = drawing.points;
      if (points.length < 3) return;
      end();
      change({ kind: 'OUTLINE', ring: points, parts: null });
    }
    const trace = (cursor) => {
      ghost.clearLayers();
      const points = drawing.points.concat(cursor ? [cursor] : []);
      if (drawing.kind === 'circle') { if (points.length > 1) L.circle(points[0], Object.assign(style(), { radius: L.latLng(points[0]).distanceTo(points[1]), interactive: false })).addTo(ghost); }
      else if (points.length > 1) L.polyline(points, Object.assign(style(), { dashArray: '6 6', interactive: false })).addTo(ghost);
      drawing.points.forEach((p) => L.circleMarker(p, Object.assign(style(), { radius: 5, interactive: false })).addTo(ghost));
    };
    map.on('click', (e) => {
      if (!drawing) return;
      const p = [e.latlng.lat, e.latlng.lng];
      if (drawing.kind === 'circle') {
        drawing.points.push(p);
        if (drawing.points.length === 2) {
          const centre = drawing.points[0];
          const radius = Math.max(10, Math.round(L.latLng(centre).distanceTo(p)));
          end();
          change({ kind: 'CIRCLE', centre, radius });
          return;
        }
      } else {
        const first = drawing.points[0];
        if (first && drawing.points.length > 2 && map.latLngToContainerPoint(first).distanceTo(e.containerPoint) < 12) { close(); return; }
        drawing.points.push(p);
      }
      trace();
    });
    map.on('mousemove', (e) => { if (drawing && drawing.points.length) trace([e.latlng.lat, e.latlng.lng]); });

    function undo() { if (drawing && drawing.points.length) { drawing.points.pop(); trace(); return; } if (past.length) { future.push(copy()); state = past.pop(); write(); paint(); } }
    function redo() { if (future.length) { past.push(copy()); state = future.pop(); write(); paint(); } }
    document.addEventListener('keydown', (e) => {
      if (drawing && e.key === 'Enter' && drawing.kind === 'outline') { e.preventDefault(); close(); }
      else if (drawing && e.key === 'Escape') { end(); paint(); }
      else if ((e.ctrlKey || e.metaKey) && !e.target.matches('input, textarea')) {
        if (e.key.toLowerCase() === 'z') { e.preventDefault(); if (e.shiftKey) redo(); else undo(); }
        if (e.key.toLowerCase() === 'y') { e.preventDefault(); redo(); }
      }
    });
    if (tools) {
      tools.hidden = false;
      tools.addEventListener('click', (e) => {
        const tool = e.target.closest('[data-tool]');
        if (!tool) return;
        if (tool.dataset.tool === 'undo') undo();
        else if (tool.dataset.tool === 'redo') redo();
        else if (tool.dataset.tool === 'clear') { end(); change({ ring: [], centre: null, radius: 0, parts: null }); field('outline').value = ''; }
        else begin(tool.dataset.tool);
      });
    }

    /* what is typed is a step too, once the field is left */
    form.addEventListener('change', (e) => {
      if (!e.target.matches('[name=outline], [name=latitude], [name=longitude], [name=radius], [name=kind]')) return;
      past.push(copy());
      future = [];
      state = read();
      kinds();
      paint();
      const bounds = shape.getBounds();
      if (bounds.isValid() && !map.getBounds().contains(bounds)) map.fitBounds(bounds.pad(0.4), { animate: false, maxZoom: 16 });
    });

    /* the server answers with the ground that would be watched, site and buffer included */
    const preview = document.getElementById('fence-preview');
    if (preview) {
      preview.hidden = false;
      preview.addEventListener('click', async () => {
        const answer = await fetch('/app/geofences/preview', { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json', 'HX-Request': 'true', 'X-CSRF-Token': form.elements.csrf.value }, body: new URLSearchParams(new FormData(form)) });
        const found = await answer.json().catch(() => ({}));
        if (!answer.ok) { say(found.detail || String(answer.status), true); return; }
        ghost.clearLayers();
        const centre = L.latLng(found.latitude, found.longitude);
        fence(found.feature, { color: css('--t-watch'), weight: 2, dashArray: '6 4', fillOpacity: 0.12, interactive: false }, found.longitude).addTo(ghost);
        box.dataset.previewed = Math.round(found.reach);
        map.fitBounds(centre.toBounds(found.reach * 2.6), { animate: false, maxZoom: 16 });
        say(words.says);
      });
    }

    map.setView([30, 0], 2);
    state = read();
    kinds();
    const all = get(words.near);
    paint();
    const bounds = shape.getBounds();
    if (bounds.isValid()) map.fitBounds(bounds.pad(0.4), { animate: false, maxZoom: 15 });
    ground(map, box, []);
    all.then((found) => {
      found.features.filter((f) => String(f.id) !== words.id).slice(0, 2000).forEach((f) => fence(shown(f), { color: css('--t-muted'), weight: 1, fillOpacity: 0.06, interactive: false }).addTo(others));
      const near = L.featureGroup(others.getLayers()).getBounds();
      if (!shape.getLayers().length && !drawing && near.isValid()) { map.fitBounds(near.pad(0.3), { animate: false, maxZoom: 8 }); if (map.getZoom() < 2) map.setView([30, 0], 2, { animate: false }); }
      box.dataset.ready = 'yes';
    }).catch(() => {});
  }

  document.querySelectorAll('[data-fences]').forEach((box) => overview(box).catch(() => {}));
  const edited = document.getElementById('fence-map');
  if (edited) editor(edited);
})();
