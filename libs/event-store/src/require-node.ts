// better-sqlite3 13 dies without a word on older Node: say it in one sentence instead.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `This program needs Node.js 22.19 or newer, and this is ${process.versions.node}: start it with "npm start", which brings its own Node.js.`,
  );
  process.exit(1);
}
