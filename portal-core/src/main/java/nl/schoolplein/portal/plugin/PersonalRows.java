package nl.schoolplein.portal.plugin;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.api.About;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.AudienceRow;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.api.StoredFile;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The rows of an entity of a module that say by themselves whom they are about, in a session of one school. */
record PersonalRows(Session session, DataKind.Rows rows) {
    private static final int BATCH = 200;

    /** The attributes of an entity that name a person. */
    static List<Field> about(Class<?> entity) {
        return fields(entity)
                .filter(field -> field.isAnnotationPresent(About.class))
                .toList();
    }

    /** The attribute with the name beside one that names a person; empty if the row goes with the person. */
    static String nameBeside(Field about) {
        return Objects.requireNonNull(about.getAnnotation(About.class)).name();
    }

    /** An attribute of an entity. */
    static Optional<Field> field(Class<?> entity, String name) {
        return fields(entity).filter(field -> field.getName().equals(name)).findFirst();
    }

    private static Stream<Field> fields(Class<?> entity) {
        return Stream.<Class<?>>iterate(
                        entity, type -> type != SchoolRow.class && type != AudienceRow.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()));
    }

    /** What the rows about somebody say; a row that names others whom the reader may not know is left out. */
    List<Copied> copy(UUID person, Predicate<UUID> mayBeNamed) {
        return of(person).stream()
                .filter(row -> about(rows.entity()).stream()
                        .map(field -> value(field, row))
                        .allMatch(named -> named == null || named.equals(person) || mayBeNamed.test((UUID) named)))
                .map(this::copied)
                .toList();
    }

    private Copied copied(SchoolRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<StoredFile> files = new ArrayList<>();
        fields(rows.entity()).forEach(field -> {
            Object value = value(field, row);
            if (value instanceof StoredFile file) {
                files.add(file);
            } else if (Copied.canBe(value)) {
                values.put(field.getName(), value);
            }
        });
        return new Copied(values, stays() ? List.of() : files);
    }

    /** Whether a row is of use without the people whom it names. */
    private boolean stays() {
        List<Field> about = about(rows.entity());
        return !about.isEmpty()
                && about.stream().noneMatch(field -> nameBeside(field).isEmpty());
    }

    /** How many rows are about somebody. */
    long count(UUID person) {
        return of(person).size();
    }

    private List<SchoolRow> of(UUID person) {
        List<SchoolRow> found = new ArrayList<>();
        if (!about(rows.entity()).isEmpty()) {
            found.addAll(query("", naming(" = :person"))
                    .setParameter("person", person)
                    .list());
        }
        if (AudienceRow.class.isAssignableFrom(rows.entity())) {
            session.enableFilter(AudienceRow.FILTER).setParameterList(AudienceRow.REACH, List.of(person));
            found.addAll(query("", "r.audienceKind = :pupils")
                    .setParameter("pupils", Audience.Kind.PUPILS)
                    .list());
            session.disableFilter(AudienceRow.FILTER);
        }
        return found.stream().distinct().toList();
    }

    /** The rows about somebody go, or stay without the name. */
    void erase(UUID person) {
        of(person).forEach(row -> withoutPerson(row, person));
        session.flush();
    }

    private void withoutPerson(SchoolRow row, UUID person) {
        boolean goes = row instanceof AudienceRow some
                && some.audience().members().equals(Set.of(person))
                && some.audience().kind() == Audience.Kind.PUPILS;
        for (Field field : about(rows.entity())) {
            if (person.equals(value(field, row))) {
                goes = goes || nameBeside(field).isEmpty();
                forgetName(field, row);
            }
        }
        if (goes) {
            session.remove(row);
        } else if (row instanceof AudienceRow some && some.audience().members().contains(person)) {
            forOthers(some, person);
        }
    }

    private void forgetName(Field field, SchoolRow row) {
        String name = nameBeside(field);
        if (!name.isEmpty()) {
            set(field, row, null);
            set(field(rows.entity(), name).orElseThrow(), row, "");
        }
    }

    private void forOthers(AudienceRow row, UUID person) {
        UUID[] left = row.audience().members().stream()
                .filter(one -> !one.equals(person))
                .toArray(UUID[]::new);
        Stream.of(AudienceRow.class.getDeclaredFields())
                .filter(field -> field.getType() == UUID[].class)
                .forEach(field -> set(field, row, left));
    }

    /** How many rows are from before a moment. */
    long dueBefore(Instant moment, ZoneId zone) {
        return counted(beforeQuery("select count(*) ", moment, zone, Long.class));
    }

    /** How many rows are about people of these. */
    long dueOf(Collection<UUID> people) {
        return people.isEmpty() || about(rows.entity()).isEmpty()
                ? 0
                : counted(session.createSelectionQuery("select count(*) " + from(naming(" in :people")), Long.class)
                        .setParameterList("people", people));
    }

    private static long counted(SelectionQuery<Long> query) {
        return query.getSingleResult();
    }

    /** Those from before a moment go, or stay without names. */
    void forgetBefore(Instant moment, ZoneId zone) {
        List<? extends SchoolRow> batch;
        do {
            batch = beforeQuery("", moment, zone, rows.entity())
                    .setMaxResults(BATCH)
                    .list();
            batch.forEach(this::withoutAnybody);
            session.flush();
            session.clear();
        } while (batch.size() == BATCH);
    }

    private void withoutAnybody(SchoolRow row) {
        if (stays()) {
            about(rows.entity()).forEach(field -> forgetName(field, row));
        } else {
            session.remove(row);
        }
    }

    /** A row that stays has been dealt with when it names nobody any more. */
    private <T> SelectionQuery<T> beforeQuery(String what, Instant moment, ZoneId zone, Class<T> type) {
        Field since = field(rows.entity(), rows.since()).orElseThrow();
        String named = stays() ? " and (" + naming(" is not null") + ")" : "";
        Object before = since.getType() == Instant.class ? moment : LocalDate.ofInstant(moment, zone);
        return session.createSelectionQuery(what + from("r." + since.getName() + " < :before" + named), type)
                .setParameter("before", before);
    }

    private SelectionQuery<? extends SchoolRow> query(String what, String where) {
        return session.createSelectionQuery(what + from(where), rows.entity());
    }

    private String from(String where) {
        return "from " + rows.entity().getName() + " r where " + where;
    }

    private String naming(String test) {
        return about(rows.entity()).stream()
                .map(field -> "r." + field.getName() + test)
                .collect(Collectors.joining(" or "));
    }

    private static @Nullable Object value(Field field, SchoolRow row) {
        try {
            field.setAccessible(true);
            return field.get(row);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(field + " cannot be read", closed);
        }
    }

    private static void set(Field field, SchoolRow row, @Nullable Object value) {
        try {
            field.setAccessible(true);
            field.set(row, value);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(field + " cannot be changed", closed);
        }
    }
}
