/* What stands on the map: zoom, north, scale, locator, legend, online tiles. */
(function (zm, L) {
  "use strict";

  zm.furniture = function (map, content, layer) {
    var words = content.words;
    map.attributionControl.setPrefix(false);
    if (content.attribution) map.attributionControl.addAttribution(content.attribution);
    L.control.zoom({ position: content.rtl ? "topright" : "topleft", zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
    box(content.rtl ? "topright" : "topleft", "zm-north", zm.svg("svg", { width: 12, height: 13, viewBox: "0 0 12 13", role: "img", "aria-label": words.north_up },
      zm.svg("path", { d: "M6 0L11 13L6 9.800L1 13Z" })), zm.el("span", { "aria-hidden": "true" }, words.north)).addTo(map);
    locator(map, content);
    legend(map, content, layer);
    L.control.scale({ position: content.rtl ? "bottomleft" : "bottomright", imperial: content.language === "en", maxWidth: 120 }).addTo(map);
    if (content.tiles) tiles(map, content);
  };

  function box(corner, className) {
    var children = Array.prototype.slice.call(arguments, 2);
    var control = L.control({ position: corner });
    control.onAdd = function () {
      var node = zm.el("div", { class: "zm-box " + className });
      children.forEach(function (child) { node.append(child); });
      L.DomEvent.disableClickPropagation(node);
      L.DomEvent.disableScrollPropagation(node);
      return node;
    };
    return control;
  }

  function locator(map, content) {
    var inset = content.base.locator, bounds = inset.bounds, w = 132, h = Math.round(Math.min(108, Math.max(70, 132 * (bounds[3] - bounds[1]) / ((bounds[2] - bounds[0]) * Math.cos((bounds[1] + bounds[3]) / 2 * Math.PI / 180)))));
    var drawn = zm.outline(zm.decode(inset.land, inset.decimals), bounds, w, h);
    var view = zm.svg("path", { class: "zm-inset-view" });
    box(content.rtl ? "topleft" : "topright", "zm-locator", zm.svg("svg", { width: w, height: h, viewBox: "0 0 " + w + " " + h, role: "img", "aria-label": content.words.locator },
      zm.svg("rect", { class: "zm-inset-sea", width: w, height: h }), zm.svg("path", { class: "zm-inset-land", d: drawn.path }), view)).addTo(map);
    function update() {
      var b = map.getBounds();
      var a = drawn.at([b.getNorth(), b.getWest()]).split(" ").map(Number), c = drawn.at([b.getSouth(), b.getEast()]).split(" ").map(Number);
      var x = Math.max(1, Math.min(a[0], w - 6)), y = Math.max(1, Math.min(a[1], h - 6));
      view.setAttribute("d", "M" + x + " " + y + "H" + Math.min(w - 1, Math.max(c[0], x + 5)) + "V" + Math.min(h - 1, Math.max(c[1], y + 5)) + "H" + x + "Z");
    }
    map.on("moveend resize", update);
    if (map._loaded) update();
  }

  /* The egg: how sure each ring is. Its three areas stand for core, likely and possible. */
  function egg(words, colour) {
    function ring(rx, ry, opacity, extra) {
      return zm.svg("ellipse", Object.assign({ cx: 44, cy: 33, rx: rx, ry: ry, fill: colour, "fill-opacity": opacity }, extra));
    }
    function note(y, fromX, text) {
      return [zm.svg("path", { d: "M" + fromX + " " + y + "H92", stroke: "currentColor", "stroke-width": 0.7, fill: "none" }), zm.svg("text", { x: 96, y: y + 4 }, text)];
    }
    var picture = zm.svg("svg", { class: "zm-egg", width: 210, height: 66, viewBox: "0 0 210 66", "aria-hidden": "true" },
      ring(43, 32, 0.12), ring(30, 21, 0.28, { stroke: colour, "stroke-width": 1.6, "stroke-dasharray": "5 4" }), ring(14, 9, 0.5));
    note(9, 66, words.possible).concat(note(22, 66, words.likely), note(35, 52, words.core)).forEach(function (part) { picture.append(part); });
    return picture;
  }

  function legend(map, content, layer) {
    var words = content.words, zones = content.zones, body = zm.el("div", null);
    function list(title, rows) {
      if (!rows.length) return;
      if (title) body.append(zm.el("h3", null, title));
      body.append(zm.el("ul", null));
      rows.forEach(function (row) { body.lastChild.append(zm.el("li", null, row[0], zm.el("span", null, row[1]))); });
    }
    function edge(dash) {
      return zm.svg("svg", { width: 22, height: 10, "aria-hidden": "true" }, zm.svg("path", { d: "M1 5H21", stroke: "currentColor", "stroke-width": 2.2, "stroke-dasharray": dash ? "5 4" : null }));
    }
    function draw() {
      body.replaceChildren();
      var present = Object.keys(content.kinds).filter(function (kind) { return zones.some(function (z) { return z.kind === kind; }); });
      list("", present.map(function (kind) {
        var zone = zones.filter(function (z) { return z.kind === kind; })[0];
        return [zm.swatch(layer.look({ kind: kind, texture: content.kinds[kind].texture }, "in-force"), false), words.kinds[zone.kind]];
      }));
      var any = layer.look({ kind: present[0] || "other", texture: "plain" }, "in-force");
      if (zones.length) body.append(egg(words, any.colour));
      var rows = [[edge(false), words.edge_solid], [edge(true), words.edge_dashed]];
      var belts = zones.filter(function (z) { return z.texture === "hatch"; });
      if (belts.length) rows.push([zm.swatch(layer.look(belts[0], "in-force"), true), zones.some(judged) ? words.belt_judged : words.belt]);
      if (zones.some(function (z) { return z.rivals.length; })) rows.push([shared(any.colour), words.agree]);
      rows.push([statuses(any), words.firmer]);
      if (zones.some(function (z) { return content.gone.indexOf(z.status) >= 0; })) rows.push([zm.swatch({ colour: content.spent[0], fill: 0.2, texture: "plain" }, true), words.spent]);
      if (content.base.disputed.length) rows.push([zm.svg("svg", { width: 16, height: 16, "aria-hidden": "true" }, zm.svg("rect", { width: 16, height: 16, fill: "url(#zm-disputed)" })), words.disputed]);
      if (zones.length) list("", rows);
    }
    function judged(zone) {
      return zone.texture === "hatch" && zone.basis.some(function (row) { return row[2] === "judgement" && row[0].indexOf("width") >= 0; });
    }
    function shared(colour) {
      var picture = zm.svg("svg", { width: 22, height: 14, "aria-hidden": "true" });
      [[1, 1], [7, 3]].forEach(function (at) { picture.append(zm.svg("rect", { x: at[0], y: at[1], width: 13, height: 10, fill: colour, "fill-opacity": 0.3, stroke: colour })); });
      return picture;
    }
    function statuses(any) {
      var row = zm.svg("svg", { width: 40, height: 14, "aria-hidden": "true" });
      ["proposed", "agreed", "in-force"].forEach(function (status, i) {
        row.append(zm.svg("rect", { x: 1 + i * 13, y: 1, width: 11, height: 12, fill: any.colour, "fill-opacity": content.fill[status] * 1.5, stroke: any.colour, "stroke-width": content.weight[status] * 0.7 }));
      });
      return row;
    }
    var open = map.getSize().x > 640 && map.getSize().y > 420;
    var folded = zm.el("details", { open: open }, zm.el("summary", null, words.approximate), body);
    draw();
    zm.onTheme(draw);
    box(content.rtl ? "bottomright" : "bottomleft", "zm-legend", folded).addTo(map);
  }

  function tiles(map, content) {
    var background = L.tileLayer(content.tiles.url, { attribution: content.tiles.attribution, maxZoom: 19, referrerPolicy: "strict-origin-when-cross-origin" });
    var failed = 0;
    background.on("tileload", function () { map.getContainer().classList.add("zm-tiled"); });
    background.on("tileerror", function () {
      failed++;
      if (failed !== 3) return;
      map.removeLayer(background);
      map.getContainer().classList.remove("zm-tiled");
      if (zm.notice) zm.notice(content.words.no_tiles);
    });
    background.addTo(map);
  }

  var themed = [];
  zm.onTheme = function (act) { themed.push(act); };
  zm.themeChanged = function () { themed.forEach(function (act) { act(); }); };
})(window.zonemap, window.L);
