package nl.schoolplein.portal.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How a module does: how often it is called, how long that takes, and how often it fails. Counted without a lock and
 * without making an object, so that it costs a call less than a microsecond; nothing of it says who called.
 */
public final class Pulse {
    /** The times are those of the last forty to sixty minutes. */
    private static final Duration WINDOW = Duration.ofHours(1);

    private static final int PARTS_OF_WINDOW = 3;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final Timer calls;
    private final Counter errors;
    private final Counter refused;

    /**
     * What was counted since the portal was started.
     *
     * @param errors calls that failed or were given up
     * @param refused calls for which there was no place
     * @param p50 how long half of the calls of the last hour took at most, in milliseconds; 0 without calls
     * @param p99 the same for 99 of 100
     */
    public record Figures(long calls, long errors, long refused, double p50, double p99) {}

    Pulse(String module, MeterRegistry metrics) {
        calls = Timer.builder("schoolplein.module.calls")
                .tag("module", module)
                .publishPercentiles(HALF, NEARLY_ALL)
                .distributionStatisticExpiry(WINDOW)
                .distributionStatisticBufferLength(PARTS_OF_WINDOW)
                .register(metrics);
        errors = Counter.builder("schoolplein.module.errors")
                .tag("module", module)
                .register(metrics);
        refused = Counter.builder("schoolplein.module.refused")
                .tag("module", module)
                .register(metrics);
    }

    /** A call took so many nanoseconds. */
    public void called(long nanos) {
        calls.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A call failed, or was given up. */
    public void failed() {
        errors.increment();
    }

    /** There was no place for a call. */
    public void refused() {
        refused.increment();
    }

    /** What was counted until now. */
    public Figures figures() {
        ValueAtPercentile[] times = calls.takeSnapshot().percentileValues();
        return new Figures(
                calls.count(), (long) errors.count(), (long) refused.count(), at(HALF, times), at(NEARLY_ALL, times));
    }

    private static double at(double percentile, ValueAtPercentile[] times) {
        return Arrays.stream(times)
                .filter(time -> time.percentile() == percentile)
                .mapToDouble(time -> time.value(TimeUnit.MILLISECONDS))
                .filter(Double::isFinite)
                .findFirst()
                .orElse(0);
    }
}
