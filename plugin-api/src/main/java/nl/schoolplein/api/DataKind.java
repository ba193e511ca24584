package nl.schoolplein.api;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of personal data that a module keeps. Its texts stand in the plugin's bundles: {@code data.<name>} says what it is,
 * {@code data.<name>.why} what it is kept for, {@code data.<name>.seen} who gets to see it, and {@code data.<name>.<attribute>}
 * what each attribute is called in a copy of it. The school's page about privacy is made of these.
 *
 * <p>What the rows say by themselves needs no more than this: the host copies them for who asks for their data, takes them away
 * with the person, and once their time is over.
 *
 * <pre>{@code
 * static final DataKind CLAIMS = DataKind.of("claims", Keep.days(KEEP_DAYS)).rows(Claim.class, "claimedAt");
 * }</pre>
 *
 * @param name lower-case letters, digits and hyphens, 40 at most, unique within the module
 * @param keep how long it is kept
 * @param rows the rows of which it is made; none if a {@link PersonalData} does it all
 * @since 1.0
 */
public record DataKind(String name, Keep keep, List<Rows> rows) {

    /**
     * Rows of an entity with an attribute that is {@link About} a person, or with an {@link Audience} of pupils.
     *
     * @param entity the entity, which the module registered
     * @param since the attribute, an {@code Instant} or a {@code LocalDate}, from which on the time counts; empty if it counts
     *     from elsewhere
     */
    public record Rows(Class<? extends SchoolRow> entity, String since) {}

    /** Keeps the rows as they are now. */
    public DataKind {
        rows = List.copyOf(rows);
    }

    /** A kind without rows yet. */
    public static DataKind of(String name, Keep keep) {
        return new DataKind(name, keep, List.of());
    }

    /** The same with the rows of an entity as well, whose time counts from elsewhere than an attribute. */
    public DataKind rows(Class<? extends SchoolRow> entity) {
        return rows(entity, "");
    }

    /** The same with the rows of an entity as well, whose time counts from this attribute. */
    public DataKind rows(Class<? extends SchoolRow> entity, String since) {
        List<Rows> more = new ArrayList<>(rows);
        more.add(new Rows(entity, since));
        return new DataKind(name, keep, more);
    }
}
