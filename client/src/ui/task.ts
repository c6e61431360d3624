/** Does something as a task of its own, after what is being done now; sooner than a timer would. */
export function asTask(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    then();
  });
  port1.start();
  port2.postMessage(null);
}
