/* Names on the map: zones first, then countries and towns by rank; none overlaps another. */
(function (zm, L) {
  "use strict";
  var pen = document.createElement("canvas").getContext("2d");
  var FONTS = { zone: "700 13px", country: "400 12px", city: "600 12.5px", town: "400 11.5px", admin: "italic 11px" };
  var MOST = 140;

  zm.Labels = L.Layer.extend({
    initialize: function (names, zones, rtl) {
      this._names = names; this._zones = zones; this._rtl = rtl;
    },
    onAdd: function (map) {
      this._box = zm.el("div", { class: "zm-labels", "aria-hidden": "true" });
      (map.getPane("zm-labels") || map.createPane("zm-labels")).append(this._box);
      map.getPane("zm-labels").style.zIndex = 450;
      map.getPane("zm-labels").style.pointerEvents = "none";
      map.on("moveend zoomend viewreset resize", this.draw, this);
      this.draw();
    },
    onRemove: function (map) {
      this._box.remove();
      map.off("moveend zoomend viewreset resize", this.draw, this);
    },
    getEvents: function () {
      return { zoomanim: function () { this._box.style.opacity = 0; } };
    },
    draw: function () {
      var map = this._map, self = this;
      if (!map || !map._loaded) return;
      var size = map.getSize(), taken = new Grid(), count = 0, extra = Math.max(0, map.getZoom() - (this.openingZoom || map.getZoom()));
      this._box.replaceChildren();
      this._box.style.opacity = 1;
      this._zones().forEach(function (zone) {
        var at = map.latLngToContainerPoint(zone.at);
        if (count < MOST && inside(at, size) && self._zone(zone, at, taken)) count++;
      });
      this._names.forEach(function (name) {
        if (count >= MOST || (name[3] === "admin" && extra < 0.9) || name[4] > 5 + extra * 1.5) return;
        var at = map.latLngToContainerPoint([name[2], name[1]]);
        if (inside(at, size) && self._place(name, at, taken)) count++;
      });
    },
    _put: function (node, at) {
      var p = this._map.containerPointToLayerPoint(at);
      node.style.left = Math.round(p.x) + "px"; node.style.top = Math.round(p.y) + "px";
      this._box.append(node);
    },
    _zone: function (zone, at, taken) {
      var w = Math.min(150, Math.max(width(zone.name, "zone"), width(zone.told, "town")));
      var h = 15 * Math.max(1, Math.ceil(width(zone.name, "zone") / 150)) + 15;
      var offsets = [[0, 0], [0, h * 0.75], [0, -h * 0.75], [w * 0.45, h * 0.6], [-w * 0.45, -h * 0.6]];
      for (var i = 0; i < offsets.length; i++) {
        var x = at.x + offsets[i][0], y = at.y + offsets[i][1];
        if (taken.put(x - w / 2 - 2, y - h / 2 - 1, x + w / 2 + 2, y + h / 2 + 1)) {
          this._put(zm.el("span", { class: "zm-zonename zm-" + zone.status },
            zm.el("b", null, zm.bdi(zone.name)), zm.el("small", null, zone.told)), { x: x, y: y });
          return true;
        }
      }
      return false;
    },
    _place: function (name, at, taken) {
      var kind = name[3], dotted = kind === "city" || kind === "town";
      var w = width(kind === "country" ? name[0].toUpperCase() : name[0], kind) + (kind === "country" ? name[0].length * 2 : 0), h = 15;
      var joined = /[\u0590-\u08ff]/.test(name[0]);
      if (!dotted) {
        var tries = kind === "country" ? [[0, 0], [0, 34], [0, -34], [60, 0], [-60, 0], [90, 50], [90, -50]] : [[0, 0]];
        for (var i = 0; i < tries.length; i++) {
          var x = at.x + tries[i][0], y = at.y + tries[i][1];
          if (!taken.put(x - w / 2 - 8, y - h / 2 - 6, x + w / 2 + 8, y + h / 2 + 6)) continue;
          this._put(zm.el("span", { class: "zm-" + kind + (joined ? " zm-joined" : "") }, zm.bdi(name[0])), { x: x - w / 2, y: y - h / 2 });
          return true;
        }
        return false;
      }
      var before = this._rtl;
      for (var side = 0; side < 2; side++, before = !before) {
        var left = before ? at.x - w - 6 : at.x + 6;
        if (taken.free(left - 9, at.y - h / 2 - 5, left + w + 9, at.y + h / 2 + 5) && taken.put(at.x - 4, at.y - 4, at.x + 4, at.y + 4)) {
          taken.put(left, at.y - h / 2, left + w, at.y + h / 2);
          this._put(zm.el("i", { class: "zm-town zm-dot-" + kind }), at);
          this._put(zm.el("span", { class: "zm-" + kind + (kind === "city" ? " zm-town" : "") }, zm.bdi(name[0])), { x: left, y: at.y - h / 2 });
          return true;
        }
      }
      return false;
    }
  });

  var known = {};
  function width(text, kind) {
    var key = kind + text;
    if (key in known) return known[key];
    pen.font = FONTS[kind] + " \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", Arial, sans-serif";
    return known[key] = pen.measureText(text).width + 2;
  }
  function inside(p, size) { return p.x > -20 && p.y > -10 && p.x < size.x + 20 && p.y < size.y + 10; }

  /* Taken boxes in cells of 80 pixels, so that a look-up touches only neighbours. */
  function Grid() { this.cells = new Map(); }
  Grid.prototype._each = function (a, b, c, d, act) {
    for (var i = Math.floor(a / 80); i <= Math.floor(c / 80); i++) {
      for (var j = Math.floor(b / 80); j <= Math.floor(d / 80); j++) if (act(i + ":" + j)) return true;
    }
    return false;
  };
  Grid.prototype.free = function (a, b, c, d) {
    var cells = this.cells;
    return !this._each(a, b, c, d, function (key) {
      return (cells.get(key) || []).some(function (o) { return a < o[2] && c > o[0] && b < o[3] && d > o[1]; });
    });
  };
  Grid.prototype.put = function (a, b, c, d) {
    if (!this.free(a, b, c, d)) return false;
    var cells = this.cells;
    this._each(a, b, c, d, function (key) {
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push([a, b, c, d]);
      return false;
    });
    return true;
  };
})(window.zonemap, window.L);
