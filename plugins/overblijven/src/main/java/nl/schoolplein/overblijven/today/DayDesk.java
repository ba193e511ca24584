package nl.schoolplein.overblijven.today;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Medical;
import nl.schoolplein.api.MedicalDetails;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.care.Care;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.CarePlan;
import nl.schoolplein.overblijven.care.Cares;
import nl.schoolplein.overblijven.care.Workplace;
import org.jspecify.annotations.Nullable;

/** What the pages of the day have at hand. */
public abstract class DayDesk {
    @Inject
    protected Database database;

    @Inject
    protected Directory directory;

    @Inject
    protected Viewer viewer;

    @Inject
    protected Notices notices;

    @Inject
    protected Texts texts;

    @Inject
    protected Medical medical;

    @Inject
    protected Clock clock;

    /** Today, by the school's clock. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    CarePlan plan() {
        return database.read(Cares.class, cares -> cares.plan(today(), today()));
    }

    /** A kind of care at which the viewer works; for others it is not there. */
    Care workplace(CarePlan plan, UUID care) {
        new Workplace(database, viewer).mustWorkAt(care);
        return plan.care(care).orElseThrow(NotFoundException::new);
    }

    @Nullable
    LocalTime clockOf(@Nullable Instant moment) {
        return moment == null ? null : LocalTime.ofInstant(moment, clock.getZone());
    }

    static DayRules rules(List<DayRules> rules, UUID care, Optional<CareOnDay> held) {
        return rules.stream()
                .filter(one -> one.care().equals(care))
                .findFirst()
                .orElseGet(() ->
                        new DayRules(care, held.map(on -> on.terms().ends()).orElse(LocalTime.NOON)));
    }

    /** What goes along to a kind of care. */
    static Set<MedicalDetails.Kind> shared(Care care) {
        return care.shared().stream()
                .map(kind -> MedicalDetails.Kind.valueOf(kind.name()))
                .collect(toUnmodifiableSet());
    }

    /**
     * The list of today, for who works at that care or helps there: its children are entrusted to them, of whatever group.
     *
     * @param health what is to be opened of the medical details: nothing, where it is not shown
     */
    DayList list(CarePlan plan, Care care, Set<MedicalDetails.Kind> health) {
        Optional<CareOnDay> held = plan.held(care.id(), today());
        DayBook book = database.read(Attendances.class, rows -> DayBook.read(rows, care.id(), today()));
        DayRules rules = rules(book.rules(), care.id(), held);
        Directory entrusted = directory.entrusted(book.pupils());
        List<Pupil> pupils = book.pupils().isEmpty() ? List.of() : entrusted.pupils(Audience.pupils(book.pupils()));
        People people = People.of(book.pupils(), entrusted);
        Map<UUID, MedicalDetails> details = health.isEmpty() || book.pupils().isEmpty()
                ? Map.of()
                : medical.entrusted(book.pupils()).look(book.pupils(), health);
        List<Child> children = pupils.stream()
                .map(pupil -> child(pupil, book, people, health(details.get(pupil.id()))))
                .toList();
        return new DayList(
                care.id(),
                care.name(),
                care.tint().icon(),
                care.tint().css(),
                today(),
                held.map(on -> on.terms().begins()).orElse(null),
                held.map(on -> on.terms().ends()).orElse(null),
                care.rooms(),
                "",
                rules.collecting(),
                care.volunteers(),
                children,
                "today/" + care.id());
    }

    private static List<Child.Health> health(@Nullable MedicalDetails details) {
        return details == null
                ? List.of()
                : details.texts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> new Child.Health(one.getKey().name(), one.getValue()))
                        .toList();
    }

    private Child child(Pupil pupil, DayBook book, People people, List<Child.Health> health) {
        UUID id = pupil.id();
        Attendance row = book.attendance().get(id);
        return new Child(
                pupil,
                book.rooms().getOrDefault(id, ""),
                row == null || row.arrived() == null
                        ? Child.Stage.EXPECTED
                        : row.in() ? Child.Stage.IN : Child.Stage.GONE,
                row == null ? null : clockOf(row.arrived()),
                row == null ? null : clockOf(row.collected()),
                row == null ? "" : row.collectorName(),
                book.booked().contains(id),
                row != null && row.warned() != null,
                book.absent().contains(id),
                health,
                book.notes().getOrDefault(id, List.of()).stream()
                        .map(DayNote::text)
                        .toList(),
                people.collectors(id, book.collectors().getOrDefault(id, List.of()), texts.get("today.alone")),
                book.medicine().getOrDefault(id, List.of()).stream()
                        .map(one -> new Child.Given(
                                one.id(),
                                LocalTime.ofInstant(one.given(), clock.getZone()),
                                one.what(),
                                one.initials(),
                                one.isStruckOut()))
                        .toList(),
                people.phones(id));
    }
}
