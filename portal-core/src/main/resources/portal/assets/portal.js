// What pages do beyond plain links and forms. Everything works without it.
(() => {
  'use strict';

  // A menu closes when something else is chosen, and with Escape.
  const menus = () => document.querySelectorAll('details.menu[open], details.home-menu[open]');
  document.addEventListener('click', event => menus().forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    menus().forEach(menu => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  // The picker of a colour and its code say the same.
  document.addEventListener('input', event => {
    const other = document.getElementById({ picked: 'colour', colour: 'picked' }[event.target.id]);
    if (other && /^#[0-9a-f]{6}$/i.test(event.target.value)) other.value = event.target.value.toLowerCase();
  });

  // An address may name one question: it opens.
  const asked = () => document.querySelector('details.question:target')?.setAttribute('open', '');
  addEventListener('hashchange', asked);
  addEventListener('load', asked);

  // A token behind the # of an address goes into its field, and out of the address.
  const fromAddress = () => {
    const field = document.querySelector('[data-from-address]');
    const token = new URLSearchParams(location.hash.slice(1)).get(field?.name);
    if (!field || !token) return;
    field.value = token;
    history.replaceState(null, '', location.pathname);
  };
  addEventListener('hashchange', fromAddress);
  addEventListener('load', fromAddress);

  // A page that is made for paper has a button for it.
  document.querySelectorAll('[data-print]').forEach(button => button.hidden = false);
  document.addEventListener('click', event => event.target.closest('[data-print]') && print());

  // A form is sent once, however often its button is pressed.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.sent) event.preventDefault();
    else {
      form.dataset.sent = 'yes';
      setTimeout(() => delete form.dataset.sent, 5000);
    }
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));

  // What changed in place is said aloud, and the focus stays at the form that was sent, although a new one took its place.
  let sent = '';
  let hiding;
  document.addEventListener('htmx:beforeRequest', event => sent = event.target.getAttribute('action'));
  document.addEventListener('htmx:afterSettle', () => {
    // What a page asks for by itself, such as progress, leaves the focus where it is.
    if (sent === null) return;
    const form = [...document.forms].find(one => one.getAttribute('action') === sent);
    const next = document.querySelector('#main .errors') ?? form?.querySelector(':checked, button') ?? document.getElementById('main');
    next.focus({ preventScroll: !next.matches('.errors') });
    const saved = document.querySelector('#main .saved');
    const announce = document.getElementById('announce');
    announce.textContent = (saved ?? document.querySelector('#main h1'))?.textContent.trim() ?? '';
    // Whoever has scrolled down sees it too, for a while.
    const outOfSight = saved && saved.getBoundingClientRect().top < document.querySelector('.top').offsetHeight;
    announce.className = outOfSight ? 'saved float' : 'visually-hidden';
    clearTimeout(hiding);
    hiding = setTimeout(() => announce.className = 'visually-hidden', 8000);
  });

  // The button of a card of the switchboard says what it will do: "Proef voor Groep 3 vanaf maandag 30 november 8:00".
  const say = form => {
    const language = document.documentElement.lang;
    const state = form.querySelector('.seg :checked');
    const groups = [...form.querySelectorAll('[name=groups]:checked')].map(one => one.parentElement.textContent.trim());
    const named = groups.length > 3 ? form.dataset.sayMany.replace('{count}', groups.length) : new Intl.ListFormat(language).format(groups);
    const pilotOfNobody = state?.value === 'pilot' && groups.length === 0;
    let what = !state || pilotOfNobody ? form.dataset.say : state.dataset.say.replace('{groups}', named);
    const [year, month, day] = (form.elements.date.value || '').split('-').map(Number);
    const [hour, minute] = form.elements.time.value.split(':');
    if (form.elements.when.value === 'later' && day && !pilotOfNobody) {
      const date = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(year, month - 1, day));
      const when = hour ? `${date} ${Number(hour)}:${minute}` : date;
      what = form.dataset.sayFrom.replace('{what}', what).replace('{when}', when);
    }
    form.querySelector('.say').textContent = what;
  };
  document.addEventListener('input', event => {
    const form = event.target.closest?.('form[data-say]');
    if (form) say(form);
  });
  document.addEventListener('reset', event => {
    if (event.target.matches('form[data-say]')) setTimeout(() => say(event.target));
  });
})();

// Files are sent one by one, each with its own progress; what goes wrong with one is said there, and the others go on.
(() => {
  'use strict';

  const size = bytes => {
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: bytes < 1e7 && bytes >= 1e6 ? 1 : 0 });
    return bytes < 1e6 ? `${number.format(Math.max(1, Math.round(bytes / 1e3)))} kB` : `${number.format(bytes / 1e6)} MB`;
  };
  const say = text => document.getElementById('announce').textContent = text;
  const make = (tag, className, text = '') => Object.assign(document.createElement(tag), { className, textContent: text });

  function sender(field) {
    const texts = field.dataset;
    const form = field.closest('form');
    const input = field.querySelector('input[type=file]');
    const drop = field.querySelector('.drop');
    const list = field.querySelector('.uploads');
    const rows = [];
    let sending = false;
    let next = '';

    drop.querySelector('span').hidden = false;
    input.addEventListener('change', () => {
      add(input.files);
      input.value = '';
    });
    for (const name of ['dragenter', 'dragover']) drop.addEventListener(name, event => {
      event.preventDefault();
      drop.classList.add('over');
    });
    for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'));
    drop.addEventListener('drop', event => {
      event.preventDefault();
      add(event.dataTransfer.files);
    });
    // A file that misses the place must not replace the page.
    for (const name of ['dragover', 'drop']) form.addEventListener(name, event => event.preventDefault());
    form.addEventListener('submit', event => {
      if (rows.length === 0) return;
      event.preventDefault();
      if (!sending) send(rows.filter(row => row.state !== 'done' && row.state !== 'hopeless'));
    });
    addEventListener('beforeunload', event => {
      if (sending) event.preventDefault();
    });

    function add(files) {
      const chosen = [...files];
      if (chosen.length === 0) return;
      if (!input.multiple) [...rows].forEach(takeOut);
      (input.multiple ? chosen : chosen.slice(0, 1)).forEach(file => rows.push(rowOf(file)));
      list.hidden = false;
      say(texts.chosen.replace('{0}', chosen.map(file => file.name).join(', ')));
    }

    function rowOf(file) {
      const row = { file, item: make('li', ''), bar: make('progress', ''), word: make('span', 'word', texts.waiting), state: 'waiting' };
      row.button = make('button', 'btn btn-sm btn-outline-secondary', texts.takeOut);
      row.button.type = 'button';
      row.button.addEventListener('click', () => pressed(row));
      row.bar.max = 100;
      row.bar.value = 0;
      row.bar.setAttribute('aria-label', file.name);
      const about = make('div', 'body');
      about.append(make('b', '', file.name), make('small', '', size(file.size)), row.bar, row.word);
      row.item.append(about, row.button);
      list.append(row.item);
      if (file.size > Number(texts.most)) set(row, 'hopeless', texts.tooBig, texts.takeOut);
      return row;
    }

    function set(row, state, word, button) {
      row.state = state;
      row.item.className = state;
      row.word.textContent = word;
      row.button.textContent = button;
      row.button.setAttribute('aria-label', `${button}: ${row.file.name}`);
      row.button.hidden = button === '';
    }

    function pressed(row) {
      if (row.state === 'sending') row.request.abort();
      else if (row.state === 'failed') {
        if (!sending) send([row]);
      } else takeOut(row);
    }

    function takeOut(row) {
      rows.splice(rows.indexOf(row), 1);
      row.item.remove();
      list.hidden = rows.length === 0;
      input.focus();
    }

    async function send(some) {
      sending = true;
      form.querySelectorAll('.field-error.sent').forEach(error => error.remove());
      form.querySelectorAll('.is-invalid').forEach(one => one.classList.remove('is-invalid'));
      for (const row of some) {
        if (rows.includes(row) && !await sent(row)) break;
      }
      sending = false;
      delete form.dataset.sent;
      const done = rows.filter(row => row.state === 'done').length;
      say(texts.count.replace('{0}', done).replace('{1}', rows.length));
      if (done === rows.length && next) location.assign(next);
      else if (done > 0 && next && !field.querySelector('.go-on')) {
        const link = make('a', 'btn btn-outline-primary go-on', texts.goOn);
        link.href = next;
        list.after(link);
      }
    }

    // Whether it makes sense to go on with the next one.
    function sent(row) {
      return new Promise(resolve => {
        const request = row.request = new XMLHttpRequest();
        const data = new FormData(form);
        data.delete(texts.name);
        data.append(texts.name, row.file, row.file.name);
        if (rows.length > 1) data.append(`${texts.name}Number`, rows.indexOf(row) + 1);
        request.open('POST', form.action);
        request.setRequestHeader('Accept', 'application/json');
        request.upload.addEventListener('progress', event => {
          row.bar.value = event.lengthComputable ? 100 * event.loaded / event.total : 0;
          row.word.textContent = `${Math.round(row.bar.value)}%`;
        });
        request.addEventListener('load', () => resolve(answered(row, request)));
        request.addEventListener('error', () => {
          set(row, 'failed', texts.broken, texts.again);
          resolve(true);
        });
        request.addEventListener('abort', () => {
          set(row, 'failed', texts.stopped, texts.again);
          resolve(true);
        });
        set(row, 'sending', '0%', texts.stop);
        request.send(data);
      });
    }

    function answered(row, request) {
      if (request.status < 300) {
        row.bar.value = 100;
        set(row, 'done', texts.done, '');
        next = request.getResponseHeader('Content-Location') ?? next;
        return true;
      }
      let problem = {};
      try {
        problem = JSON.parse(request.responseText);
      } catch {
        // A proxy in between answered.
      }
      const errors = problem.errors ?? [];
      const own = errors.find(error => error.field === texts.name);
      const others = errors.filter(error => error.field !== texts.name);
      if (others.length > 0) {
        set(row, 'waiting', texts.waiting, texts.takeOut);
        others.forEach(besideField);
        form.querySelector('.is-invalid')?.focus();
        say(others.map(error => error.message).join(' '));
        return false;
      }
      const hopeless = own !== undefined && request.status === 422;
      const reason = request.status === 413 ? texts.tooBig : own?.message ?? problem.detail ?? texts.refused;
      set(row, hopeless || request.status === 413 ? 'hopeless' : 'failed', reason, hopeless || request.status === 413 ? texts.takeOut : texts.again);
      return ![401, 403, 404].includes(request.status);
    }

    function besideField({ field: name, message }) {
      const at = form.elements.namedItem(name);
      const first = at instanceof RadioNodeList ? at[0] : at;
      first?.classList.add('is-invalid');
      const error = make('p', 'field-error sent', message);
      (first?.closest('.field') ?? field).append(error);
    }
  }

  document.querySelectorAll('.field.files').forEach(sender);
})();

// What waits on this device for the network has a script of its own: it comes with a page that is kept, and wherever there is
// something to send later, or was.
(() => {
  'use strict';

  const waited = () => {
    try {
      return localStorage.getItem('later');
    } catch {
      return null; // nothing is kept in this window
    }
  };
  if ('kept' in document.documentElement.dataset) return;
  if (!document.querySelector('form[data-later]') && !navigator.serviceWorker?.controller && !waited()) return;
  const script = document.createElement('script');
  script.src = document.querySelector('script[src$="/portal.js"]').src.replace(/portal\.js$/, 'later.js');
  document.head.append(script);
})();
