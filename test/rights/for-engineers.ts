/** What the page says to engineers: how the table is kept, and what answers do and do not give away. */
export const engineers = `## For engineers

**A new address** is one line more in \`test/rights/table.ts\`: route, words, roles, what the right has to reach, and to whom it is hidden.
\`test/rights.spec.ts\` takes every address from the program's own router and asks it as every role at the right place and beside it
(another unit, kind, body, cycle, year, city; expired, not begun, revoked; no role; no token). An address without a line fails it.
A reading needs a line in \`test/two-worlds/questions.ts\` too.

**One way to refuse.** Whatever is hidden is refused with the words for what does not exist, after the same look-ups: readings in
\`apps/api/src/readings/rights.ts\`, commands in \`apps/api/src/house/givens.ts\`, before any decision is asked. Decisions ask for the right
before they say anything of where a dossier stands. \`test/two-worlds.spec.ts\` counts the look-ups: as many for what is hidden as for what
is not there. The time of an answer may still depend on how much the asker's own rights, and the log's size, give to read.

**Two worlds.** \`test/two-worlds.spec.ts\` tells two histories that differ only in what somebody may not see (another unit's scores,
appeal, texts and unpublished rating; the party's dossiers; somebody's existence) and compares every reading, its errors included, byte
for byte in both languages. Therefore: attainment counts for outsiders only what has been made public; \`asOf\` is the instant of the last
fact counted, not of the last fact told; the public pages count public years only; names are looked for only where the asker holds a role.

**Positions.** A command is answered with its \`position\` in the whole log. Positions are ordered and tell nothing of whose event or what
kind lies between two of them. What they do tell to whoever gives two commands: about how many events (SQLite) or bytes (KurrentDB) the
whole installation recorded in between. Nobody can ask for more than that: readings carry no position, and \`?after=\` answers alike for
a position that is in the log and for one that is not. \`version\` counts events of the asker's own stream only.

**Who denounced.** Nothing needs to be left out yet: no command and no event of this house takes a denunciation in. Auditors are shown
actors and texts in two places, \`libs/projections/src/history/timeline.ts\` (a dossier's history) and
\`apps/api/src/readings/live-dossier.ts\` (its leaves), all of people acting in a role. Before a denunciation becomes an event, its actor
and its texts have to be left out there for everybody but the body that verifies it, and a hold said in the fixed words "tạm dừng xem
xét – chờ kết luận của cơ quan có thẩm quyền".
`;
