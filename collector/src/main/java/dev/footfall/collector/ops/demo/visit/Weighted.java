package dev.footfall.collector.ops.demo.visit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws values in proportion to their weights, in constant time: each slot holds one value up to
 * its threshold and another one beyond (the alias method).
 */
public final class Weighted<T> implements Choice<T> {
    private final List<T> values;
    private final double[] threshold;
    private final int[] other;

    /** A value and how often it comes, relative to its neighbours. */
    public record Share<T>(T value, double weight) {}

    private Weighted(List<T> values, double[] weights) {
        this.values = List.copyOf(values);
        threshold = Arrays.copyOf(weights, weights.length);
        other = IntStream.range(0, weights.length).toArray();
        level();
    }

    public static <T> Share<T> share(T value, double weight) {
        return new Share<>(value, weight);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // The array is read and forgotten.
    public static <T> Weighted<T> of(Share<T>... shares) {
        return of(Arrays.stream(shares).toList());
    }

    public static <T> Weighted<T> of(List<Share<T>> shares) {
        return new Weighted<>(
                shares.stream().map(Share::value).toList(),
                shares.stream().mapToDouble(Share::weight).toArray());
    }

    /** All alike. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is read and forgotten.
    public static <T> Weighted<T> evenly(T... values) {
        return ranked(Arrays.stream(values).toList(), rank -> 1);
    }

    /** The first value most often, the one of rank n (from 1) an n-th as often: Zipf's law. */
    public static <T> Weighted<T> zipf(List<T> values) {
        return ranked(values, rank -> 1.0 / (rank + 1));
    }

    private static <T> Weighted<T> ranked(List<T> values, IntToDoubleFunction weight) {
        return new Weighted<>(
                values, IntStream.range(0, values.size()).mapToDouble(weight).toArray());
    }

    private void level() {
        double mean = Arrays.stream(threshold).sum() / threshold.length;
        var poor = new ArrayDeque<Integer>();
        var rich = new ArrayDeque<Integer>();
        for (int slot = 0; slot < threshold.length; slot++) {
            threshold[slot] /= mean;
            (threshold[slot] < 1 ? poor : rich).add(slot);
        }
        while (!poor.isEmpty() && !rich.isEmpty()) {
            int taker = poor.remove();
            int giver = rich.remove();
            other[taker] = giver;
            threshold[giver] -= 1 - threshold[taker];
            (threshold[giver] < 1 ? poor : rich).add(giver);
        }
    }

    @Override
    public T draw(SplittableRandom chance) {
        int slot = chance.nextInt(threshold.length);
        return values.get(chance.nextDouble() < threshold[slot] ? slot : other[slot]);
    }
}
