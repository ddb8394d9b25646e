const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    `These tests need Node.js 22.19 or newer, and this is ${process.versions.node}: run them with "npm test", which brings its own Node.js.`,
  );
  process.exit(1);
}
