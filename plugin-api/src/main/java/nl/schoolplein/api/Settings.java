package nl.schoolplein.api;

/**
 * The module's settings at the school that the request is for. Injected.
 *
 * <pre>{@code
 * Instant oldest = clock.instant().minus(Duration.ofDays(settings.get(LostProperty.KEEP_DAYS)));
 * }</pre>
 *
 * @since 1.0
 */
public interface Settings {

    /**
     * The value that the school set, or the setting's fallback.
     *
     * @throws IllegalArgumentException if the module did not register the setting
     */
    <T> T get(Setting<T> setting);
}
