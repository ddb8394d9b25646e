/** What somebody needs to know to walk a unit's year by curl from the description alone. */
export const introduction = (notice: string | null): string => `${notice ? `**${notice}**\n\n` : ''}
Minh Bạch keeps the yearly evaluation of communes, wards and their party organisations as an append-only log. A unit's year under one
kind (government, party) is a **dossier**; dossiers belong to a **cycle**; a cycle is pinned to a **regulation** by its hash.

## Sign in
\`\`\`sh
API=http://127.0.0.1:3000/api   # the address this page was opened at
TOKEN=$(curl -s $API/sign-in -H 'Content-Type: application/json' -d '{"signIn":"…","password":"…"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
curl -s $API/me -H "Authorization: Bearer $TOKEN"
\`\`\`
A token is good for 15 minutes and belongs to a session; \`POST /api/sign-in/refresh\` with the \`refreshToken\` answers with the next token
and the next refresh token, \`POST /api/sign-out\` ends the session at once. A browser asks with \`"cookie": true\` for cookies instead of
tokens, and sends \`X-CSRF: 1\` with everything but GET. All under \`/api\` needs a token (401 otherwise) but what begins with \`sign-in\`, and
\`recognised\`, the public list. The first
administrator is entered at the operator's console (\`npm run -s minhbach -- person add\`) and enters the others: \`people/enter-person\`.

## Give a command
Each command is one POST whose body is the command. The answer says where it stands in the log:
\`\`\`sh
curl -s $API/self-assessment/assess-leaf -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -H 'Idempotency-Key: any-text-of-yours-1' -d '{"dossier":"…","leaf":"4.1","revision":0,"figures":{"filesEarly":120,"filesOnTime":873,"filesResolved":1004,"filesOverdue":6}}'
# 201 {"stream":"dossier-…","version":3,"position":"00000000000004d2","repeated":false}
\`\`\`
Sent again under the same **Idempotency-Key** with the same body it is answered again with 200 and \`repeated: true\`; with another body it
is refused (422). Refusals are not remembered: correct and send again. What is done to accounts (\`people/…\`, \`me/…\`) stands in no log and takes no key: where
the answer to \`people/enter-person\` was lost, the name is taken, and \`people/reset-password\` gives another one-time password.

## Read after it
Readings are retold from the log and may be a moment behind. Give a reading \`?after=<position>\` and it waits until it knows of your
command and of what followed from it: at most 5 seconds, after which the answer is 503. \`GET /api/dossiers/{id}\` is read from the log itself.

## Lists
Every list answers \`{ items, total, next }\`: at most \`limit\` items (1 to 200; 50 when left out), how many the whole list has for whoever asks, and
\`next\`, the cursor of the page behind, null on the last. Ask for that page with the same question and \`cursor=\`:
\`\`\`sh
curl -s "$API/dossiers?year=2019&limit=20&sort=-until" -H "Authorization: Bearer $TOKEN"              # {"items":[…],"total":34,"next":"WyJ…"}
curl -s "$API/dossiers?year=2019&limit=20&sort=-until&cursor=WyJ…" -H "Authorization: Bearer $TOKEN"  # the next twenty; "next":null
\`\`\`
What others write meanwhile moves nothing: no item comes twice, and none that was there is left out. A cursor belongs to its question and its account
(400 \`no-such-cursor\` otherwise). The other parameters are filters, and all of them hold; \`q\` looks for words with or without diacritics; \`sort\` names a field,
with a minus back to front, names as a Vietnamese dictionary has them.
With \`format=csv\` the same question is answered with all of its rows as a table for spreadsheets, at most 100,000.

## Be told
\`GET /api/changes\` says when something changed of what whoever asks may see (server-sent events), and only which readings: ask those again.

## A unit's year, call by call
Each line names who does it (a role, granted with \`roles/grant-role\`). Nobody does two of editing, reviewing and deciding one dossier.

1. **City administrator**: \`territory/establish-unit\` for each unit (and \`territory/record-lineage\` where units merged, split or changed), \`regulations/check\` and \`regulations/publish-regulation\`, \`roles/grant-role\` for the people
   (\`row-officer\`, \`unit-editor\` and \`unit-head\` with a unit, \`standing-office\`, \`reviewer\` with a body, \`appeal-panel\`, \`council-secretary\`, \`committee\`,
   \`records-office\`), then \`cycle/open-cycle\`. A dossier is opened for each unit: \`GET /api/dossiers?year=2019&unit=binh-minh&kind=government\`.
2. **Row officer or editor of the unit**: \`GET /api/dossiers/{id}\` lists the leaves, the names of their inputs and each \`revision\`. For every leaf
   but those of bonus and penalty (\`criterion: null\`), which may stay empty: \`self-assessment/assess-leaf\`, then
   \`self-assessment/attach-evidence\` (a file uploaded before: \`POST /api/evidence\`) or \`self-assessment/explain-leaf\`; a leaf that does
   not apply needs neither. A row officer may sign each row: \`self-assessment/sign-leaf\`. Every \`assess-leaf\` and \`explain-leaf\` raises the leaf's \`revision\` by one; \`attach-evidence\` does not.
3. **Head of the unit**: \`self-assessment/submit-self-assessment\`.
4. **Standing office**: \`intake/accept-submission\`, or \`intake/return-submission\` with reasons and a new day (back to 2).
5. **Reviewers**, each body for the leaves in \`stage.bodies\` (and for bonus or penalty leaves it finds): \`review/review-leaf\` with the leaf's \`reviewRevision\` (no figures:
   agreed), then \`review/complete-review\`. After the last body the result is computed.
6. **Head of the unit**: \`appeal/lodge-appeal\` within the window, with any new UUID as its id. **Appeal panel**:
   \`appeal/decide-appeal\`, leaf by leaf. The dossier goes on when the window has closed, or at once when the head of the unit, with no
   appeal open, gives \`appeal/waive-appeal\`.
7. **Council secretary**: \`GET /api/dossiers/{id}/rating\` shows the computed class and title by their codes;
   \`approval/propose-rating\` with both, or with a reason where it departs from them.
8. **Competent authority**: \`approval/decide-rating\` with number, date (not after today) and signature block of the decision, or
   \`approval/send-back-for-review\`. A unit's government is decided before its party.
9. **Records office**: \`publication/publish-rating\`. Then \`GET /api/dossiers/{id}/history\`, \`GET /api/attainment\`, \`GET /api/streak\`.

At any time \`GET /api/worklist\` says what waits for whoever asks.

## When something is refused
Every error is \`application/problem+json\` (RFC 9457) with a stable \`code\`, a sentence in \`detail\` (Vietnamese; English with
\`Accept-Language: en\`) and, for a malformed body, every mistake with its path in \`errors\`. 400 not valid · 401 sign in · 403 your roles
do not allow it · 404 not there, or not yours to see · 405 another method (\`Allow\` names those there are) · 409 not possible
now (out of turn, too late, twice, stale) · 413 too large · 415 not JSON · 422 key used before · 429 too many tries · 503 busy, with \`Retry-After\`.

## A client
This document is OpenAPI 3.1, served at \`/docs-json\`. In TypeScript:
\`\`\`sh
npx openapi-typescript http://127.0.0.1:3000/docs-json -o minhbach.d.ts
\`\`\`
\`\`\`ts
import createClient from 'openapi-fetch';
import type { paths } from './minhbach';
const api = createClient<paths, \`application/\${string}\`>({ baseUrl: 'http://127.0.0.1:3000', headers: { Authorization: \`Bearer \${token}\` } });
const { data, error } = await api.GET('/api/worklist');
\`\`\`

## Who may read what
Whoever holds a role reads what the role reaches: people of a unit their unit, people of the city what their scope covers, auditors the
kinds, units and years of their decision. Party dossiers and figures need a role whose scope covers that kind. A system operator reads
nothing of the business. What you may not see is answered as what does not exist, commands included. Default is refusal.
`;
