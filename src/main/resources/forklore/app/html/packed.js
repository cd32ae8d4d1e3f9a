// What a page carries along is packed: UTF-8, deflated as RFC 1951 says, in base64. It is unpacked
// here and not by the browser, which would answer only later: paper does not wait.

/** Takes bits from bytes, the lowest of each byte first. */
class Bits {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.held = 0;
    this.count = 0;
  }

  take(wanted) {
    while (this.count < wanted) {
      this.held |= this.bytes[this.at++] << this.count;
      this.count += 8;
    }
    const taken = this.held & ((1 << wanted) - 1);
    this.held >>>= wanted;
    this.count -= wanted;
    return taken;
  }

  /** As many whole bytes; what is left of the one before is no more than padding. */
  raw(length) {
    this.held = 0;
    this.count = 0;
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** Symbols by their prefix codes, which follow from the codes' lengths alone (3.2.2). */
class Codes {
  constructor(lengths) {
    this.counts = new Array(16).fill(0);
    lengths.forEach((length) => this.counts[length]++);
    this.counts[0] = 0;
    const places = [0];
    this.counts.forEach((count, length) => places.push(places[length] + count));
    this.symbols = [];
    lengths.forEach((length, symbol) => {
      if (length > 0) {
        this.symbols[places[length]++] = symbol;
      }
    });
  }

  next(bits) {
    let code = 0;
    let first = 0;
    let place = 0;
    for (let length = 1; length < 16; length++) {
      const count = this.counts[length];
      code = (code << 1) | bits.take(1);
      if (code - first < count) {
        return this.symbols[place + code - first];
      }
      place += count;
      first = (first + count) << 1;
    }
    throw new Error('the data of this page is damaged');
  }
}

/** The codes of a block whose own are not told (3.2.6). */
function fixedCodes() {
  const symbols = Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));
  return [new Codes(symbols), new Codes(new Array(30).fill(5))];
}

/** The codes of a block that tells them first (3.2.7). */
function toldCodes(bits) {
  const symbols = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const told = bits.take(4) + 4;
  const own = new Array(19).fill(0);
  [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].slice(0, told)
    .forEach((symbol) => {
      own[symbol] = bits.take(3);
    });
  const codes = new Codes(own);
  const lengths = [];
  while (lengths.length < symbols + distances) {
    const symbol = codes.next(bits);
    if (symbol < 16) {
      lengths.push(symbol);
    } else {
      const again = symbol === 16 ? lengths.at(-1) : 0;
      const times = symbol === 16 ? bits.take(2) + 3 : symbol === 17 ? bits.take(3) + 3 : bits.take(7) + 11;
      lengths.push(...new Array(times).fill(again));
    }
  }
  return [new Codes(lengths.slice(0, symbols)), new Codes(lengths.slice(symbols))];
}

/** How long a copy is (3.2.5). */
function lengthOf(symbol, bits) {
  const i = symbol - 257;
  const more = i < 4 ? 0 : (i >> 2) - 1;
  return i === 28 ? 258 : i < 4 ? i + 3 : 3 + ((4 + (i & 3)) << more) + bits.take(more);
}

/** How far before its place it is copied from. */
function distanceOf(symbol, bits) {
  const more = symbol < 2 ? 0 : (symbol >> 1) - 1;
  return symbol < 2 ? symbol + 1 : 1 + ((2 + (symbol & 1)) << more) + bits.take(more);
}

/** @param size of what comes out, bytes */
function inflate(bytes, size) {
  const bits = new Bits(bytes);
  const out = new Uint8Array(size);
  let at = 0;
  let last = false;
  while (!last) {
    last = bits.take(1) === 1;
    const kind = bits.take(2);
    if (kind === 0) {
      const [low, high] = bits.raw(4);
      const stored = bits.raw(low | (high << 8));
      out.set(stored, at);
      at += stored.length;
      continue;
    }
    const [symbols, distances] = kind === 1 ? fixedCodes() : toldCodes(bits);
    for (let symbol = symbols.next(bits); symbol !== 256; symbol = symbols.next(bits)) {
      if (symbol < 256) {
        out[at++] = symbol;
      } else {
        const end = at + lengthOf(symbol, bits);
        const back = distanceOf(distances.next(bits), bits);
        while (at < end) {
          out[at] = out[at - back];
          at++;
        }
      }
    }
  }
  return out;
}

/** What the element with this id holds, packed. */
function unpacked(id) {
  const { textContent, dataset } = document.getElementById(id);
  const packed = Uint8Array.from(atob(textContent), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(inflate(packed, Number(dataset.size))));
}
