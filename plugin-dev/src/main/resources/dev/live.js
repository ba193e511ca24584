
// While a plugin is written: a page comes again when a change is live, and says what is wrong with one that is not.
(() => {
  'use strict';
  let known;
  const bar = document.createElement('div');
  bar.className = 'notice';
  bar.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.setAttribute('lang', 'en');
  words.setAttribute('dir', 'ltr');
  bar.append(words);

  // What somebody is typing is not thrown away.
  const typing = () => [...document.querySelectorAll('main input, main textarea')]
    .some(field => field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);

  const say = text => {
    if (words.textContent === text) return;
    words.textContent = text;
    if (text) document.querySelector('main')?.prepend(bar);
    else bar.remove();
  };

  const look = async () => {
    try {
      const { version, mistake } = await (await fetch('/assets/live')).json();
      known ??= version;
      if (mistake) say('Not live; the version before goes on.\n\n' + mistake);
      else if (known === version) say('');
      else if (typing()) say('A change is live. Reload to see it; what you typed here is then gone.');
      else return location.reload();
    } catch { /* the portal is being started again */ }
    setTimeout(look, 400);
  };
  look();
})();
