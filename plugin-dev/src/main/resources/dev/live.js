
// While a plugin is written: a page comes again when a change is live, and says what is wrong with one that is not.
(() => {
  'use strict';
  let known;
  const bar = document.createElement('div');
  bar.className = 'notice';
  bar.setAttribute('role', 'status');
  bar.setAttribute('lang', 'en');
  bar.setAttribute('dir', 'ltr');
  const sentence = document.createElement('p');
  const words = document.createElement('pre');
  words.className = 'w-100 mb-0';
  bar.append(sentence, words);

  // What somebody is typing is not thrown away.
  const typing = () => [...document.querySelectorAll('main input, main textarea')]
    .some(field => field.type === 'checkbox' || field.type === 'radio'
      ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);

  const say = (text, mistake = '') => {
    if (sentence.textContent === text && words.textContent === mistake) return;
    sentence.textContent = text;
    words.textContent = mistake;
    words.hidden = !mistake;
    if (text) document.querySelector('main')?.prepend(bar);
    else bar.remove();
  };

  const look = async () => {
    try {
      const { version, mistake } = await (await fetch('/assets/live')).json();
      known ??= version;
      if (mistake) say('Not live; the version before goes on.', mistake);
      else if (known === version) say('');
      else if (typing()) say('A change is live. Reload to see it; what you typed here is then gone.');
      else return location.reload();
    } catch { /* the portal is being started again */ }
    setTimeout(look, 400);
  };
  look();
})();
