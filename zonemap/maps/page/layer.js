/* The zones as a Leaflet layer: drawn, lit, selected, dated, filtered. The page and a folium map use this same file. */
(function (zm, L) {
  "use strict";
  var CANVAS_ABOVE = 500, POSSIBLE_UP_TO = 60, LABELS_UP_TO = 400;
  var serial = 0;

  /* Draws `content` on `map`; returns the layer with select, light, show, restyle and on. */
  zm.layer = function (map, content) {
    var state = { day: "", selected: "", lit: {}, shown: function () { return true; } };
    var drawn = false, listeners = {}, zones = zm.ready(content).zones, words = content.words, byId = {}, uid = ++serial;
    var host = map.getContainer();
    host.classList.add("zm-map");
    var flat = zones.length > CANVAS_ABOVE;
    [["zm-base", 210], ["zm-possible", 380], ["zm-likely", 400], ["zm-core", 410], ["zm-edge", 420]].forEach(function (pane) {
      if (!map.getPane(pane[0])) map.createPane(pane[0]).style.zIndex = pane[1];
      if (pane[0] !== "zm-likely") map.getPane(pane[0]).style.pointerEvents = "none";
    });
    var renderers = {};
    function renderer(pane) {
      renderers[pane] = renderers[pane] || (flat && pane !== "zm-base" ? L.canvas : L.svg)({ pane: pane, padding: 0.4 });
      return renderers[pane];
    }
    background(map, content, renderer);
    var patterns = defs(host);

    function dark() { return document.documentElement.getAttribute("data-theme") === "dark"; }
    function look(zone, status) {
      var kind = content.kinds[zone.kind], gone = content.gone.indexOf(status) >= 0;
      return {
        colour: (gone ? content.spent : kind.colour)[dark() ? 1 : 0], texture: zone.texture, gone: gone,
        fill: content.fill[status], weight: content.weight[status]
      };
    }
    function paint(colour, texture, opacity) {
      if (flat || texture === "plain") return { fillColor: colour, fillOpacity: opacity };
      return { fillColor: "url(#" + patterns(uid, colour, texture, opacity) + ")", fillOpacity: 1 };
    }

    zones.slice().sort(function (a, b) { return b.area_km2 - a.area_km2; }).forEach(function (zone) {
      var shape = zone.shape, d = content.decimals;
      var likely = zm.decode(shape.likely, d);
      var one = byId[zone.id] = { zone: zone, at: [shape.at[1], shape.at[0]], layers: {} };
      function area(pane, rings, extra) {
        return L.polygon(rings, Object.assign({ renderer: renderer(pane), pane: pane, stroke: false, interactive: false, smoothFactor: 0.6 }, extra));
      }
      if (shape.possible !== 1 && shape.possible.length) one.layers.possible = area("zm-possible", zm.decode(shape.possible, d));
      one.plain = flat && typeof shape.edge === "string";
      one.layers.likely = area("zm-likely", likely, { interactive: true, className: "zm-zone", bubblingMouseEvents: false, stroke: one.plain });
      if (shape.core === 1 ? !one.plain : shape.core.length) one.layers.core = area("zm-core", shape.core === 1 ? likely : zm.decode(shape.core, d));
      if (!one.plain) one.layers.edge = L.layerGroup(edges(shape, likely, renderer("zm-edge")));
      one.bounds = (likely.length ? one.layers.likely : one.layers.possible || one.layers.likely).getBounds();
      listen(one);
    });

    function listen(one) {
      var zone = one.zone, layer = one.layers.likely;
      layer.on("click", function (event) { api.select(zone.id, { latlng: event.latlng }); });
      layer.on("mouseover", function () { tell("light", zone.id); });
      layer.on("mouseout", function () { tell("light", ""); });
      layer.on("add", function () {
        var path = layer._path;
        if (!path) return;
        path.setAttribute("tabindex", "0");
        path.setAttribute("role", "button");
        path.setAttribute("data-zone", zone.id);
        if (path.zmHeard) return;
        path.zmHeard = true;
        path.addEventListener("focus", function () { tell("light", zone.id); });
        path.addEventListener("blur", function () { tell("light", ""); });
        path.addEventListener("keydown", function (event) {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          api.select(zone.id, { latlng: L.latLng(one.at) });
        });
      });
    }

    function describe(zone, status) {
      return zone.name + ", " + words.kinds[zone.kind] + ", " + words.statuses[status] + ", " + words.approximate_short;
    }

    function present(zone) { return zm.standing(zone, state.day).present && state.shown(zone); }

    /* What of a zone's ink it gets: rivals share one zone's, so that it is full only where they agree; beside a selected zone others are pale. */
    function ink(zone, lit) {
      if (lit) return 1;
      var rivals = zone.rivals.filter(function (id) { return byId[id] && present(byId[id].zone); }).length;
      return (state.selected ? 0.45 : 1) / (1 + rivals);
    }

    function refresh(one) {
      var zone = one.zone, standing = zm.standing(zone, state.day), visible = present(zone);
      var selected = state.selected === zone.id, lit = selected || state.lit[zone.id];
      var style = look(zone, standing.status), show = { possible: visible && (lit || zones.length <= POSSIBLE_UP_TO), likely: visible, core: visible, edge: visible };
      Object.keys(one.layers).forEach(function (key) {
        var on = map.hasLayer(one.layers[key]);
        if (show[key] && !on) map.addLayer(one.layers[key]);
        if (!show[key] && on) map.removeLayer(one.layers[key]);
      });
      one.visible = visible; one.status = standing.status;
      if (!visible) return;
      var boost = lit ? 1.3 : ink(zone, lit), pale = state.selected && !lit;
      one.layers.likely.setStyle(paint(style.colour, style.texture, Math.min(0.7, Math.max(style.fill * boost, 0.07))));
      if (one.plain) one.layers.likely.setStyle({ color: style.colour, weight: style.weight + (lit ? 1.4 : 0), dashArray: zone.shape.edge === "solid" ? null : "6 5" });
      if (one.layers.core) one.layers.core.setStyle({ fillColor: style.colour, fillOpacity: Math.min(0.6, style.fill * content.core * boost) });
      if (one.layers.possible) one.layers.possible.setStyle({ fillColor: style.colour, fillOpacity: style.fill * (lit ? 0.55 : 0.3 * boost), stroke: !!lit, color: style.colour, weight: 1, opacity: 0.7, dashArray: "1 5" });
      if (one.layers.edge) one.layers.edge.eachLayer(function (line) {
        line.setStyle({ color: style.colour, weight: style.weight + (lit ? 1.4 : 0), opacity: pale ? 0.5 : 1, dashArray: line.options.zmFirm ? null : "6 5" });
      });
      var path = one.layers.likely._path;
      if (path) path.setAttribute("aria-label", describe(zone, standing.status));
      if (lit && one.layers.edge) one.layers.edge.eachLayer(function (line) { line.bringToFront(); });
    }

    function tell(name, value) { (listeners[name] || []).forEach(function (act) { act(value); }); }
    var labels = new zm.Labels(content.base.names, function () {
      if (zones.length > LABELS_UP_TO && !(map.getZoom() >= api.openingZoom + 2)) return [];
      /* The selected zone is named first, and its rivals, which lie over it, not at all. */
      var chosen = byId[state.selected], rivals = chosen ? chosen.zone.rivals : [];
      return (chosen ? [chosen] : []).concat(zones.map(function (zone) { return byId[zone.id]; })).filter(function (one, i) {
        return one.visible && !(i && one === chosen) && rivals.indexOf(one.zone.id) < 0;
      }).map(function (one) {
        return { at: one.at, name: one.zone.name, status: one.status, told: words.statuses[one.status] };
      });
    }, content.rtl);

    var api = {
      state: state,
      map: map,
      zones: byId,
      look: look,
      on: function (name, act) { (listeners[name] = listeners[name] || []).push(act); },
      /* Marks one zone; with a place, a popup opens there; with `fit`, the view goes there. */
      select: function (id, options) {
        var before = state.selected, any = flat ? [before, id] : Object.keys(byId);
        state.selected = byId[id] ? id : "";
        if (before !== state.selected) {
          any.forEach(function (each) { if (byId[each]) refresh(byId[each]); });
          labels.draw();
        }
        if (state.selected && options && options.fit && byId[id].bounds.isValid()) map.fitBounds(byId[id].bounds, zm.moving({ padding: [60, 60], maxZoom: Math.max(map.getZoom(), (api.openingZoom || 6) + 2) }));
        if (state.selected && options && options.latlng) popup(byId[id], options.latlng);
        if (!state.selected) map.closePopup();
        tell("select", { id: state.selected, from: options && options.latlng ? "map" : "panel" });
      },
      light: function (ids) {
        var before = Object.keys(state.lit);
        state.lit = {};
        ids.forEach(function (id) { state.lit[id] = true; });
        before.concat(ids).forEach(function (id) { if (byId[id]) refresh(byId[id]); });
      },
      show: function (test) { state.shown = test; api.restyle(); },
      day: function (day) {
        if (drawn && day === state.day) return;
        state.day = day;
        api.restyle();
      },
      restyle: function () {
        drawn = true;
        Object.keys(byId).forEach(function (id) { refresh(byId[id]); });
        labels.draw();
      },
      /* The opening view. The zones are drawn after it is set, so that they are projected once. */
      fit: function () {
        var view = content.view;
        var box = host.querySelector(".zm-legend"), room = map.getSize().x > 640 && box && box.firstChild.open ? box.offsetWidth + 8 : 0;
        map.fitBounds([[view[1], view[0]], [view[3], view[2]]], { paddingTopLeft: [26 + (content.rtl ? 0 : room), 26], paddingBottomRight: [26 + (content.rtl ? room : 0), 26], animate: false });
        api.openingZoom = labels.openingZoom = map.getZoom();
        if (drawn) labels.draw();
        else api.restyle();
      }
    };

    /* How tall a popup may be at a point: the map cannot be moved beyond its limits, where nothing is drawn. */
    function room(latlng) {
      var limits = map.options.maxBounds, height = map.getSize().y;
      if (limits) height = Math.min(height, map.project(latlng).y - map.project(limits.getNorthWest()).y);
      return Math.max(120, height - 72);
    }

    function popup(one, latlng) {
      var claim = one.zone.claims.filter(function (c) { return !state.day || !c.said || c.said <= state.day; }).slice(-1)[0] || one.zone.claims[0];
      var box = zm.el("div", { class: "zm-popup" },
        zm.el("h3", null, zm.bdi(one.zone.name)),
        zm.el("p", { class: "zm-what" }, words.kinds[one.zone.kind] + " · " + words.statuses[one.status] + " · " + words.approximate_short),
        zm.quote(claim, content, 300),
        zm.el("p", null, zm.said(claim, content)),
        zm.el("p", { class: "zm-what" }, zm.certainty(one.zone, words)));
      if (zm.openEvidence) {
        box.append(zm.el("button", { type: "button", click: function () { zm.openEvidence(one.zone.id); } }, words.all_evidence + " (" + one.zone.claims.length + ")"));
      }
      L.popup({ maxWidth: Math.min(310, map.getSize().x - 90), minWidth: 180, maxHeight: room(L.latLng(latlng)), autoPanPaddingTopLeft: content.rtl ? [14, 12] : [52, 12], autoPanPaddingBottomRight: content.rtl ? [52, 12] : [14, 12] }).setLatLng(latlng).setContent(box).openOn(map);
      var close = host.querySelector(".leaflet-popup-close-button");
      if (close) close.setAttribute("aria-label", words.close);
    }

    zm.furniture(map, content, api);
    map.addLayer(labels);
    map.on("click", function () { if (state.selected) api.select("", {}); });
    return api;
  };

  /* Speaker, date, status and source of a claim. */
  zm.said = function (claim, content) {
    var words = content.words, article = content.articles[claim.article];
    var line = zm.el("cite", null);
    if (claim.speaker) line.append(zm.el("b", null, zm.bdi(claim.speaker)), " · ");
    line.append(zm.date(claim.said, words), " · ", words.statuses[claim.status]);
    if (article && (article.title || article.publisher)) {
      line.append(" · ", zm.link(article.url, zm.bdi([article.title, article.publisher].filter(Boolean).join(", "))));
    }
    return line;
  };

  function edges(shape, likely, renderer) {
    var common = { renderer: renderer, pane: "zm-edge", fill: false, interactive: false, smoothFactor: 0.6, lineJoin: "round" };
    function lines(points, firm) {
      return L.polyline(points, Object.assign({ zmFirm: firm, lineCap: firm ? "round" : "butt" }, common));
    }
    if (typeof shape.edge === "string") return [L.polygon(likely, Object.assign({ zmFirm: shape.edge === "solid" }, common))];
    var parted = { firm: [], loose: [] };
    var flags = [];
    zm.integers(shape.edge[0]).forEach(function (count, turn) { while (count--) flags.push(turn % 2 === 1); });
    var first = 0;
    likely.forEach(function (rings) {
      rings.forEach(function (ring) {
        for (var i = 0; i < ring.length; i++) {
          var firm = flags[first + i], list = firm ? parted.firm : parted.loose, next = ring[(i + 1) % ring.length];
          if (i && firm === flags[first + i - 1]) list[list.length - 1].push(next);
          else list.push([ring[i], next]);
        }
        first += ring.length;
      });
    });
    return [lines(parted.loose, false), lines(parted.firm, true)];
  }

  function background(map, content, renderer) {
    var base = content.base, d = content.decimals;
    function add(kind, paths, className) {
      L[kind](zm.decode(paths, d), { renderer: renderer("zm-base"), pane: "zm-base", className: className, interactive: false, smoothFactor: 0.8, stroke: true }).addTo(map);
    }
    add("polygon", base.land, "zm-land");
    add("polyline", base.units, "zm-unit");
    add("polyline", base.rivers, "zm-river");
    add("polygon", base.lakes, "zm-lake");
    add("polyline", base.borders, "zm-border");
    base.disputed.forEach(function (area) {
      L.polygon(zm.decode(area.shape, d), { renderer: renderer("zm-base"), pane: "zm-base", className: "zm-disputed", interactive: false, stroke: false, fillColor: "url(#zm-disputed)", fillOpacity: 1 }).addTo(map);
    });
  }

  /* Hatches and dots, made once for each colour and strength. */
  function defs(host) {
    var box = zm.svg("defs", null), made = {};
    var holder = zm.svg("svg", { width: 0, height: 0, "aria-hidden": "true", class: "zm-defs" }, box);
    holder.style.position = "absolute";
    box.append(zm.svg("pattern", { id: "zm-disputed", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(-45)" },
      zm.svg("path", { d: "M0 3.500H7", stroke: "#8a8377", "stroke-width": 1.1, "stroke-opacity": 0.75 })));
    host.append(holder);
    return function (uid, colour, texture, opacity) {
      var id = "zm-" + uid + "-" + texture + "-" + colour.slice(1) + "-" + Math.round(opacity * 100);
      if (made[id]) return id;
      made[id] = true;
      var size = texture === "dots" ? 9 : 8;
      var mark = texture === "dots"
        ? zm.svg("circle", { cx: 4.5, cy: 4.5, r: 1.5, fill: colour, "fill-opacity": Math.min(1, opacity * 2.6) })
        : zm.svg("path", { d: "M0 4H8", stroke: colour, "stroke-width": 1.7, "stroke-opacity": Math.min(1, opacity * 2.6) });
      box.append(zm.svg("pattern", { id: id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        zm.svg("rect", { width: size, height: size, fill: colour, "fill-opacity": opacity * 0.55 }), mark));
      return id;
    };
  }
})(window.zonemap, window.L);
