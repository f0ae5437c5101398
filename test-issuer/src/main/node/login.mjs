import { isPassword } from './accounts.mjs';

const credentials = `
<label>Name <input name="login" autofocus></label>
<label>Password <input name="password" type="password"></label>`;

/** The pages that ask who it is and whether the program may act for them, and what becomes of the answers. */
export async function signIn(provider, request, response) {
  try {
    const { prompt } = await provider.interactionDetails(request, response);
    const asksWho = prompt.name === 'login';
    if (request.method !== 'POST') {
      page(response, 200, asksWho ? credentials : '<p>Footfall wants to act for you.</p>');
      return;
    }
    const form = new URLSearchParams(await bodyOf(request));
    const login = form.get('login') ?? '';
    if (form.has('cancel')) {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
    } else if (!asksWho) {
      await provider.interactionFinished(request, response, { consent: {} }, { mergeWithLastSubmission: true });
    } else if (isPassword(login, form.get('password'))) {
      await provider.interactionFinished(request, response, { login: { accountId: login } });
    } else {
      page(response, 403, `<p class="wrong">Nobody with this name has this password.</p>${credentials}`);
    }
  } catch (failure) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(failure));
  }
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function page(response, status, content) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(`<!DOCTYPE html>
<html lang="en"><title>Sign in</title>
<h1>Sign in</h1>
<form method="post">${content}
<button type="submit" id="continue">Continue</button>
<button type="submit" id="cancel" name="cancel" value="yes">Cancel</button>
</form></html>`);
}
