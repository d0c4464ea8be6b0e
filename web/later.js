/** Parts of the page that its first analysis does not need.
 *
 * They are brought when the page has shown itself and can analyse, before loading ends: nothing is requested once it has
 * ended. Who wants one earlier waits for it.
 */

export class Later {
  /** @param {(error: unknown) => void} failed told when a part that a person wants does not arrive */
  constructor(failed) {
    this.failed = failed;
    /** @type {(() => Promise<unknown>)[]} */
    this.parts = [];
  }

  /**
   * @template T
   * @param {() => Promise<T>} bring imports the part and puts it into the page
   * @returns {() => Promise<T>} the part: brought once, and again only when it did not arrive
   */
  part(bring) {
    /** @type {Promise<T> | null} */
    let coming = null;
    const part = () => {
      coming ??= bring().catch((error) => {
        coming = null;
        throw error;
      });
      return coming;
    };
    this.parts.push(part);
    return part;
  }

  /**
   * @template T
   * @param {() => Promise<T>} part that a person wants
   * @param {(part: T) => unknown} use
   */
  async use(part, use) {
    /** @type {T} */
    let arrived;
    try {
      arrived = await part();
    } catch (error) {
      this.failed(error);
      return;
    }
    await use(arrived);
  }

  /** Brings all that is not here yet. Rejects when one does not arrive; the others do. */
  async all() {
    const outcomes = await Promise.allSettled(this.parts.map((part) => part()));
    const lost = outcomes.find(({ status }) => status === "rejected");
    if (lost) throw /** @type {PromiseRejectedResult} */ (lost).reason;
  }
}
