package nl.schoolplein.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind of thing happens: a name with a version, and the record that tells it.
 *
 * <p>Two modules that share an event share its name and its JSON, never a class: each has a record of its own, with the same
 * names. What one of them leaves out it does not hear. The record's components are texts, {@code boolean}, {@code int},
 * {@code long}, {@link java.util.UUID}, {@link java.time.Instant}, {@link java.time.LocalDate}, an enum, or a list or set of
 * these. One that may be missing is marked {@code @Nullable}; a number that may be missing is an {@code Integer} or
 * {@code Long}.
 *
 * <pre>{@code
 * public record ThingClaimed(UUID thing, UUID pupil) {
 *     static final EventType<ThingClaimed> TYPE = EventType.of("lost-property/thing-claimed/1", ThingClaimed.class);
 * }
 * }</pre>
 *
 * @param publisher the id of the plugin that publishes it, or {@code portal}
 * @param name what happened: lower-case letters, digits and hyphens
 * @param version from 1 on; a change that takes something away from those who listen is another version
 * @param payload the record that tells it
 * @since 1.0
 */
public record EventType<T extends Record>(String publisher, String name, int version, Class<T> payload) {

    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z0-9-]{1,39})/([a-z][a-z0-9-]{0,39})/([1-9][0-9]{0,2})");

    /**
     * The type with a name.
     *
     * @param id publisher, name and version, for example {@code absences/child-reported-absent/1}
     * @throws IllegalArgumentException if it is not of this form
     */
    public static <T extends Record> EventType<T> of(String id, Class<T> payload) {
        Matcher parts = FORM.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "an event is called plugin-id/what-happened/1 (the last is its version), not " + id);
        }
        return new EventType<>(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), payload);
    }

    /** Publisher, name and version in one, as in {@link #of}. */
    public String id() {
        return publisher + "/" + name + "/" + version;
    }

    /** Where its JSON schema stands in the publisher's jar: {@code <plugin-id>/events/<name>-<version>.schema.json}. */
    public String schema() {
        return publisher + "/events/" + name + "-" + version + ".schema.json";
    }
}
