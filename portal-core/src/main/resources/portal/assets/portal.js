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
