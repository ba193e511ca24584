package nl.schoolplein.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that people are told: that there is something new for them, and where. {@link Notices} tells it.
 *
 * <p>No text is kept. What people read is the module's text {@code notice.<kind>} in their own language at the moment at which
 * they look, with the values filled in: {@code notice.claimed=“{0}” is van {1}}. Each line also shows the module's name and
 * icon, the school if somebody has several, and the faces of the children whom it is about: the text need not.
 *
 * <p>A notice is shown to whoever has the module at that moment, and may still see what it is about: it is gone while the
 * module is off, for another group, and for a guardian who is none any more. It is forgotten 30 days after it was read, and
 * after 180 days in any case.
 *
 * <p><b>The text may go out by mail, and through strangers' mail servers.</b> So values tell no health details, no reasons, and
 * nothing of a court's: “er is een besluit over je aanvraag” rather than what it says.
 *
 * <pre>{@code
 * Notice.of("claimed", thing.id(), thing.what(), pupil.firstName())
 *         .toGuardians(Audience.pupils(Set.of(pupil.id())), PupilAction.SEE)
 *         .at("?thing=" + thing.id())
 * }</pre>
 *
 * @param kind what kind of notice it is, as {@link Registrar#notice} declared it
 * @param thing the id of what it is about, in the module: of notices about the same thing a person has the newest only
 * @param values what is filled into the text, in its order: texts, {@code Integer}, {@code Long}, {@link LocalDate}, {@link
 *     Instant} (dates are written out in the reader's language)
 * @param receivers for whom it is
 * @param except ids of people for whom it is not: they have done what it asks
 * @param path the address that it leads to, within the module
 * @param from from when on it is told; nothing for at once
 * @param until until when it is shown; nothing if that has no end
 * @since 1.0
 */
public record Notice(
        String kind,
        UUID thing,
        List<Object> values,
        List<Receivers> receivers,
        Set<UUID> except,
        String path,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** The most values that a notice has. */
    public static final int MOST_VALUES = 5;

    /** The most characters of a value that is a text. */
    public static final int LONGEST_VALUE = 200;

    /** The most characters of its address. */
    public static final int LONGEST_PATH = 300;

    /**
     * For whom a notice is.
     *
     * @since 1.0
     */
    public sealed interface Receivers {}

    /**
     * The guardians of the pupils whom an audience concerns, each once, with those of the own children for whom they may do
     * this; and who may see these children's items.
     *
     * @since 1.0
     */
    public record Guardians(Audience of, PupilAction may) implements Receivers {}

    /**
     * Who works for an audience: the teachers of its groups, or of its pupils; all of the staff if it is for them or for the
     * whole school.
     *
     * @since 1.0
     */
    public record Staff(Audience of) implements Receivers {}

    /**
     * Guardians and members of staff by their ids.
     *
     * @param pupil the child whom it is about: a guardian is told only who may see that child, staff only who teach it or see
     *     all; nothing if it is about no child
     * @since 1.0
     */
    public record People(Set<UUID> ids, Optional<UUID> pupil) implements Receivers {
        /** The ids are copied. */
        public People {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * Whether a kind of notice also goes out by mail. Whoever is told can choose otherwise for the whole module.
     *
     * @since 1.0
     */
    public enum ByMail {
        /** It is not worth a mail. */
        NEVER,
        /** To those who chose to have this module's notices by mail. */
        IF_WANTED,
        /** To all but those who chose otherwise. */
        USUALLY
    }

    /**
     * With all that is known of it; collections are copied.
     *
     * @throws IllegalArgumentException if a value is none of those that can be kept, or too long, or the path is no address
     *     within a module
     */
    public Notice {
        values = List.copyOf(values);
        receivers = List.copyOf(receivers);
        except = Set.copyOf(except);
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("a notice has " + MOST_VALUES + " values at most, not " + values.size());
        }
        values.forEach(Notice::check);
        WithinModule.check(path);
        if (path.length() > LONGEST_PATH) {
            throw new IllegalArgumentException("the address of a notice has " + LONGEST_PATH + " characters at most");
        }
    }

    private static void check(Object value) {
        if (value instanceof String text) {
            if (text.length() > LONGEST_VALUE || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "a text in a notice is one line of " + LONGEST_VALUE + " characters at most: " + text);
            }
        } else if (!(value instanceof Integer
                || value instanceof Long
                || value instanceof LocalDate
                || value instanceof Instant)) {
            throw new IllegalArgumentException("a value of a notice is a text, a whole number, a day or a moment, not "
                    + value.getClass().getName());
        }
    }

    /** A notice of a kind about a thing, for nobody yet, that leads to the module's first page. */
    public static Notice of(String kind, UUID thing, Object... values) {
        return new Notice(kind, thing, List.of(values), List.of(), Set.of(), "", Optional.empty(), Optional.empty());
    }

    /** The same, also for the guardians of these pupils who may do this for them. */
    public Notice toGuardians(Audience of, PupilAction may) {
        return also(new Guardians(of, may));
    }

    /** The same, also for those who work for these. */
    public Notice toStaff(Audience of) {
        return also(new Staff(of));
    }

    /** The same, also for these people, about no child. */
    public Notice toPeople(Collection<UUID> people) {
        return also(new People(Set.copyOf(people), Optional.empty()));
    }

    /** The same, also for these people, about a child. */
    public Notice toPeople(Collection<UUID> people, UUID pupil) {
        return also(new People(Set.copyOf(people), Optional.of(pupil)));
    }

    private Notice also(Receivers more) {
        List<Receivers> all = new ArrayList<>(receivers);
        all.add(more);
        return new Notice(kind, thing, values, all, except, path, from, until);
    }

    /** The same, not for these people. */
    public Notice except(Collection<UUID> people) {
        Set<UUID> all = new HashSet<>(except);
        all.addAll(people);
        return new Notice(kind, thing, values, receivers, all, path, from, until);
    }

    /** The same, leading to this address within the module. */
    public Notice at(String address) {
        return new Notice(kind, thing, values, receivers, except, address, from, until);
    }

    /** The same, shown in this time only. */
    public Notice during(Optional<Instant> first, Optional<Instant> end) {
        return new Notice(kind, thing, values, receivers, except, path, first, end);
    }
}
