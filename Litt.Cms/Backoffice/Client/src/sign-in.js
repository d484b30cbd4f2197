import './sign-in.css';
import { followTheme } from './theme.js';

const messages = {
  402: 'This account asks for a second step at sign-in, which this site does not offer yet. Ask an administrator.',
  403: 'This account is locked or may not sign in. After too many wrong passwords it locks itself; an administrator can unlock it.',
  429: 'Too many tries. Wait a minute, then try again.',
};
const wrong = (name) => `The ${name} or the password is not right. Check both and try again.`;
const serverTrouble = 'The server could not answer. Try again in a moment.';
const noConnection = 'The server cannot be reached. Check your connection and try again.';

followTheme();

const form = document.querySelector('form');
const { username, password, show, submit } = form.elements;
const message = document.getElementById('message');

show.hidden = false;
show.addEventListener('click', () => {
  const visible = password.type === 'password';
  password.type = visible ? 'text' : 'password';
  show.setAttribute('aria-pressed', visible);
  password.focus();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (submit.getAttribute('aria-disabled') === 'true') return;
  tell('');
  const empty = [username, password].find((input) => !input.value);
  if (empty) return refuse(`Fill in your ${nameOf(empty)}.`, [empty]);
  busy(true);
  const status = await signIn();
  if (status === 200) return location.replace(form.dataset.returnUrl);
  busy(false);
  if (status === 400 || status === 401) return refuse(wrong(nameOf(username)), [password, username]);
  refuse(messages[status] ?? (status ? serverTrouble : noConnection), []);
});

// Until now the form could only have been sent as a plain form, which nobody answers.
submit.disabled = false;

function nameOf(input) {
  return input.labels[0].textContent.toLowerCase();
}

async function signIn() {
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: username.value, password: password.value }),
    });
    // Leaving the page before the answer is in would count as a request that failed.
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

function refuse(text, inputs) {
  tell(text);
  inputs.forEach((input) => input.setAttribute('aria-invalid', 'true'));
  inputs[0]?.focus();
  inputs[0]?.select();
}

function tell(text) {
  message.textContent = text;
  [username, password].forEach((input) => input.removeAttribute('aria-invalid'));
}

// Not `disabled`: that would drop the focus that a keyboard user has on the button.
function busy(yes) {
  submit.setAttribute('aria-disabled', yes);
  submit.textContent = yes ? submit.dataset.busy : submit.dataset.idle;
}
