package nl.schoolplein.benchmarks;

import java.util.Locale;

/** A line a figure: what is wanted, what there is, and whether that is enough. */
final class Table {
    private Table() {}

    static void head() {
        row("figure", "goal", "ours", "ratio");
        row("---", "---", "---", "---");
    }

    /** Something of which there should be at least so much, compared with the bare Jetty. */
    static void atLeast(String figure, double goal, double ours, double bare) {
        double ratio = ours / bare;
        row(
                figure,
                String.format(Locale.ROOT, "≥ %.2f × bare Jetty", goal),
                number(ours),
                String.format(Locale.ROOT, "%.3f: %s", ratio, ratio >= goal ? "reached" : "missed"));
    }

    /** Something of which there should be at most so much. */
    static void atMost(String figure, double goal, double ours, String unit) {
        row(
                figure,
                String.format(Locale.ROOT, goal < 10 ? "≤ %.2f%s" : "≤ %.0f%s", goal, unit),
                number(ours) + unit,
                String.format(Locale.ROOT, "%.2f: %s", ours / goal, ours <= goal ? "reached" : "missed"));
    }

    /** Something that should be at most so many times something else, in milliseconds. */
    static void atMostTimes(String figure, double goal, double ours, double other, String what) {
        double ratio = ours / other;
        row(
                figure,
                String.format(Locale.ROOT, "≤ %.1f × %s", goal, what),
                number(ours) + " ms",
                String.format(Locale.ROOT, "%.2f: %s", ratio, ratio <= goal ? "reached" : "missed"));
    }

    /** Something to compare with. */
    static void plain(String figure, double ours, String unit) {
        row(figure, "", number(ours) + unit, "");
    }

    private static void row(String figure, String goal, String ours, String ratio) {
        System.out.printf("| %-46s | %-19s | %10s | %s |%n", figure, goal, ours, ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
