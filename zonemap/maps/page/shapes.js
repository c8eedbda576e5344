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

  /* A note; one without words in the page's language comes in a list and is marked as English. */
  zm.note = function (note) {
    return Array.isArray(note) ? zm.bdi(note[0], { lang: "en" }) : zm.bdi(note);
  };

  /* A quote in its own direction, with the words underlined that its shape was drawn from; with a limit only what stands around them. */
  zm.quote = function (claim, content, limit) {
    var text = claim.quote, article = content.articles[claim.article], at = claim.drawn.length ? claim.drawn : [0, 0];
    var from = 0, to = text.length;
    if (limit && to > limit) {
      from = Math.max(0, at[0] - limit / 3);
      to = Math.min(to, Math.max(at[1], from + limit));
      from = from ? text.indexOf(" ", from) + 1 : 0;
      to = to < text.length ? Math.max(text.lastIndexOf(" ", to), at[1]) : to;
    }
    return zm.el("blockquote", { dir: article ? (article.rtl ? "rtl" : "ltr") : "auto" }, zm.el("bdi", { dir: "auto" }, from ? "… " : "",
      text.slice(from, at[0]), at[1] ? zm.el("u", null, text.slice(at[0], at[1])) : "", text.slice(Math.max(from, at[1]), to), to < text.length ? " …" : ""));
  };

  /* Puts back what was left out of the content because it is empty. */
  zm.ready = function (content) {
    function filled(value, lists, texts) {
      lists.forEach(function (key) { value[key] = value[key] || []; });
      texts.forEach(function (key) { value[key] = value[key] || ""; });
    }
    function claim(one) {
      filled(one, ["drawn", "effective", "terms", "notes"], ["quote", "speaker", "said"]);
      one.quote = one.quote || (quotes[one.n] || []).join("\n");
    }
    var quotes = {};
    content.articles.forEach(function (article) {
      article.body.forEach(function (paragraph) {
        var lines = {};
        (paragraph || []).forEach(function (piece) {
          (piece[1] || []).forEach(function (n) { lines[n] = (lines[n] || "") + piece[0]; });
        });
        Object.keys(lines).forEach(function (n) { (quotes[n] = quotes[n] || []).push(lines[n]); });
      });
    });
    var kinds = { co: "country", ad: "admin", ci: "city", to: "town" }, names = content.base.names, x = 0, y = 0;
    var steps = zm.integers(names.at), unit = Math.pow(10, -content.decimals);
    content.base.names = names.text.map(function (text, i) {
      x += steps[2 * i]; y += steps[2 * i + 1];
      return [text, x * unit, y * unit, kinds[names.kind.substr(2 * i, 2)], names.rank[i]];
    });
    content.zones.forEach(function (zone) {
      filled(zone, ["words", "notes", "basis", "rivals", "history", "claims"], ["name"]);
      zone.claims.forEach(claim);
    });
    content.unlocated.forEach(claim);
    return content;
  };

  /* How a zone's shape came about, in sentences. */
  zm.certainty = function (zone, words) {
    var told = [words.methods[zone.method]];
    if (zone.judged) told.push(words.judged);
    if (zone.uncertainty_km >= 0.1) told.push(zm.fill(words.off_by, { km: zm.tidy(zone.uncertainty_km) }));
    return told.join(" ");
  };
  zm.tidy = function (km) { return km >= 10 ? String(Math.round(km)) : km.toFixed(1).replace(/\.0$/, ""); };

  /* A link only for http and https; the text alone otherwise. */
  zm.link = function (url, text) {
    if (!/^https?:\/\//i.test(url || "")) return zm.el("span", null, text);
    return zm.el("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, text);
  };

  /* The integers that a text stands for; see `written` in encoding.py. */
  var DIGITS = {}, BASE = 42;
  for (var code = 33, digit = 0; code < 127; code++) {
    if ("\"\\{}<>&'`$".indexOf(String.fromCharCode(code)) < 0) DIGITS[String.fromCharCode(code)] = digit++;
  }
  zm.integers = function (text) {
    var found = [], value = 0, unit = 1;
    for (var i = 0; i < text.length; i++) {
      var next = DIGITS[text[i]];
      value += (next % BASE) * unit;
      unit *= BASE;
      if (next >= BASE) continue;
      found.push(value % 2 ? -(value + 1) / 2 : value / 2);
      value = 0;
      unit = 1;
    }
    return found;
  };

  /* Polygons [[ring, …], …] or lines [line, …], each ring or line a text of steps, to Leaflet's [lat, lng]. */
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
    function any(part) { return typeof part === "string" ? walk(zm.integers(part)) : part.map(any); }
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
