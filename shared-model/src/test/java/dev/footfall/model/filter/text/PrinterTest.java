package dev.footfall.model.filter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footfall.model.filter.tree.Expression;
import dev.footfall.model.filter.tree.Expression.And;
import dev.footfall.model.filter.tree.Expression.Call;
import dev.footfall.model.filter.tree.Expression.Comparison;
import dev.footfall.model.filter.tree.Expression.Literal;
import dev.footfall.model.filter.tree.Expression.Not;
import dev.footfall.model.filter.tree.Expression.Or;
import dev.footfall.model.filter.tree.Expression.Property;
import dev.footfall.model.filter.tree.Expression.Sign;
import dev.footfall.model.filter.tree.Expression.Sum;
import dev.footfall.model.filter.tree.FilterException;
import dev.footfall.model.filter.tree.Function;
import dev.footfall.model.filter.tree.Operator;
import dev.footfall.model.filter.tree.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static final int ROUNDS = 10_000;
    private static final String[] TEXTS = {
        "", "a", "\"", "'", "\\", "\\\\", "\\\"", "a\"b", "\n", "\u0000", "😀", "ſß", "r\"", "]",
        "."
    };

    @Test
    void what_is_printed_is_read_back() throws FilterException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var expression = expression(random, 4);
            var text = Printer.print(expression);
            assertThat(Parser.parse(text).expression())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(expression);
        }
    }

    @Test
    void what_cannot_be_written_down_is_no_literal() {
        for (var value :
                List.of(
                        new Value.Numeric(BigDecimal.ONE.negate()),
                        new Value.Span(Duration.ofDays(-1)),
                        new Value.Moment(Instant.EPOCH),
                        new Value.Items(List.of(new Value.Items(List.of()))))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Literal(value));
        }
    }

    private static Expression expression(Random random, int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? property(random) : new Literal(value(random));
        }
        Supplier<Expression> part = () -> expression(random, random.nextInt(depth));
        return switch (random.nextInt(7)) {
            case 0 -> new Not(part.get());
            case 1 -> new And(Stream.generate(part).limit(2 + random.nextInt(2)).toList());
            case 2 -> new Or(Stream.generate(part).limit(2 + random.nextInt(2)).toList());
            case 3 -> new Sum(part.get(), one(random, Sign.values()), part.get());
            case 4 -> call(one(random, Function.values()), part);
            default -> comparison(one(random, Operator.values()), random, part);
        };
    }

    private static Expression call(Function function, Supplier<Expression> part) {
        return new Call(function, Stream.generate(part).limit(function.arity()).toList());
    }

    private static Expression comparison(
            Operator operator, Random random, Supplier<Expression> part) {
        var right =
                switch (operator) {
                    case MATCHES -> new Literal(new Value.Text("^a|\\\\\"$"));
                    case LIKE, LIKE_EXACT -> new Literal(new Value.Text(one(random, TEXTS)));
                    default -> part.get();
                };
        return new Comparison(operator, part.get(), right);
    }

    private static Property property(Random random) {
        var name = one(random, "a", "browser", "meta", "r", "x-y_z", "größe", "In", "_");
        var keys =
                Stream.generate(() -> one(random, "k", "2fa", "in", "a.b", "a b", "", "é", "\""));
        return new Property(name, keys.limit(random.nextInt(3)).toList());
    }

    private static Value value(Random random) {
        return random.nextInt(4) == 0
                ? new Value.Items(
                        Stream.generate(() -> plainValue(random)).limit(random.nextInt(4)).toList())
                : plainValue(random);
    }

    private static Value plainValue(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Absent();
            case 1 -> new Value.Flag(random.nextBoolean());
            case 2 -> new Value.Numeric(BigDecimal.valueOf(random.nextInt(100_000), 2));
            case 3 -> new Value.Span(Duration.ofMillis(random.nextInt(2_000_000_000)));
            default -> new Value.Text(one(random, TEXTS));
        };
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
