package dev.footfall.collector.ingest.fingerprint.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.collector.ingest.fingerprint.frame.Frame;
import dev.footfall.collector.ingest.fingerprint.frame.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    at pay (https://a.example/shop.js:1:2)                | pay in shop.js | APPLICATION
                    at Cart.pay (https://a.example/shop.js:1:2)           | pay in shop.js | APPLICATION
                    at new Cart (https://a.example/shop.js:1:2)           | cart in shop.js | APPLICATION
                    at async Cart.pay (https://a.example/shop.js:1:2)     | pay in shop.js | APPLICATION
                    at get total [as sum] (file:///srv/shop/n.mjs:3:85)   | total in n.mjs | APPLICATION
                    at HTMLDocument.<anonymous> (https://a.example/shop.js:1:2) | ? in shop.js | APPLICATION
                    at https://a.example/shop.js:1:2                      | ? in shop.js | APPLICATION
                    at async https://a.example/shop.js:1:2                | ? in shop.js | APPLICATION
                    at pay (https://a.example/(group)/[route]/s.js:1:2)   | pay in s.js | APPLICATION
                    at pay (C:\\Users\\u\\shop\\file.js:295:108)          | pay in file.js | APPLICATION
                    at run.eval(webpack:///./src/test.jsx?:295:108)       | ? in test.jsx | APPLICATION
                    at HTMLButtonElement.onclick (https://a.example/orders/77:7:51) | onclick in <page> | APPLICATION
                    at https://a.example/:7:51                            | ? in <page> | APPLICATION
                    at Array.map (<anonymous>)                            | map in <anonymous> | NATIVE
                    at async Promise.all (index 0)                        | all in index | NATIVE
                    at node:internal/deps/undici/undici:14976:13          | ? in node:internal/deps/undici/undici | NATIVE
                    at q (eval at run (https://a.example/s.js:1:2), <anonymous>:1:7) | q in <eval> | GENERATED
                    at bar (<anonymous>:8:9)                              | bar in <eval> | GENERATED
                    at hide (chrome-extension://nk/inpage.js:1:2)         | hide in inpage.js | EXTENSION
                    at hide@safari-web-extension:(//3284/2665fee0/commons.js:223036:10) | hide in commons.js | EXTENSION
                    at each (https://a.example/assets/vendor-8f3c2a1b.js:1:2) | each in vendor.js | LIBRARY
                    at map (webpack:///./node_modules/x/map.js:1:2)       | map in map.js | LIBRARY
                    at pick (https://cdn.jsdelivr.net/npm/pick.js:1:2)    | pick in pick.js | LIBRARY
                    pay@https://a.example/shop.js:1:2                     | pay in shop.js | APPLICATION
                    outer/pay@https://a.example/shop.js:1:2               | pay in shop.js | APPLICATION
                    outer/<@https://a.example/shop.js:1:2                 | ? in shop.js | APPLICATION
                    @https://a.example/shop.js:1:2                        | ? in shop.js | APPLICATION
                    async*pay@https://a.example/shop.js:1:2               | pay in shop.js | APPLICATION
                    bar(1)@http://127.0.0.1:8000/js/file.js:13            | bar in file.js | APPLICATION
                    obj["@who"]@http://localhost:5000/misc/@stuff/foo.js:4:9 | @who in foo.js | APPLICATION
                    module code@https://a.example/shop.js:1:2             | ? in shop.js | APPLICATION
                    value@81.js:1:1505                                    | value in .js | APPLICATION
                    102.js:1:2956                                         | ? in .js | APPLICATION
                    map@[native code]                                     | map in [native code] | NATIVE
                    eval code@                                            | ? in <eval> | GENERATED
                    @https://a.example/shop.js line 93 > eval:1:9         | ? in <eval> | GENERATED
                    hide@moz-extension://b1/c.js:1:2                      | hide in c.js | EXTENSION
                    at Orders$1.total(Orders.java:18)                     | orders$.total in orders.java | APPLICATION
                    at app//com.shop.Orders.main(Orders.java:12)          | com.shop.orders.main in orders.java | APPLICATION
                    at java.base/java.util.ArrayList.get(ArrayList.java:427) | java.util.arraylist.get in arraylist.java | NATIVE
                    at java.base/jdk.internal.X.invoke0(Native Method)    | jdk.internal.x.invoke | NATIVE
                    at org.springframework.X.invoke(X.java:1)             | org.springframework.x.invoke in x.java | LIBRARY
                    at Shop.Cart.Add(Int32 id) in C:\\shop\\Cart.cs:line 29 | shop.cart.add in cart.cs | APPLICATION
                    at Shop.Orders.<LatestAsync>d__7.MoveNext() in /src/O.cs:line 61 | shop.orders.latestasync in o.cs | APPLICATION
                    at System.Linq.Enumerable.First[TSource](IEnumerable`1 source) | system.linq.enumerable.first | NATIVE
                    File "/srv/shop/t.py", line 15, in load               | load in t.py | APPLICATION
                    File "/srv/shop/t.py", line 15, in <lambda>           | ? in t.py | APPLICATION
                    File "/usr/lib/python3.11/json/decoder.py", line 355, in raw_decode | raw_decode in decoder.py | NATIVE
                    File "/venv/lib/python3.11/site-packages/x/y.py", line 3, in go | go in y.py | LIBRARY
                    """)
    void a_line_is_a_frame(String line, String identity, Origin origin) {
        var frame = frames(line).getFirst();

        assertThat(frame.identity()).isEqualTo(identity);
        assertThat(frame.origin()).isEqualTo(origin);
        assertThat(frame.line()).isEqualTo(line);
    }

    @Test
    void a_header_is_no_frame_even_where_it_looks_like_one() {
        var stack =
                """
                Error: first line
                    at nowhere (made-up.js:1:1)
                name@host.example:12:3
                    at multiLine (https://a.example/shop.js:107:9)
                """;
        var message = "first line\n    at nowhere (made-up.js:1:1)\nname@host.example:12:3";

        assertThat(identities(StackReader.read(stack, "Error", message)))
                .containsExactly("multiline in shop.js");
    }

    @Test
    void what_awaits_and_everything_below_it_is_marked() {
        var frames =
                frames(
                        """
                        at load (https://a.example/shop.js:1:2)
                        at async show (https://a.example/shop.js:2:2)
                        at run (https://a.example/shop.js:3:2)
                        """);

        assertThat(frames).extracting(Frame::asynchronous).containsExactly(false, true, true);
    }

    @Test
    void java_tells_its_causes_and_what_was_suppressed_is_left_out() {
        var sections =
                read(
                        """
                        java.lang.IllegalStateException: no order
                        \tat com.shop.Orders.main(Orders.java:12)
                        \tSuppressed: java.io.IOException: close
                        \t\tat com.shop.Orders.close(Orders.java:40)
                        Caused by: java.net.SocketException: Connection reset
                        \tat com.shop.Net.read(Net.java:7)
                        \t... 1 more
                        """);

        assertThat(sections)
                .extracting(Section::cause)
                .containsExactly("", "java.net.SocketException: Connection reset");
        assertThat(identities(sections))
                .containsExactly(
                        "com.shop.orders.main in orders.java", "com.shop.net.read in net.java");
    }

    @Test
    void python_prints_the_reported_error_and_the_innermost_call_last() {
        var sections =
                read(
                        """
                        Traceback (most recent call last):
                          File "/srv/shop/t.py", line 4, in load
                            return json.loads(p)
                        ValueError: bad
                        During handling of the above exception, another exception occurred:
                        Traceback (most recent call last):
                          File "/srv/shop/t.py", line 9, in <module>
                            main()
                          File "/srv/shop/t.py", line 7, in main
                            raise Failed()
                        Failed: no data
                        """);

        assertThat(sections).extracting(Section::cause).containsExactly("", "ValueError: bad");
        assertThat(identities(sections))
                .containsExactly("main in t.py", "<module> in t.py", "load in t.py");
    }

    @Test
    void go_prints_a_function_and_then_its_place_and_the_first_goroutine_counts() {
        var frames =
                frames(
                        """
                        goroutine 1 [running]:
                        main.(*Store).Get(0x0, {0xc0000140a8, 0x5})
                        \t/build/shop/store.go:42 +0x1d
                        github.com/shop/net.Serve(...)
                        \t/home/ci/go/pkg/mod/github.com/shop/net@v1.2.3/serve.go:9
                        created by main.main in goroutine 19
                        \t/build/shop/main.go:8 +0x5ed

                        goroutine 2 [select]:
                        main.other()
                        \t/build/shop/other.go:1 +0x1
                        """);

        assertThat(frames)
                .extracting(Frame::identity)
                .containsExactly(
                        "main.(*store).get in store.go",
                        "net.serve in serve.go",
                        "main.main in main.go");
        assertThat(frames)
                .extracting(Frame::origin)
                .containsExactly(Origin.APPLICATION, Origin.LIBRARY, Origin.APPLICATION);
        assertThat(frames.getLast().asynchronous()).isTrue();
    }

    @Test
    void rust_numbers_its_symbols_and_lists_its_causes() {
        var sections =
                read(
                        """
                        Caused by:
                            0: cannot connect
                            1: connection reset
                        Stack backtrace:
                           0: std::panicking::begin_panic
                                     at /rustc/3f5fd8/library/std/src/panicking.rs:652:5
                           1: shop::cart::line_total::h0123456789abcdef
                                     at ./src/cart.rs:57:18
                           2: shop::main
                        """);

        assertThat(sections)
                .extracting(Section::cause)
                .containsExactly("cannot connect", "connection reset");
        assertThat(identities(sections))
                .containsExactly(
                        "std::panicking::begin_panic in panicking.rs",
                        "shop::cart::line_total in cart.rs",
                        "shop::main");
    }

    @Test
    void dot_net_prints_the_inner_error_first() {
        var sections =
                read(
                        """
                        Shop.Failed: no order ---> System.Net.SocketException: reset
                           at Shop.Net.Read() in /src/Net.cs:line 3
                           --- End of inner exception stack trace ---
                           at Shop.Orders.Get() in /src/Orders.cs:line 9
                        """);

        assertThat(sections)
                .extracting(Section::cause)
                .containsExactly("System.Net.SocketException: reset", "");
        assertThat(identities(sections))
                .containsExactly("shop.net.read in net.cs", "shop.orders.get in orders.cs");
    }

    @Test
    void anything_else_is_read_line_by_line() {
        assertThat(
                        identities(
                                read(
                                        """
                                        #0 /srv/shop/Cart.php(12): Cart->add(7)
                                        #1 {main}
                                        """)))
                .containsExactly("# cart.php(): cart->add()", "# {main}");
    }

    private static List<Section> read(String stack) {
        return StackReader.read(stack, "T", "m");
    }

    private static List<Frame> frames(String stack) {
        return read(stack).stream().flatMap(section -> section.frames().stream()).toList();
    }

    private static List<String> identities(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.frames().stream())
                .map(Frame::identity)
                .toList();
    }
}
