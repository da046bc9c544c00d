/** Loaded into the server before its own code: when the launcher is gone, even killed, the server stops in good order. */
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
