// Failures as pages have them. Each function of `failures` fails in its own way when it is called.
class PaymentError extends Error {
  constructor(message) {
    super(message);
    this.name = "PaymentError";
  }
}

class Basket {
  constructor(lines) {
    if (!lines) throw new Error("a basket needs lines");
    this.lines = lines;
  }
  total() {
    return this.lines.reduce((sum, line) => sum + line.price.amount, 0);
  }
  get first() {
    return this.lines[0].name.length;
  }
  static parse(text) {
    return new Basket(JSON.parse(text));
  }
  #secret() {
    throw new PaymentError("card 4111 refused");
  }
  pay() {
    this.#secret();
  }
}

function readName(user) {
  return user.profile.name;
}
function setName(user) {
  user.name = "x";
}
function callMissing(user) {
  return user.greet();
}
function useUndeclared() {
  return undeclaredThing + 1;
}
function walk(node) {
  return walk({ parent: node });
}
function ping(n) {
  return pong(n + 1);
}
function pong(n) {
  return ping(n + 1);
}
function assignConst() {
  const fixed = 1;
  fixed = 2;
  return fixed;
}
function useBefore() {
  const early = late + 1;
  const late = 1;
  return early + late;
}
function spread(value) {
  const [a] = value;
  return a;
}
async function loadOrders() {
  await null;
  return readName({});
}
async function showOrders() {
  return await loadOrders();
}
async function fetchNothing() {
  const answer = await fetch("http://127.0.0.1:9/none");
  return answer.ok;
}
function* pages() {
  yield 1;
  throw new Error("no page two");
}
const tools = {
  measure() {
    return readName(undefined);
  },
  weigh: function () {
    throw new RangeError("too heavy: 12 kg");
  },
  sort: (items) => items.sort((a, b) => a.rank.value - b.rank.value),
};
const deep = { inner: { run: () => readName(null) } };

function inEval() {
  return eval("readName(undefined)");
}
function inFunction() {
  return new Function("user", "return user.profile.name")(undefined);
}
function replaceAll(text) {
  return text.replace(/\d/g, (digit) => digit.missing.part);
}
function compare(left) {
  return [left].map(function () {
    return left.when.getTime();
  });
}
function multiLine() {
  throw new Error("first line\n    at nowhere (made-up.js:1:1)\nname@host.example:12:3");
}
function constructNothing() {
  const missing = {};
  return new missing.Thing();
}

var failures = {
  read_property: () => readName({}),
  set_property: () => setName(null),
  call_missing: () => callMissing({}),
  undeclared: () => useUndeclared(),
  constructor: () => new Basket(),
  arrow_in_reduce: () => new Basket([{}]).total(),
  getter: () => new Basket([]).first,
  bad_json: () => Basket.parse("<!DOCTYPE html>"),
  private_method: () => new Basket([]).pay(),
  overflow: () => walk(null),
  mutual_overflow: () => ping(0),
  assign_const: () => assignConst(),
  use_before: () => useBefore(),
  not_iterable: () => spread(7),
  after_await: () => showOrders(),
  failed_fetch: () => fetchNothing(),
  generator: () => [...pages()],
  literal_method: () => tools.measure(),
  literal_function: () => tools.weigh(),
  comparator: () => tools.sort([{}, {}]),
  nested_arrow: () => deep.inner.run(),
  eval_code: () => inEval(),
  new_function: () => inFunction(),
  replace_callback: () => replaceAll("a1"),
  anonymous_map: () => compare({}),
  multi_line: () => multiLine(),
  construct_missing: () => constructNothing(),
  in_promise: () => Promise.resolve({}).then((value) => value.deep.er),
  in_library: () => library.each([{}], (item) => item.price.amount),
  by_library: () => library.pick(undefined),
  in_module: () => window.shopModule.open(undefined),
};
