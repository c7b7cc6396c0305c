/// The pages' only script. Without it they still show everything; it keeps them fresh and lets
/// the map be moved.
enum Script {
    static let live = """
        'use strict';
        (() => {
          const root = document.querySelector('[data-live]');
          if (!root) return;
          const state = document.querySelector('.state');
          const parts = root.dataset.part;
          const pause = 2000;
          let stale = false, busy = false, last = 0;

          const say = live => {
            document.documentElement.classList.toggle('is-live', live);
            if (state) state.textContent = live ? state.dataset.liveText : state.dataset.pausedText;
          };

          const refresh = async () => {
            if (!parts) { location.reload(); return; }
            if (busy || document.hidden) { stale = true; return; }
            busy = true; stale = false; last = Date.now();
            try {
              const answer = await fetch(parts, {credentials: 'same-origin'});
              if (answer.redirected) { location.reload(); return; }
              if (answer.ok) swap(await answer.text());
            } catch { stale = true; }
            busy = false;
          };

          const swap = text => {
            const fresh = new DOMParser().parseFromString(text, 'text/html');
            const focused = document.activeElement?.getAttribute?.('href');
            for (const id of ['figures', 'rows', 'alarms']) {
              const old = document.getElementById(id), now = fresh.getElementById(id);
              if (old && now) old.replaceChildren(...now.childNodes);
            }
            if (focused && document.activeElement === document.body)
              document.querySelector(`main a[href="${CSS.escape(focused)}"]`)?.focus({preventScroll: true});
          };

          setInterval(() => { if (stale && !document.hidden && Date.now() - last >= pause) refresh(); }, 500);
          document.addEventListener('visibilitychange', () => { if (!document.hidden && stale) refresh(); });

          const feed = new EventSource(root.dataset.live);
          feed.onopen = () => say(true);
          // Closed for good means turned away: the page asks once more and is shown to the login.
          feed.onerror = () => { say(false); if (parts && feed.readyState === EventSource.CLOSED) stale = true; };
          feed.addEventListener('reset', () => { stale = true; });
          feed.addEventListener('board', event => {
            const news = JSON.parse(event.data);
            for (const row of news.rows) window.garitaPlace?.(row);
            stale = true;
          });
        })();

        """

    static let map = """
        (() => {
          const map = document.querySelector('.map');
          if (!map) return;
          const svg = map.querySelector('svg'), trucks = map.querySelector('#trucks');
          const {west, north, scale, squeeze} = Object.fromEntries(
            Object.entries(map.dataset).map(([name, value]) => [name, Number(value)]));
          const whole = svg.viewBox.baseVal, full = {x: whole.x, y: whole.y, w: whole.width, h: whole.height};
          const closest = 1 / 64;
          let view = {...full};

          const show = () => {
            svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.w} ${view.h}`);
            const shrink = view.w / full.w, drawn = view.w * (svg.getScreenCTM()?.a || 1);
            svg.style.setProperty('--k', shrink * Math.max(1, full.w / drawn / 1.25));
            svg.classList.toggle('near', shrink < 0.45);
          };
          const zoom = (factor, x = view.x + view.w / 2, y = view.y + view.h / 2) => {
            const w = Math.min(full.w, Math.max(full.w * closest, view.w * factor)), by = w / view.w;
            view = {x: x - (x - view.x) * by, y: y - (y - view.y) * by, w, h: view.h * by};
            keep();
          };
          const keep = () => {
            view.x = Math.min(full.x + full.w - view.w, Math.max(full.x, view.x));
            view.y = Math.min(full.y + full.h - view.h, Math.max(full.y, view.y));
            show();
          };
          const ground = event => {
            const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
            return [point.x, point.y];
          };

          svg.addEventListener('wheel', event => {
            event.preventDefault();
            zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, ...ground(event));
          }, {passive: false});

          const fingers = new Map();
          let moved = 0;
          svg.addEventListener('pointerdown', event => { fingers.set(event.pointerId, event); moved = 0; });
          svg.addEventListener('pointermove', event => {
            const before = fingers.get(event.pointerId);
            if (!before) return;
            const span = () => { const [a, b] = [...fingers.values()]; return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY); };
            if (fingers.size === 2) {
              const old = span();
              fingers.set(event.pointerId, event);
              zoom(old / Math.max(1, span()), ...ground(event));
            } else {
              const size = 1 / (svg.getScreenCTM()?.a || 1);
              const dx = event.clientX - before.clientX, dy = event.clientY - before.clientY;
              moved += Math.abs(dx) + Math.abs(dy);
              view.x -= dx * size; view.y -= dy * size;
              fingers.set(event.pointerId, event);
              keep();
            }
          });
          for (const name of ['pointerup', 'pointercancel', 'pointerleave'])
            svg.addEventListener(name, event => fingers.delete(event.pointerId));
          svg.addEventListener('click', event => { if (moved > 6) event.preventDefault(); }, true);
          svg.addEventListener('dragstart', event => event.preventDefault());

          const step = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
          svg.addEventListener('keydown', event => {
            if (step[event.key]) {
              view.x += step[event.key][0] * view.w / 8; view.y += step[event.key][1] * view.h / 8; keep();
            } else if (event.key === '+' || event.key === '=') zoom(1 / 1.4);
            else if (event.key === '-') zoom(1.4);
            else if (event.key === '0') { view = {...full}; show(); }
            else return;
            event.preventDefault();
          });
          const buttons = map.querySelector('.zoom');
          buttons.hidden = false;
          buttons.addEventListener('click', event => {
            const how = event.target.dataset.zoom;
            if (how === 'in') zoom(1 / 1.6); else if (how === 'out') zoom(1.6);
            else if (how === 'all') { view = {...full}; show(); }
          });
          addEventListener('resize', show);

          const space = 'http://www.w3.org/2000/svg';
          const sign = row => row.revoked || row.custody === 'broken' ? 'fallen'
            : row.custody === 'suspect' ? 'doubt' : row.cleared ? 'cleared' : 'open';
          window.garitaPlace = row => {
            let link = trucks.querySelector(`[data-trip="${CSS.escape(row.trip)}"]`);
            if (!row.place || row.status === 'crossed') { link?.remove(); return; }
            if (!link) {
              link = document.createElementNS(space, 'a');
              link.setAttribute('href', '/trips/' + encodeURIComponent(row.trip));
              link.setAttribute('tabindex', '-1');
              link.dataset.trip = row.trip;
              link.append(document.createElementNS(space, 'use'), document.createElementNS(space, 'title'));
              link.lastChild.textContent = row.trip;
              trucks.append(link);
            }
            const x = (row.place[0] - west) * squeeze * scale, y = (north - row.place[1]) * scale;
            link.setAttribute('transform', `translate(${x} ${y})`);
            link.firstChild.setAttribute('class', 'truck ' + sign(row));
            link.firstChild.setAttribute('href', '#t-' + sign(row));
          };
          show();
        })();

        """
}
