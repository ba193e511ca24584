package nl.schoolplein.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schoolplein.api.DataKind;
import nl.schoolplein.api.Person;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.Copied;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.ModulePeople;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.visit.Visit;
import nl.schoolplein.testkit.TestPortal;
import org.junit.jupiter.api.DynamicTest;

/**
 * Whether a module takes care of what it keeps about people: wherever an id of a person stands in its tables, it has declared
 * that, can copy it for who asks, and takes it away with the person. People of Het Kompas are erased by it.
 */
public final class Care {
    private static final int TRIED = 6;

    private final TestPortal portal;
    private final Module module;
    private final School school;
    private final Traces traces;

    /** For a module as it is at Het Kompas. */
    public Care(TestPortal portal, Module module) {
        this.portal = portal;
        this.module = module;
        this.school =
                portal.portal().installation().schools().bySlug(Subject.KOMPAS).orElseThrow();
        this.traces = new Traces(portal.portal().installation(), school.id(), module.id());
    }

    /** All that is expected, as tests. */
    public Stream<DynamicTest> tests() {
        return Stream.of(
                DynamicTest.dynamicTest("what is about people is declared", this::declared),
                DynamicTest.dynamicTest("what is declared has its texts", this::said),
                DynamicTest.dynamicTest("what is about somebody is in the copy of it", this::copied),
                DynamicTest.dynamicTest("who is erased is named nowhere any more", this::erased));
    }

    /** Every column with the id of a person belongs to some declaration. */
    public void declared() {
        Set<String> columns = new TreeSet<>();
        traces.all().values().forEach(places -> columns.addAll(places.keySet()));
        if (module.people().kinds().isEmpty()) {
            Expect.none(columns, "These name people; mark them with @About and declare module.personalData(…):");
        }
    }

    /** What, why and by whom, and the name of each attribute that was copied, in Dutch and English. */
    public void said() throws Exception {
        Set<String> needed = new TreeSet<>();
        for (DataKind kind : module.people().kinds()) {
            String key = "data." + kind.name();
            needed.addAll(List.of(key, key + ".why", key + ".seen"));
            for (UUID person : traces.all().keySet()) {
                copy(kind, person)
                        .forEach(thing -> thing.values().keySet().forEach(name -> needed.add(key + "." + name)));
            }
        }
        Bundle texts = module.skin().texts();
        needed.removeIf(key -> texts.has(Locale.forLanguageTag("nl"), key) && texts.has(Locale.ENGLISH, key));
        Expect.none(needed, "Add these to messages.properties and messages_en.properties:");
    }

    /** As many things as there are rows in the table in which somebody is named most. */
    public void copied() throws Exception {
        Expect.that(
                module.people().kinds().stream().allMatch(kind -> kind.rows().isEmpty())
                        || !traces.all().isEmpty(),
                "Nothing about people was there to be tried at Het Kompas: add DemoData, or override fill");
        List<String> missing = new ArrayList<>();
        for (Map.Entry<UUID, Map<String, Long>> named : tried().entrySet()) {
            long things = 0;
            for (DataKind kind : module.people().kinds()) {
                things += copy(kind, named.getKey()).size();
            }
            long rows = rows(named.getValue());
            if (things < rows) {
                missing.add(named.getValue().keySet() + ": " + rows + " rows name somebody, " + things
                        + " things are in the copy");
            }
        }
        Expect.none(missing, "Not all that is about somebody is in the copy that they get:");
    }

    /** Each row once, though it may name somebody in two columns. */
    private static long rows(Map<String, Long> places) {
        Map<String, Long> tables = new TreeMap<>();
        places.forEach((place, rows) -> tables.merge(place.substring(0, place.indexOf('.')), rows, Math::max));
        return tables.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The module is asked to erase some of the people, and then searched for them. */
    public void erased() throws Exception {
        Set<UUID> people = tried().keySet();
        for (UUID person : people) {
            inside(() -> {
                for (DataKind kind : module.people().kinds()) {
                    module.people().erase(kind, person(person));
                }
            });
        }
        List<String> left = new ArrayList<>();
        traces.all().forEach((person, places) -> {
            if (people.contains(person)) {
                left.addAll(places.keySet());
            }
        });
        Expect.none(left, "These still name somebody who was erased:");
    }

    /** Some people, so that each column is among them. */
    private Map<UUID, Map<String, Long>> tried() {
        Map<UUID, Map<String, Long>> tried = new TreeMap<>();
        Set<String> places = new TreeSet<>();
        traces.all().forEach((person, named) -> {
            if (places.addAll(named.keySet()) || tried.size() < TRIED) {
                tried.put(person, named);
            }
        });
        return tried;
    }

    private List<Copied> copy(DataKind kind, UUID person) throws Exception {
        List<Copied> things = new ArrayList<>();
        inside(() -> things.addAll(module.people().copy(kind, person(person), ModulePeople.Reader.SCHOOL)));
        return things;
    }

    private interface Work {
        void run() throws Exception;
    }

    private void inside(Work work) throws Exception {
        Visit.inBackground(school)
                .run(() -> module.within(() -> {
                    work.run();
                    return module;
                }));
    }

    private Person person(UUID id) {
        return portal.portal().installation().rows().read(school.id(), session -> {
            boolean pupil = !session.createSelectionQuery("select id from PupilRow where id = :id", UUID.class)
                    .setParameter("id", id)
                    .list()
                    .isEmpty();
            boolean guardian = !session.createSelectionQuery("select id from GuardianRow where id = :id", UUID.class)
                    .setParameter("id", id)
                    .list()
                    .isEmpty();
            return new Person(pupil ? Person.Kind.PUPIL : guardian ? Person.Kind.GUARDIAN : Person.Kind.STAFF, id);
        });
    }
}
