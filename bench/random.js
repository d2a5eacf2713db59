/** Numbers that look random and are the same for the same seed: mulberry32. */
export class Random {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = this.#state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  between(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of a list. */
  of(list) {
    return list[this.between(0, list.length - 1)];
  }

  /** Whether something of this chance happens. */
  chance(share) {
    return this.next() < share;
  }

  /** Letters and digits as in Trigger.dev's ids. */
  id(prefix) {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    return prefix + Array.from({ length: 21 }, () => this.of(letters)).join('');
  }

  /** The list in another order. */
  shuffled(list) {
    const mixed = [...list];
    for (let place = mixed.length - 1; place > 0; place--) {
      const other = this.between(0, place);
      [mixed[place], mixed[other]] = [mixed[other], mixed[place]];
    }
    return mixed;
  }
}
