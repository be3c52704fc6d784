import { expect, test } from 'vitest';
import { readsLinks } from './link-reader.ts';

const comesFrom = (agent?: string) =>
  readsLinks(
    new Request(
      'https://catalogue.example/',
      agent === undefined ? {} : { headers: { 'User-Agent': agent } },
    ),
  );

test.each([
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'WhatsApp/2.23.20.0',
  'Twitterbot/1.0',
  'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  'TelegramBot (like TwitterBot)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
])('%s reads links', (agent) => {
  expect(comesFrom(agent)).toBe(true);
});

test.each([
  undefined,
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 15; CUBOT_X90) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
  'curl/8.5.0',
])('%s is a person or unknown', (agent) => {
  expect(comesFrom(agent)).toBe(false);
});
