// Names what was skipped, then ends with "N passed, N failed, N skipped". A file that cannot be loaded counts as one failure.
module.exports = class {
  constructor(config) {
    this.config = config;
  }
  onRunComplete(_contexts, r) {
    const skipped = r.testResults
      .flatMap((f) => f.testResults)
      .filter((t) => ['pending', 'todo', 'skipped', 'disabled'].includes(t.status));
    process.on('exit', () => {
      if (!this.config.testNamePattern) for (const t of skipped) console.log(`skipped: ${t.fullName}`);
      console.log(
        `${r.numPassedTests} passed, ${r.numFailedTests + r.numRuntimeErrorTestSuites} failed, ${r.numPendingTests + r.numTodoTests} skipped`,
      );
    });
  }
};
