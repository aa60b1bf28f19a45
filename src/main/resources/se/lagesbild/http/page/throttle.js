// Lets something be done at once, and then again at most so often.

/** @param run may be asked for at any time, and sees everything that led to the last request */
export function atMostEvery(milliseconds, run) {
  let resting = false;
  let asked = false;
  return function request() {
    if (resting) {
      asked = true;
      return;
    }
    resting = true;
    asked = false;
    setTimeout(() => {
      resting = false;
      if (asked) {
        request();
      }
    }, milliseconds);
    run();
  };
}
