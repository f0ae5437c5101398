package dev.footfall.admin.dashboard.filter.condition;

import dev.footfall.model.filter.field.Field;
import dev.footfall.model.filter.field.FieldSet;
import dev.footfall.model.filter.text.Printer;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import dev.footfall.model.filter.word.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may be written next in the text of a filter.
 *
 * @param from where the word begins that an offer takes the place of, as an index into the text
 * @param to where that word ends, which may be behind the caret
 * @param offers words of the language, the likeliest first
 */
public record Completion(int from, int to, List<String> offers) {
    private static final List<String> JOINTS = List.of("&&", "||");

    public Completion {
        offers = List.copyOf(offers);
    }

    /**
     * Completes a text.
     *
     * @param caret as an index into the text
     */
    public static Completion at(String text, int caret, FieldSet fields, KnownValues known) {
        var written = Written.of(text.substring(0, caret));
        var word = written.word();
        var offers =
                offers(written, fields, known).distinct().filter(o -> !o.equals(word)).toList();
        return new Completion(written.from(), written.end(text, caret), offers);
    }

    private static Stream<String> offers(Written written, FieldSet fields, KnownValues known) {
        var before = written.before();
        var word = written.word();
        if (before.isEmpty() || Written.opens(before.getLast())) {
            return fields.starting(word).stream().map(Field::opening);
        }
        return switch (before.getLast()) {
            case Token.Name(var parts, _) ->
                    Stream.concat(
                            fields.find(parts.getFirst()).stream()
                                    .flatMap(field -> field.operators().stream())
                                    .map(Operator::symbol)
                                    .filter(symbol -> symbol.startsWith(word)),
                            joints(word));
            case Token.Constant _ when !written.inList() -> joints(word);
            case Token.Symbol symbol when symbol.is(")") || symbol.is("]") -> joints(word);
            case Token.Symbol symbol -> values(written, symbol, known);
            case Token.Constant _, Token.End _ -> Stream.empty();
        };
    }

    private static Stream<String> joints(String word) {
        return JOINTS.stream().filter(joint -> joint.startsWith(word));
    }

    private static Stream<String> values(Written written, Token.Symbol last, KnownValues known) {
        var quoted =
                written.field().stream()
                        .flatMap(
                                field -> known.of(field, Written.unquoted(written.word())).stream())
                        .map(value -> Printer.print(new Literal(new Value.Text(value))));
        boolean opensList = last.is(Operator.IN.symbol()) || last.is(Operator.IN_EXACT.symbol());
        return opensList ? quoted.map(value -> "[" + value + "]") : quoted;
    }
}
