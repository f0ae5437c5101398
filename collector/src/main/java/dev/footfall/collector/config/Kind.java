package dev.footfall.collector.config;

import dev.footfall.collector.config.value.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * What may stand at a key.
 *
 * @param expected the words for it, as in "expected a duration"
 * @param example how it looks in the file
 * @param reader reads it, or objects and gives nothing
 */
record Kind<T>(String expected, String example, Reader<T> reader) {
    /** Reads what stands at a place. */
    @FunctionalInterface
    interface Reader<T> {
        Optional<T> read(Place place, Kind<T> kind);
    }

    static final Kind<Boolean> FLAG =
            new Kind<>(
                    "true or false",
                    "true",
                    (place, kind) ->
                            place.plain(Tag.BOOL, kind).map(text -> text.equalsIgnoreCase("true")));

    static <T> Kind<T> text(String expected, String example, Function<String, Reading<T>> reading) {
        return new Kind<>(
                expected,
                example,
                (place, kind) -> place.text(kind).map(reading).flatMap(place::accept));
    }

    static Kind<String> text(String expected, String example) {
        return text(expected, example, Reading.Fits::new);
    }

    /** An expression may be a bare true or false, which YAML does not take for text. */
    static Kind<String> expression(String example, Function<String, Reading<String>> reading) {
        return new Kind<>(
                "an expression",
                example,
                (place, kind) ->
                        (place.isTagged(Tag.BOOL)
                                        ? place.plain(Tag.BOOL, kind)
                                                .map(text -> text.toLowerCase(Locale.ROOT))
                                        : place.text(kind))
                                .map(reading)
                                .flatMap(place::accept));
    }

    static Kind<Integer> whole(int least, int most) {
        var expected = "a whole number from " + least + " to " + most;
        return new Kind<>(
                expected,
                String.valueOf(Math.max(least, 100)),
                (place, kind) ->
                        place.plain(Tag.INT, kind)
                                .map(text -> whole(text, least, most))
                                .flatMap(place::accept));
    }

    private static Reading<Integer> whole(String text, int least, int most) {
        // Ten characters hold every int and no number beyond a long.
        if (text.matches("-?[0-9]{1,10}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return new Reading.Fits<>((int) number);
            }
        }
        return new Reading.Unfit<>(
                "is out of range", "write a whole number from " + least + " to " + most);
    }

    static <E extends Enum<E>> Kind<E> oneOf(E[] values) {
        var words = Arrays.stream(values).map(Kind::word).toList();
        return text(
                words.stream().collect(Collectors.joining(" or ")),
                words.getFirst(),
                text ->
                        words.contains(text)
                                ? new Reading.Fits<>(values[words.indexOf(text)])
                                : new Reading.Unfit<>(
                                        "is not a choice", "write " + String.join(" or ", words)));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <T> Kind<List<T>> listOf(Kind<T> item) {
        return new Kind<>(
                "a list",
                "[" + item.example() + "]",
                (place, kind) -> place.items(kind).map(items -> readAll(items, item)));
    }

    private static <T> List<T> readAll(List<Place> items, Kind<T> kind) {
        var values = new ArrayList<T>();
        for (var item : items) {
            kind.read(item).ifPresent(values::add);
        }
        return values;
    }

    Optional<T> read(Place place) {
        return reader.read(place, this);
    }

    String remedy() {
        return "write it like " + example;
    }
}
