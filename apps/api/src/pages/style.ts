import { Html } from './html';

/** How the pages look: calm, readable on a phone, nothing loaded from elsewhere. */
export const style = new Html(`
:root { color-scheme: light; --ink: #1c2733; --soft: #566676; --line: #d9e0e6; --paper: #fff; --back: #f4f6f8; --accent: #0b5c8a; --yes: #17683a; --no: #8a4b0b; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
a { color: var(--accent); }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.4rem; }
header p { margin: 0; color: var(--soft); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.2rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 1rem 0 0.6rem; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.1rem 1.1rem 1.1rem; margin: 0 0 1.2rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding: 0 0 0.4rem; }
th, td { padding: 0.42rem 0.7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-weight: 600; font-size: 0.9rem; }
tbody tr:last-child > * { border-bottom: 0; }
footer { padding: 0.2rem 1rem 2rem; color: var(--soft); font-size: 0.9rem; }
.notice { background: #7a1f1f; color: #fff; text-align: center; padding: 0.45rem 1rem; font-weight: 600; letter-spacing: 0.02em; }
.wide { overflow-x: auto; }
.n { text-align: right; white-space: nowrap; }
.yes { color: var(--yes); font-weight: 600; }
.no { color: var(--no); font-weight: 600; }
.soft { color: var(--soft); }
@media (max-width: 34rem) {
  header, main, footer { padding-left: 0.7rem; padding-right: 0.7rem; }
  section { padding: 0.1rem 0.7rem 0.8rem; }
  th, td { padding: 0.35rem 0.45rem; font-size: 0.92rem; }
}
`);
