package nl.schoolplein.testkit.contract;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.schoolplein.api.SchoolRow;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.DynamicTest;

/** Every mapped class and every repository, tried in every way across from De Linde to Het Kompas. */
public final class SchoolWalls implements AutoCloseable {
    private final List<Tenants> tenants;
    private final LocalDate today;
    private final UUID here;
    private final UUID there;

    /** Ends a transaction without keeping what was done in it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Between the schools of a portal, whose tables each have a row at Het Kompas at least. */
    public SchoolWalls(TestPortal portal, List<Tenants> tenants) {
        Schools schools = portal.portal().installation().schools();
        this.tenants = tenants;
        this.today = LocalDate.now(portal.clock());
        this.here = schools.bySlug("de-linde").orElseThrow().id();
        this.there = schools.bySlug("het-kompas").orElseThrow().id();
    }

    /** Tries to read and to change a row of each kind of the other school. */
    public Stream<DynamicTest> entities() {
        return tenants.stream().flatMap(one -> one.entities().stream().flatMap(entity -> Stream.of(WayAcross.values())
                .map(way ->
                        DynamicTest.dynamicTest(entity.getSimpleName() + ": " + way, () -> tryWay(one, entity, way)))));
    }

    /** Calls each method of the repositories with ids of the other school. */
    public Stream<DynamicTest> repositories() {
        Set<String> foreign = foreign();
        return tenants.stream()
                .flatMap(one -> one.repositories().stream().flatMap(repository -> Stream.of(repository.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> method.getReturnType() != EntityManager.class)
                        .map(method -> DynamicTest.dynamicTest(
                                repository.getSimpleName() + "." + method.getName(),
                                () -> tryMethod(one, repository, method, foreign)))));
    }

    private void tryWay(Tenants one, Class<? extends SchoolRow> type, WayAcross way) {
        SchoolRow foreign = rows(one, type).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no row of " + type.getSimpleName()
                        + " at Het Kompas to try with: make one in the module's DemoData or in the contract's fill"));
        Set<String> before = contents(one, type);
        for (Object row : attempt(one, entities -> way.go(entities, type, foreign))) {
            Expect.that(here.equals(((SchoolRow) row).school()), way + " got a row of another school");
        }
        Expect.that(before.equals(contents(one, type)), way + " changed a row of another school");
    }

    private Set<String> foreign() {
        Set<String> foreign = new TreeSet<>(Set.of(there.toString()));
        for (Tenants one : tenants) {
            one.entities().forEach(type -> rows(one, type)
                    .forEach(row -> foreign.add(row.id().toString())));
        }
        return foreign;
    }

    /** With the ids of the other school for arguments, no method gives anything of that school. */
    private void tryMethod(Tenants one, Class<?> repository, Method method, Set<String> foreign) {
        List<String> ids = method.getParameterCount() == 0 ? List.of(here.toString()) : sample(foreign);
        for (String id : ids) {
            attempt(one, entities -> {
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(type -> argument(type, UUID.fromString(id)))
                        .toArray();
                String said = Contents.of(call(Repositories.of(repository, entities), method, arguments));
                foreign.forEach(secret -> Expect.that(!said.contains(secret), method + " gave " + secret));
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

    private Object argument(Class<?> type, UUID id) {
        if (type == UUID.class) {
            return id;
        } else if (Collection.class.isAssignableFrom(type)) {
            return List.of(id);
        } else if (type == UUID[].class) {
            return new UUID[] {id};
        } else if (type == String.class) {
            return "";
        } else if (type == LocalDate.class) {
            return today;
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == boolean.class || type == Boolean.class) {
            return true;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new AssertionError("the test kit does not know what to give for a " + type);
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
    private List<?> attempt(Tenants one, Function<EntityManager, List<?>> way) {
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

    private List<? extends SchoolRow> rows(Tenants one, Class<? extends SchoolRow> type) {
        return one.transactions().read(there, session -> session.createSelectionQuery("from " + type.getName(), type)
                .list());
    }

    private Set<String> contents(Tenants one, Class<? extends SchoolRow> type) {
        Set<String> contents = new TreeSet<>();
        rows(one, type).forEach(row -> contents.add(Contents.of(row)));
        Expect.that(!contents.isEmpty(), "the other school lost all its rows of " + type);
        return contents;
    }

    @Override
    public void close() throws IOException {
        for (Tenants one : tenants) {
            one.close();
        }
    }
}
