package nl.schoolplein.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.Installation;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.testkit.TestPortal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every mapped class and every repository of the core and of each plugin, tried in every way across to another school. */
class SchoolWallTest {
    private static TestPortal portal;
    private static List<Tenants> tenants;
    private static UUID here;
    private static UUID there;

    /** Ends a transaction without keeping what was done in it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @BeforeAll
    static void start() throws Exception {
        portal = TestPortal.with(Rows.PLUGINS);
        Rows.ofEveryKind(portal);
        Installation installation = portal.portal().installation();
        here = installation.schools().bySlug("de-linde").orElseThrow().id();
        there = installation.schools().bySlug("het-kompas").orElseThrow().id();
        tenants = Tenants.all(installation);
    }

    @AfterAll
    static void stop() throws Exception {
        for (Tenants one : tenants) {
            if (!one.name().equals("portal")) {
                one.transactions().close();
            }
        }
        portal.close();
    }

    @TestFactory
    Stream<DynamicTest> everyEntity() {
        return tenants.stream().flatMap(one -> one.entities().stream().flatMap(entity -> Stream.of(WayAcross.values())
                .map(way -> DynamicTest.dynamicTest(
                        entity.getSimpleName() + ": " + way,
                        () -> tryWay(one, entity.asSubclass(SchoolRow.class), way)))));
    }

    private static void tryWay(Tenants one, Class<? extends SchoolRow> type, WayAcross way) {
        SchoolRow foreign = rows(one, type, there).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no row of " + type.getSimpleName() + " at Het Kompas to try with: let Rows make one"));
        Collection<String> before = contents(one, type);
        List<?> got = attempt(one, entities -> way.go(entities, type, foreign));
        got.forEach(row -> assertEquals(here, ((SchoolRow) row).school(), way + " got a row of another school"));
        assertEquals(before, contents(one, type), way + " changed a row of another school");
    }

    @TestFactory
    Stream<DynamicTest> everyRepository() {
        return tenants.stream()
                .flatMap(one -> one.repositories().stream().flatMap(repository -> Stream.of(repository.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> method.getReturnType() != EntityManager.class)
                        .map(method -> DynamicTest.dynamicTest(
                                repository.getSimpleName() + "." + method.getName(),
                                () -> tryMethod(one, repository, method)))));
    }

    /** With the ids of the other school for arguments, no method gives anything of that school. */
    private static void tryMethod(Tenants one, Class<?> repository, Method method) {
        Set<String> foreign = new TreeSet<>();
        for (Tenants each : tenants) {
            each.entities().forEach(type -> rows(each, type.asSubclass(SchoolRow.class), there)
                    .forEach(row -> foreign.add(row.id().toString())));
        }
        foreign.add(there.toString());
        List<?> ids = method.getParameterTypes().length == 0 ? List.of(here) : sample(foreign);
        for (Object id : ids) {
            attempt(one, entities -> {
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(type -> argument(type, UUID.fromString(id.toString())))
                        .toArray();
                Object answer = call(Repositories.of(repository, entities), method, arguments);
                String said = deep(answer);
                foreign.forEach(secret -> assertFalse(said.contains(secret), method + " gave " + secret));
                return List.of();
            });
        }
    }

    /** Not all of hundreds of pupils; some of every kind, since ids of a kind stand together. */
    private static List<String> sample(Set<String> ids) {
        List<String> all = List.copyOf(ids);
        return Stream.iterate(0, i -> i < all.size(), i -> i + Math.max(1, all.size() / 60))
                .map(all::get)
                .toList();
    }

    private static Object argument(Class<?> type, UUID id) {
        if (type == UUID.class) {
            return id;
        } else if (Collection.class.isAssignableFrom(type)) {
            return List.of(id);
        } else if (type == UUID[].class) {
            return new UUID[] {id};
        } else if (type == String.class) {
            return "";
        } else if (type == LocalDate.class) {
            return LocalDate.now(portal.clock());
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new AssertionError("nobody said what to give for a " + type);
    }

    private static Object call(Object repository, Method method, Object... arguments) {
        try {
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException refused) {
            return List.of();
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** In a transaction of this school that is committed, unless the way itself fails. */
    private static List<?> attempt(Tenants one, java.util.function.Function<EntityManager, List<?>> way) {
        List<Object> got = new ArrayList<>();
        try {
            one.transactions().write(here, session -> {
                got.addAll(way.apply(Repositories.restricted(session)));
                if (!got.isEmpty()) {
                    throw new Undone();
                }
                return got;
            });
        } catch (AssertionError failed) {
            throw failed;
        } catch (RuntimeException refused) {
            // A wall may say no in its own way; whether it held is seen in what was got and in what is there
            // afterwards.
        }
        return got;
    }

    private static List<? extends SchoolRow> rows(Tenants one, Class<? extends SchoolRow> type, UUID school) {
        return one.transactions().read(school, session -> session.createSelectionQuery("from " + type.getName(), type)
                .list());
    }

    private static Collection<String> contents(Tenants one, Class<? extends SchoolRow> type) {
        Set<String> contents = new TreeSet<>();
        rows(one, type, there).forEach(row -> contents.add(deep(row)));
        assertTrue(!contents.isEmpty(), "the other school lost all its rows of " + type);
        return contents;
    }

    /** All fields, of superclasses too, in text. */
    private static String deep(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        } else if (value instanceof Optional<?> optional) {
            return deep(optional.orElse(null));
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(SchoolWallTest::deep).toList().toString();
        } else if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        } else if (value.getClass().isArray() && value instanceof Object[] many) {
            return deep(List.of(many));
        } else if (!value.getClass().getName().startsWith("nl.schoolplein.") || value instanceof Enum<?>) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
        for (Class<?> type = value.getClass();
                type != Object.class && type != Record.class;
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    text.append(' ').append(field.getName()).append('=').append(deep(read(field, value)));
                }
            }
        }
        return text.toString();
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
