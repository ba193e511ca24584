// Forms that can be sent later: what is tapped is kept on the device, shown at once, and sent in order as soon as there is a
// network. And the bar that says what the network does. Without this the forms are sent as any other.
(() => {
  'use strict';

  const root = document.documentElement;
  const bar = document.getElementById('away');
  if (!bar) return;

  const EVERY = 10_000;
  const LONGEST = 12 * 3600_000;
  const WEEK = 7 * 24 * 3600_000;
  const texts = bar.dataset;
  const owner = texts.owner ?? '';
  const kept = 'kept' in root.dataset;
  const copy = Number(root.dataset.copy) || 0;
  const shownAt = copy || Date.now() - performance.now();
  let away = copy > 0 || navigator.onLine === false;
  let login = false;
  let leaving = false;

  // ---------- what waits on this device ----------
  const opening = new Promise((resolve, reject) => {
    const request = indexedDB.open('schoolplein', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('taps', { keyPath: 'number', autoIncrement: true });
      request.result.createObjectStore('known');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opening.catch(() => {});

  const within = async (mode, store, work) => {
    const database = await opening;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  };
  const taps = () => within('readonly', 'taps', store => store.getAll());
  const put = tap => within('readwrite', 'taps', store => store.put(tap));
  const drop = number => within('readwrite', 'taps', store => store.delete(number));
  const own = async state => (await taps()).filter(tap => tap.owner === owner && tap.state === state);

  // ---------- the time, as the portal has it ----------
  const field = document.querySelector('form[data-later] [name=tapped]');
  const remember = async () => {
    if (copy || !field) return;
    const { responseStart } = performance.getEntriesByType('navigation')[0] ?? { responseStart: 0 };
    await within('readwrite', 'known', store => store.put(Date.parse(field.value) - shownAt - responseStart, 'ahead'));
  };
  let ahead = 0;
  let last = 0;
  const knows = opening.then(remember)
    .then(() => within('readonly', 'known', store => store.get('ahead')))
    .then(known => ahead = Math.abs(known ?? 0) > 60_000 ? known : 0)
    .catch(() => {});
  const now = () => new Date(last = Math.max(last + 1, Date.now() + ahead)).toISOString();
  const fresh = () => crypto.randomUUID?.()
    ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));

  // What only the portal can show comes with the page anew, once nobody taps any more.
  let keeping = 0;
  let coming;
  const comeAnew = () => {
    clearTimeout(coming);
    coming = setTimeout(() => {
      if (keeping > 0 || sending || busy()) comeAnew();
      else location.reload();
    }, 1200);
  };

  // ---------- a tap ----------
  const address = (form, button) => new URL(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', location.href).href;
  const named = (form, button) => form.dataset.later || button?.getAttribute('aria-label') || button?.textContent.trim() || document.title;

  document.addEventListener('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-later][method=post]') || !owner) return;
    const button = event.submitter;
    const data = new FormData(form);
    if (button?.name) data.append(button.name, button.value);
    if ([...data.values()].some(value => value instanceof File)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed(form, button, data);
  }, true);

  async function pressed(form, button, data) {
    data.set('tap', fresh());
    data.set('tapped', now());
    const tap = {
      owner, state: 'waiting', url: address(form, button), fields: [...data.entries()], at: Date.now(), tries: 0,
      name: named(form, button), button: button?.name ?? '', value: button?.value ?? '',
      plain: !(button && ('oneOf' in button.dataset || 'turns' in button.dataset)),
    };
    look(tap);
    clearTimeout(coming);
    keeping++;
    try {
      localStorage.setItem('later', 'yes'); // whatever page comes next brings this script
      await put(tap);
      keeping--;
    } catch {
      keeping--;
      // Nothing can be kept here: it goes as any other form.
      tap.fields.forEach(([name, value]) => {
        const hidden = form.querySelector(`input[type=hidden][name="${CSS.escape(name)}"]`);
        if (hidden) hidden.value = value;
        else if (name === button?.name) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      });
      HTMLFormElement.prototype.submit.call(form);
      return;
    }
    await say();
    send();
  }

  // ---------- how it looks ----------
  function look(tap) {
    for (const form of document.querySelectorAll('form[data-later]')) {
      for (const button of form.querySelectorAll('button')) {
        const turns = 'turns' in button.dataset;
        if (button.name === tap.button && (turns || button.value === tap.value) && address(form, button) === tap.url && says(form, tap)) {
          press(button, tap.value, turns);
        }
      }
      if (address(form, null) === tap.url) typed(form, tap);
    }
    document.querySelectorAll('[data-count]').forEach(count);
  }

  // Of several forms with one address it is the one that sends the same.
  const says = (form, tap) => [...form.querySelectorAll('input[type=hidden]')]
    .every(({ name, value }) => name === 'tap' || name === 'tapped' || tap.fields.some(field => field[0] === name && field[1] === value));

  function press(button, value, turns) {
    const group = button.dataset.oneOf;
    if (turns) {
      button.setAttribute('aria-pressed', value);
      button.value = value === 'true' ? 'false' : 'true';
    } else {
      const others = group ? document.querySelectorAll(`button[data-one-of="${CSS.escape(group)}"]`) : [];
      others.forEach(other => other.setAttribute('aria-pressed', 'false'));
      button.setAttribute('aria-pressed', 'true');
    }
    if (group) document.querySelectorAll(`[data-when^="${CSS.escape(group)}="]`).forEach(part => part.hidden = part.dataset.when !== `${group}=${value}`);
  }

  function typed(form, tap) {
    for (const [name, value] of tap.fields) {
      const input = form.elements.namedItem(name);
      if (input?.matches?.('input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select')) input.value = value;
    }
  }

  function count(number) {
    const [name, value] = number.dataset.count.split('=');
    const pressed = [...document.querySelectorAll(`button[name="${CSS.escape(name)}"][aria-pressed=true]`)];
    number.textContent = pressed.filter(button => 'turns' in button.dataset ? value === 'true' : value.split('|').includes(button.value)).length;
  }

  // A page from the network knows what arrived before it was made; a copy does not know what arrived since.
  const again = async () => (await taps())
    .filter(tap => tap.owner === owner && (tap.state === 'waiting' || (tap.state === 'done' && tap.doneAt > shownAt)))
    .forEach(look);

  // ---------- sending ----------
  let sending = false;
  async function send() {
    if (!owner || sending) return;
    sending = true;
    try {
      if (navigator.locks) await navigator.locks.request('taps', { ifAvailable: true }, async lock => lock && sendAll());
      else await sendAll();
    } catch {
      // Nothing is kept here.
    } finally {
      sending = false;
    }
    await say();
  }

  async function sendAll() {
    for (let next = (await own('waiting'))[0]; next; next = (await own('waiting'))[0]) {
      if (!await sent(next)) return;
      await say();
    }
    if ((await own('refused')).some(tap => tap.at > shownAt && !tap.shown)) await putRight();
  }

  // Whether the next one may go.
  async function sent(tap) {
    let answer;
    try {
      answer = await fetch(tap.url, {
        method: 'POST', body: new URLSearchParams(tap.fields), redirect: 'manual', signal: AbortSignal.timeout?.(15_000),
        headers: { Accept: 'application/json', 'Portal-Owner': owner },
      });
    } catch {
      away = true;
      return false;
    }
    const { status } = answer;
    const tries = tap.tries + 1;
    if (answer.ok || answer.type === 'opaqueredirect') {
      away = login = false;
      await put({ ...tap, state: 'done', doneAt: Date.now() });
      if (tap.plain && !copy && tap.at > shownAt) comeAnew();
      return true;
    }
    if (status === 401) {
      login = true;
      return false;
    }
    if (status >= 500 || status === 408 || status === 429 || (status === 409 && tries < 4)) {
      away = status >= 500;
      if (status === 409) await put({ ...tap, tries });
      return status === 409;
    }
    away = false;
    const problem = await answer.json().catch(() => ({}));
    const why = (problem.errors ?? []).map(error => error.message).join(' ') || problem.detail || '';
    await put({ ...tap, state: 'refused', why });
    return true;
  }

  // What was refused does not stand there as done.
  async function putRight() {
    for (const tap of await own('refused')) await put({ ...tap, shown: true });
    if (!copy) location.reload();
  }

  // ---------- the bar ----------
  const part = name => bar.querySelector(`.${name}`);
  const many = (what, number) => texts[what + (number === 1 ? 'One' : 'Many')].replace('{0}', number);
  const clock = time => `${new Date(time).getHours()}:${String(new Date(time).getMinutes()).padStart(2, '0')}`;
  const ago = time => {
    const minutes = Math.floor((Date.now() - time) / 60_000);
    const words = new Intl.RelativeTimeFormat(root.lang);
    return minutes < 1 ? '' : minutes < 60 ? words.format(-minutes, 'minute') : words.format(-Math.floor(minutes / 60), 'hour');
  };
  const set = (node, text) => {
    if (node.textContent !== text) node.textContent = text;
  };

  async function say() {
    const known = await taps().catch(() => []);
    const waiting = known.filter(tap => (tap.owner === owner || !owner) && tap.state === 'waiting');
    const refused = owner ? known.filter(tap => tap.owner === owner && tap.state === 'refused') : [];
    const old = away && kept && owner !== '';
    part('as-of').hidden = !old;
    if (old) {
      const age = ago(shownAt);
      set(part('as-of').querySelector('span'), texts.copy.replace('{0}', clock(shownAt)) + (age && ` (${age})`));
    }
    const slow = waiting.some(tap => Date.now() - tap.at > 3000);
    const needsLogin = waiting.length > 0 && (login || (!owner && !away));
    const counted = waiting.length > 0 && (away || login || leaving || slow || !owner);
    const what = leaving ? 'leaving' : needsLogin ? 'login' : 'waiting';
    set(part('waits'), counted ? many(what, waiting.length) : '');
    part('to-login').hidden = !(counted && needsLogin && owner);
    part('go-anyway').hidden = !(counted && leaving);
    part('refused').hidden = refused.length === 0;
    part('refused').querySelector('ul').replaceChildren(...refused.map(tap => {
      const item = document.createElement('li');
      const name = document.createElement('b');
      name.textContent = tap.name;
      item.append(name, ` ${clock(tap.at)}. ${tap.why}`);
      return item;
    }));
    bar.hidden = !old && !counted && refused.length === 0;
  }

  part('read').addEventListener('click', async () => {
    for (const tap of await own('refused')) await drop(tap.number);
    await say();
  });
  part('to-login').href = `/login?next=${encodeURIComponent(location.pathname)}`;

  // Logging out wipes the device, so what waits goes first.
  document.addEventListener('submit', event => {
    const form = event.target;
    const leaves = ['/logout', `${texts.end}`].includes(form.getAttribute('action'));
    if (!leaves || !owner || form.dataset.sure) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const go = () => {
      form.dataset.sure = 'yes';
      form.requestSubmit(event.submitter);
    };
    part('go-anyway').onclick = go;
    send().then(() => own('waiting')).catch(() => []).then(waiting => {
      leaving = waiting.length > 0;
      if (leaving) say();
      else go();
    });
  }, true);

  // ---------- the network comes and goes ----------
  const reaches = () => fetch('/worker.js', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout?.(5000) }).then(answer => answer.ok, () => false);
  const busy = () => document.activeElement?.matches('input:not([type=hidden]), textarea, select');

  async function tick() {
    if (copy && Date.now() - copy > LONGEST) location.reload();
    if (away) {
      away = !await reaches();
      if (away) return say();
    }
    await send();
    if (copy && !away && !busy() && (login || (await own('waiting').catch(() => [])).length === 0)) location.reload();
  }

  addEventListener('online', tick);
  addEventListener('offline', () => {
    away = true;
    say();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tick());
  setInterval(tick, EVERY);

  const forgetOld = async () => {
    for (const tap of await taps()) {
      const age = Date.now() - tap.at;
      if (age > WEEK || (tap.state === 'done' && age > LONGEST)) await drop(tap.number);
    }
  };
  knows.then(forgetOld).then(again).catch(() => {}).then(() => copy ? say() : send());

  if (kept && owner && !copy && navigator.serviceWorker) {
    const controlled = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(ready => {
      if (!controlled) ready.active.postMessage({ keep: location.href.replace(/#.*/, '') });
    }).catch(() => {});
  }
})();
