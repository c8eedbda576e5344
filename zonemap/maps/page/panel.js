/* The evidence beside the map: zones with their claims, articles with their quotes lit, claims without a place. */
(function (zm) {
  "use strict";
  var BATCH = 60;

  zm.panel = function (content, layer) {
    var words = content.words, cards = {}, marks = {}, claimZone = {}, day = "";
    content.zones.forEach(function (zone) { zone.claims.forEach(function (claim) { claimZone[claim.n] = zone.id; }); });
    var panels = { zones: byId("panel-zones"), articles: byId("panel-articles"), unlocated: byId("panel-unlocated") };

    /* -- tabs ------------------------------------------------------------------------------------------------- */
    var order = ["zones", "articles", "unlocated"];
    function open(name, focus) {
      order.forEach(function (each) {
        var tab = byId("tab-" + each), on = each === name;
        tab.setAttribute("aria-selected", String(on));
        tab.tabIndex = on ? 0 : -1;
        panels[each].hidden = !on;
        if (on && focus) tab.focus();
      });
      api.tab = name;
      if (api.onTab) api.onTab();
    }
    order.forEach(function (name, i) {
      var tab = byId("tab-" + name);
      tab.addEventListener("click", function () { open(name); });
      tab.addEventListener("keydown", function (event) {
        var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (event.key === "Home") open(order[0], true);
        else if (event.key === "End") open(order[2], true);
        else if (step) open(order[(i + (content.rtl ? -step : step) + 3) % 3], true);
      });
      byId("count-" + name).textContent = content[name].length;
    });

    /* -- zones ------------------------------------------------------------------------------------------------ */
    function card(zone) {
      var body = zm.el("div", { class: "card-body", id: "card-body-" + content.zones.indexOf(zone), hidden: true });
      var what = zm.el("span", { class: "what" });
      var swatch = zm.el("span", null);
      var head = zm.el("button", { type: "button", class: "card-head", "aria-expanded": "false", "aria-controls": body.id, click: function () {
        layer.select(one.expanded() ? "" : zone.id, { fit: true });
      } }, swatch, zm.el("b", null, zm.bdi(zone.name)), zm.el("span", { class: "chevron", "aria-hidden": "true" }), what);
      var node = zm.el("section", { class: "card", "data-zone": zone.id }, zm.el("h3", null, head), body);
      node.addEventListener("mouseenter", function () { light(zone.id); });
      node.addEventListener("mouseleave", function () { light(""); });
      head.addEventListener("focus", function () { light(zone.id); });
      var one = cards[zone.id] = {
        node: node, head: head,
        expanded: function () { return head.getAttribute("aria-expanded") === "true"; },
        build: function () { if (!body.hasChildNodes()) details(zone, body); },
        expand: function (on) { if (on) one.build(); body.hidden = !on; head.setAttribute("aria-expanded", String(on)); },
        refresh: function () {
          var standing = zm.standing(zone, day), look = layer.look(zone, standing.status);
          swatch.replaceChildren(zm.swatch(look, zone.shape.edge !== "solid"));
          what.replaceChildren(words.kinds[zone.kind], " · ", zm.el("em", null, words.statuses[standing.status]), " · ", words.certainties[zone.certainty]);
          node.classList.toggle("absent", !(standing.present && layer.state.shown(zone)));
          node.querySelectorAll("[data-said]").forEach(function (item) { item.classList.toggle("later", Boolean(day) && item.getAttribute("data-said") > day); });
        }
      };
      one.refresh();
      return node;
    }

    function details(zone, body) {
      body.append(zm.el("p", { class: "certainty" }, certainty(zone)));
      if (zone.notes.length) body.append(zm.el("ul", { class: "notes" }, fragment(zone.notes.map(function (note) { return zm.el("li", null, zm.note(note)); }))));
      if (zone.history.length > 1) {
        body.append(zm.el("ol", { class: "steps", "aria-label": words.history }, fragment(zone.history.map(function (step) {
          return zm.el("li", null, zm.el("b", null, words.statuses[step[1]]), " ", zm.date(step[0], words));
        }))));
      }
      var rivals = zone.rivals.map(function (id) { return layer.zones[id]; }).filter(Boolean);
      if (rivals.length) body.append(zm.el("h4", null, words.rivals), compared([layer.zones[zone.id]].concat(rivals)));
      body.append(zm.el("ol", { class: "claims", "aria-label": words.claims }, fragment(zone.claims.map(claim))));
      if (zone.basis.length) body.append(numbers(zone));
    }

    function certainty(zone) {
      var line = document.createDocumentFragment();
      if (zone.words.length) {
        var parts = words.drawn_from.split("[words]");
        line.append(parts[0]);
        zone.words.slice(0, 4).forEach(function (text, i) { line.append(i ? ", " : "", words.quotes[0], zm.bdi(text), words.quotes[1]); });
        line.append(parts[1] || "", " ");
      }
      line.append(zm.certainty(zone, words));
      return line;
    }

    function claim(one) {
      var item = zm.el("li", { "data-said": one.said || "", "data-claim": one.n, tabindex: null },
        zm.quote(one, content), zm.el("p", { class: "said" }, zm.said(one, content)));
      var terms = one.terms.map(function (term) { return zm.el("li", null, zm.bdi(term[0]), ": ", zm.bdi(term[1])); });
      if (one.effective[0] || one.effective[1]) {
        var ends = one.effective.map(function (day) { return day ? zm.date(day, words) : "…"; });
        terms.unshift(zm.el("li", null, zm.fill(words.effective, { from: ends[0], until: ends[1] })));
      }
      var notes = one.notes.map(function (note) { return zm.el("li", null, zm.note(note)); });
      if (terms.length + notes.length) item.append(zm.el("ul", { class: "notes" }, fragment(terms.concat(notes))));
      if (content.articles[one.article]) {
        item.append(zm.el("button", { type: "button", class: "textlink", click: function () { quote(one.n); } }, words.in_context));
      }
      return item;
    }

    /* Rival shapes side by side, at one scale, over the same ground. */
    function compared(all) {
      var box = [180, 90, -180, -90];
      all.forEach(function (one) {
        var b = one.bounds;
        box = [Math.min(box[0], b.getWest()), Math.min(box[1], b.getSouth()), Math.max(box[2], b.getEast()), Math.max(box[3], b.getNorth())];
      });
      var pad = 0.15 * Math.max(box[2] - box[0], box[3] - box[1], 0.02);
      box = [box[0] - pad, box[1] - pad, box[2] + pad, box[3] + pad];
      return zm.el("div", { class: "rivals" }, fragment(all.slice(0, 3).map(function (one) {
        var zone = one.zone, w = 160, h = 120, look = layer.look(zone, zone.status);
        var ground = zm.outline(zm.decode(content.base.units.concat(content.base.borders), content.decimals).filter(function (l) { return l.length > 1; }), box, w, h).path.replace(/Z/g, "");
        var picture = zm.svg("svg", { viewBox: "0 0 " + w + " " + h, "aria-hidden": "true" },
          zm.svg("path", { d: ground, fill: "none", stroke: "currentColor", "stroke-opacity": 0.35, "stroke-width": 0.8 }),
          zm.svg("path", { d: zm.outline(zm.decode(zone.shape.likely, content.decimals), box, w, h).path, fill: look.colour, "fill-opacity": 0.3, stroke: look.colour, "stroke-width": 1.5, "stroke-dasharray": zone.shape.edge === "solid" ? null : "4 3" }));
        var by = zone.claims.map(function (c) { return c.speaker; }).filter(Boolean)[0];
        return zm.el("figure", null, picture, zm.el("figcaption", null, zm.bdi(zone.name), by ? " · " : "", by ? zm.bdi(by) : ""));
      })));
    }

    function numbers(zone) {
      var rows = zone.basis.map(function (row) {
        return zm.el("tr", null, zm.el("td", null, zm.bdi(row[0])), zm.el("td", null, zm.bdi(row[1])), zm.el("td", null, zm.bdi(row[2] + (row[3] ? ": " + row[3] : ""))));
      });
      return zm.el("details", { class: "numbers" }, zm.el("summary", null, words.numbers), zm.el("table", { lang: "en" }, zm.el("tbody", null, fragment(rows))));
    }

    /* -- articles --------------------------------------------------------------------------------------------- */
    function article(text, number) {
      var title = text.title || text.publisher || words.untitled;
      var meta = [text.title ? text.publisher : "", zm.date(text.date, words)].filter(Boolean).join(" · ");
      var node = zm.el("article", { class: "article", "data-said": text.date || "", id: "article-" + number },
        zm.el("h3", null, zm.link(text.url, zm.bdi(title))), zm.el("p", { class: "said" }, zm.bdi(meta)),
        zm.el("div", { class: "text", lang: text.language === "und" ? null : text.language, dir: text.rtl ? "rtl" : "ltr" }, fragment(text.body.map(function (paragraph) {
          if (paragraph === null) return zm.el("p", { class: "gap" }, "[…]");
          return zm.el("p", null, fragment(paragraph.map(piece)));
        }))));
      return node;
    }

    function piece(part) {
      if (part.length === 1) return document.createTextNode(part[0]);
      var placed = part[1].filter(function (n) { return claimZone[n]; });
      var node = zm.el("mark", { class: (part[2] ? "words " : "") + (placed.length ? "" : "nowhere"), tabindex: part[0].trim() ? "0" : null, role: part[0].trim() && placed.length ? "button" : null }, part[0]);
      part[1].forEach(function (n) { (marks[n] = marks[n] || []).push(node); });
      var ids = placed.map(function (n) { return claimZone[n]; }).filter(function (id, i, all) { return all.indexOf(id) === i; });
      function on() { light.apply(null, ids); }
      function off() { light(""); }
      node.addEventListener("mouseenter", on);
      node.addEventListener("focus", on);
      node.addEventListener("mouseleave", off);
      node.addEventListener("blur", off);
      function choose() {
        if (!ids.length) return;
        var next = ids[(ids.indexOf(layer.state.selected) + 1) % ids.length];
        layer.select(next, { fit: true, quiet: true });
      }
      node.addEventListener("click", choose);
      node.addEventListener("keydown", function (event) {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); }
      });
      return node;
    }

    /* Opens the article at a claim's words. */
    function quote(n) {
      open("articles");
      lists.articles.until(function () { return Boolean(marks[n]); });
      var target = (marks[n] || [])[0];
      if (!target) return;
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
    }

    /* -- unlocated -------------------------------------------------------------------------------------------- */
    function homeless(one) {
      var what = words.kinds[one.kind] + (one.count ? " (" + one.count + ")" : "") + " · " + words.statuses[one.status];
      var head = zm.el("h3", null, what);
      if (one.name) head.append(" · ", zm.bdi(one.name));
      if (one.scope) head.append(" · ", zm.bdi(one.scope));
      return zm.el("section", { class: "article", "data-said": one.said || "" }, head, zm.el("ul", { class: "claims" }, claim(one)));
    }

    /* -- lists that grow as they are scrolled ------------------------------------------------------------------ */
    function list(panel, items, make, empty) {
      var done = 0, more = zm.el("button", { type: "button", class: "tool more", click: function () { grow(); } }, words.more);
      function grow() {
        items.slice(done, done + BATCH).forEach(function (item, i) { panel.insertBefore(make(item, done + i), more); });
        done = Math.min(items.length, done + BATCH);
        more.hidden = done >= items.length;
      }
      panel.append(more);
      if (!items.length) panel.insertBefore(zm.el("p", { class: "empty" }, empty), more);
      grow();
      if (window.IntersectionObserver) new IntersectionObserver(function (seen) { if (seen[0].isIntersecting && done < items.length) grow(); }, { root: null, rootMargin: "200px" }).observe(more);
      return { until: function (found) { while (!found() && done < items.length) grow(); } };
    }

    /* -- lighting --------------------------------------------------------------------------------------------- */
    var litNodes = [];
    function light() {
      var ids = Array.prototype.filter.call(arguments, Boolean);
      litNodes.forEach(function (node) { node.classList.remove("lit"); });
      litNodes = [];
      ids.forEach(function (id) {
        var one = layer.zones[id];
        if (!one) return;
        if (cards[id]) litNodes.push(cards[id].node);
        one.zone.claims.forEach(function (c) { litNodes = litNodes.concat(marks[c.n] || []); });
      });
      litNodes.forEach(function (node) { node.classList.add("lit"); });
      layer.light(ids);
    }
    layer.on("light", function (id) { light(id); });
    layer.on("select", function (event) {
      Object.keys(cards).forEach(function (id) { if (cards[id].expanded() && id !== event.id) cards[id].expand(false); });
      if (!event.id) return;
      lists.zones.until(function () { return Boolean(cards[event.id]); });
      cards[event.id].expand(true);
      if (event.from === "map" && api.tab === "unlocated") open("zones");
      var first = api.tab === "articles" && event.from === "map" ? (marks[layer.zones[event.id].zone.claims[0].n] || [])[0] : cards[event.id].node;
      if (first && !(window.innerWidth <= 720 && event.from === "map")) first.scrollIntoView({ block: "nearest" });
    });
    zm.openEvidence = function (id) {
      open("zones");
      cards[id].expand(true);
      cards[id].head.focus();
      cards[id].node.scrollIntoView({ block: "start" });
    };

    var api = {
      tab: "zones",
      open: open,
      day: function (value) { day = value; api.refresh(); },
      refresh: function () {
        Object.keys(cards).forEach(function (id) { cards[id].refresh(); });
        ["articles", "unlocated"].forEach(function (name) {
          panels[name].querySelectorAll("[data-said]").forEach(function (node) { node.classList.toggle("later", Boolean(day) && node.getAttribute("data-said") > day); });
        });
      },
      unfold: function () {
        lists.zones.until(function () { return false; });
        Object.keys(cards).forEach(function (id) { cards[id].build(); });
      }
    };
    var lists = {
      zones: list(panels.zones, content.zones, card, words.no_zones),
      articles: list(panels.articles, content.articles, article, words.no_articles),
      unlocated: list(panels.unlocated, content.unlocated, homeless, words.no_unlocated)
    };
    zm.onTheme(api.refresh);
    return api;
  };

  function byId(id) { return document.getElementById(id); }
  function fragment(nodes) {
    var all = document.createDocumentFragment();
    nodes.forEach(function (node) { all.append(node); });
    return all;
  }
})(window.zonemap);
