/* Shapes, elements and words: what the layer and the page share. No text of a source ever becomes markup here. */
(function (zm) {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";

  /* An element with attributes and children; strings become text nodes, functions listeners. */
  zm.el = function (tag, attributes) {
    return fill(document.createElement(tag), attributes, Array.prototype.slice.call(arguments, 2));
  };
  zm.svg = function (tag, attributes) {
    return fill(document.createElementNS(SVG, tag), attributes, Array.prototype.slice.call(arguments, 2));
  };
  function fill(node, attributes, children) {
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name];
      if (typeof value === "function") node.addEventListener(name, value);
      else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
    });
    children.forEach(function (child) {
      if (child !== null && child !== undefined && child !== "") node.append(child);
    });
    return node;
  }

  /* Text of a source, isolated so that its direction cannot leak. */
  zm.bdi = function (text, attributes) {
    return zm.el("bdi", Object.assign({ dir: "auto" }, attributes), String(text));
  };

  /* A link only for http and https; the text alone otherwise. */
  zm.link = function (url, text) {
    if (!/^https?:\/\//i.test(url || "")) return zm.el("span", null, text);
    return zm.el("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, text);
  };

  /* Polygons [[ring, …], …] or lines [line, …] of steps to Leaflet's [lat, lng]. */
  zm.decode = function (paths, decimals) {
    var unit = Math.pow(10, -decimals);
    function walk(steps) {
      var points = [], x = 0, y = 0;
      for (var i = 0; i < steps.length; i += 2) {
        x += steps[i]; y += steps[i + 1];
        points.push([y * unit, x * unit]);
      }
      return points;
    }
    function any(part) { return typeof part[0] === "number" ? walk(part) : part.map(any); }
    return (paths || []).map(any);
  };

  /* Outline of decoded shapes as an SVG path on a plate carrée of the given box. */
  zm.outline = function (shapes, box, width, height) {
    var shrink = Math.cos((box[1] + box[3]) / 2 * Math.PI / 180);
    var scale = Math.min(width / ((box[2] - box[0]) * shrink), height / (box[3] - box[1]));
    var left = (width - (box[2] - box[0]) * shrink * scale) / 2, top = (height - (box[3] - box[1]) * scale) / 2;
    function at(point) {
      return (left + (point[1] - box[0]) * shrink * scale).toFixed(1) + " " + (top + (box[3] - point[0]) * scale).toFixed(1);
    }
    function any(part) {
      return typeof part[0][0] === "number" ? "M" + part.map(at).join("L") + "Z" : part.map(any).join("");
    }
    return { path: shapes.map(any).join(""), at: at };
  };

  /* Options of a move of the view: no animation for readers who asked their system for none. */
  zm.moving = function (options) {
    var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    return Object.assign(still ? { animate: false } : {}, options);
  };

  zm.fill = function (template, values) {
    return template.replace(/\[(\w+)\]/g, function (whole, key) {
      return Object.prototype.hasOwnProperty.call(values, key) ? values[key] : whole;
    });
  };

  /* 2017-05-03 in the page's language. */
  zm.date = function (iso, words) {
    if (!iso) return words.undated;
    var parts = iso.split("-").map(Number);
    return zm.fill(words.date, { d: parts[2], month: words.months[parts[1] - 1], y: parts[0] });
  };

  /* Where a zone stands on a day ('' for the end of all days): its status, and whether it is spoken of by then. */
  zm.standing = function (zone, day) {
    if (!day) return { present: true, status: zone.status };
    var first = null, status = null;
    zone.claims.forEach(function (claim) {
      if (!claim.said) { first = first === null ? "" : first; return; }
      if (first === null || claim.said < first) first = claim.said;
    });
    zone.history.forEach(function (step) {
      if (step[0] === null || step[0] <= day) status = step[1];
      if (step[0] !== null && (first === null || step[0] < first)) first = step[0];
    });
    if (status === null) {
      zone.claims.forEach(function (claim) { if (!claim.said || claim.said <= day) status = claim.status; });
    }
    return { present: first === null || first <= day, status: status || zone.status };
  };

  /* Swatch of a zone: its colour, texture and edge as on the map. */
  zm.swatch = function (look, dashed, size) {
    size = size || 16;
    var box = zm.svg("svg", { width: size, height: size, viewBox: "0 0 16 16", "aria-hidden": "true" });
    box.append(zm.svg("rect", {
      x: 1.2, y: 1.2, width: 13.6, height: 13.6, rx: 2, fill: look.colour, "fill-opacity": Math.min(0.75, look.fill * 2),
      stroke: look.colour, "stroke-width": 1.8, "stroke-dasharray": dashed ? "3.2 2.2" : null
    }));
    if (look.texture === "hatch") box.append(zm.svg("path", { d: "M2 11L11 2M5 14L14 5", stroke: look.colour, "stroke-width": 1.4 }));
    if (look.texture === "dots") {
      [[5.2, 5.2], [10.8, 5.2], [8, 8], [5.2, 10.8], [10.8, 10.8]].forEach(function (c) {
        box.append(zm.svg("circle", { cx: c[0], cy: c[1], r: 1.2, fill: look.colour }));
      });
    }
    return box;
  };
})(window.zonemap = window.zonemap || {});
