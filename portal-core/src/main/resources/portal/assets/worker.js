// Keeps pages that ask for it, so that they are there while the network is away: as somebody saw them last, for that person
// alone, for twelve hours at most. All other pages go by untouched.
'use strict';

const LONGEST = 12 * 60 * 60 * 1000;
const PATIENCE = 6000;
const KEPT = 'kept-';
const ASSETS = 'assets';
const MANY = 80;
const GATEWAY = [502, 503, 504];

let asked = 0;
let heard = { number: 0, owner: null };
let line = Promise.resolve();

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(inLine(tidy).then(() => clients.claim())));
addEventListener('message', event => {
  if (event.data?.keep) event.waitUntil(ask(event.data.keep));
  if (event.data?.forget) event.waitUntil(inLine(() => forgetBut(null)));
});
addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else if (request.destination === 'image') event.respondWith(picture(request));
});

// One after the other: of two people on one device the later one stays, and nothing is tidied away while it is being kept.
const inLine = work => line = line.then(work, work);

const names = async () => (await caches.keys()).filter(name => name.startsWith(KEPT));

async function page(event) {
  const { url } = event.request;
  const visit = { url, number: ++asked, at: Date.now() };
  const answer = fetch(event.request).then(fresh => {
    const same = fresh.clone();
    event.waitUntil(inLine(() => hear(visit, same)));
    return fresh;
  });
  event.waitUntil(answer.catch(() => {}));
  const copy = await copyOf(url);
  if (!copy) return answer.catch(async away => await others() ?? Promise.reject(away));
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE, copy));
  return Promise.race([answer.then(fresh => GATEWAY.includes(fresh.status) ? copy : fresh, () => copy), late]);
}

async function ask(url) {
  const visit = { url, number: ++asked, at: Date.now() };
  const fresh = await fetch(url, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (fresh && !fresh.redirected) await inLine(() => hear(visit, fresh));
}

async function hear(visit, fresh) {
  await tidy();
  if (fresh.status === 403 || fresh.status === 404) await forget(visit.url);
  const owner = fresh.headers.get('Portal-Owner');
  if (owner === null || visit.number < heard.number) return;
  heard = { number: visit.number, owner };
  await forgetBut(owner);
  if (fresh.status === 200 && fresh.headers.has('Portal-Keep')) await keep(owner, visit, fresh);
}

async function keep(owner, { url, at }, fresh) {
  const html = await fresh.text();
  const cache = await caches.open(KEPT + owner);
  await cache.put(url, new Response(html, { headers: dated(fresh.headers, at) }));
  const parts = [...new Set([...html.matchAll(/ (?:src|href)="(\/[^"#]+)"/g)].map(found => found[1].replaceAll('&amp;', '&')))];
  const pictures = new Set([...html.matchAll(/ src="(\/[^"#]+)"/g)].map(found => found[1].replaceAll('&amp;', '&')));
  const assets = parts.filter(part => part.startsWith('/assets/'));
  await keepAssets(assets);
  for (const part of parts) {
    if (!pictures.has(part) || part.startsWith('/assets/')) continue;
    const picture = await fetch(part).catch(() => null);
    if (picture?.ok) await cache.put(part, new Response(await picture.blob(), { headers: dated(picture.headers, at) }));
  }
}

const dated = (headers, at) => {
  const kept = new Headers(headers);
  ['Content-Encoding', 'Content-Length', 'Set-Cookie'].forEach(name => kept.delete(name));
  kept.set('Kept-At', at);
  return kept;
};

async function keepAssets(wanted) {
  const cache = await caches.open(ASSETS);
  const all = await cache.keys();
  const base = wanted[0]?.split('/').slice(0, 3).join('/');
  if (all.length > MANY) await Promise.all(all.filter(one => !new URL(one.url).pathname.startsWith(base)).map(one => cache.delete(one)));
  for (const address of wanted) {
    if (await cache.match(address)) continue;
    const fresh = await fetch(address).catch(() => null);
    if (!fresh?.ok) continue;
    await cache.put(address, fresh.clone());
    if (address.endsWith('.css')) {
      const fonts = [...(await fresh.text()).matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(found => new URL(found[1], fresh.url).pathname);
      await keepAssets(fonts);
    }
  }
}

async function copyOf(url) {
  for (const name of await names()) {
    const found = await (await caches.open(name)).match(url);
    if (!found || isOver(found)) continue;
    const html = (await found.text()).replace('<html ', `<html data-copy="${found.headers.get('Kept-At')}" `);
    return new Response(html, { headers: found.headers });
  }
  return null;
}

// Without a network and without a copy: which pages there are.
async function others() {
  const links = [];
  let language = 'nl';
  for (const name of await names()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const found = await cache.match(request);
      if (isOver(found) || !found.headers.get('Content-Type')?.startsWith('text/html')) continue;
      const html = await found.text();
      language = /<html lang="([a-z-]+)"/.exec(html)?.[1] ?? language;
      links.push(`<p><a class="btn btn-outline-primary" href="${request.url.slice(location.origin.length)}">${/<title>([^<]*)/.exec(html)?.[1] ?? ''}</a></p>`);
    }
  }
  if (links.length === 0) return null;
  const sheets = (await (await caches.open(ASSETS)).keys()).map(one => new URL(one.url).pathname).filter(path => path.endsWith('.css'));
  const [title, lead] = language === 'nl'
    ? ['Geen verbinding', 'Deze pagina kan nu niet worden geopend. Dit heb je nog op dit apparaat:']
    : ['No connection', 'This page cannot be opened now. This is still on your device:'];
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${sheets.map(path => `<link rel="stylesheet" href="${path}">`).join('')}
<body class="login-page"><main class="login"><div class="login-card"><h1>${title}</h1><p>${lead}</p>${links.join('')}</div></main>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'" },
  });
}

async function asset(request) {
  return await (await caches.open(ASSETS)).match(request.url) ?? fetch(request);
}

async function picture(request) {
  try {
    return await fetch(request);
  } catch (away) {
    for (const name of await names()) {
      const found = await (await caches.open(name)).match(request.url);
      if (found && !isOver(found)) return found;
    }
    throw away;
  }
}

const isOver = found => {
  const age = Date.now() - Number(found.headers.get('Kept-At'));
  return age > LONGEST || age < -LONGEST;
};

async function tidy() {
  for (const name of await names()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const found = await cache.match(request);
      if (!found || isOver(found)) await cache.delete(request);
    }
    if ((await cache.keys()).length === 0) await caches.delete(name);
  }
}

async function forget(url) {
  for (const name of await names()) await (await caches.open(name)).delete(url);
}

async function forgetBut(owner) {
  for (const name of await names()) if (name !== KEPT + owner) await caches.delete(name);
}
